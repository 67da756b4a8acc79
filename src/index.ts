export * from './budget/public.ts'
export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthsOf,
  yearOf,
} from './calendar/index.ts'
export * from './corridor/public.ts'
export {
  attempt,
  type Bilingual,
  type ErrorCode,
  type ErrorInfo,
  type Issue,
  isSettlementError,
  type Language,
  type Path,
  SettlementError,
} from './errors/index.ts'
export {
  type Citation,
  type Step,
  type StepInput,
  type StepParameter,
  type StepRow,
  toMarkdown,
  toRows,
  toText,
  type Unit,
  units,
} from './figure/index.ts'
export {
  allocate,
  type DecimalInput,
  type DecimalLike,
  fromDouble,
  groupDigits,
  type Rounding,
  type RoundingMode,
  round,
} from './numeric/index.ts'
export * from './payment/index.ts'
export * from './policy/public.ts'
export * from './quality/public.ts'
export * from './scenario/public.ts'
export * from './settlement/public.ts'
export {
  clopperPearsonInterval,
  coefficientOfVariation,
  type Distribution,
  type Histogram,
  mean,
  median,
  medianAbsoluteDeviation,
  normalCdf,
  normalQuantile,
  normalQuantileOfTail,
  normalUpperTail,
  type ProportionInterval,
  proportionControlLimits,
  quantile,
  quantiles,
  robustZScore,
  type SampleOptions,
  type SpreadOptions,
  standardDeviation,
  variance,
  wilsonInterval,
  zScore,
} from './statistics/index.ts'
export * from './supervision/public.ts'
