export type { LagGap } from './lagGapOf.ts'
export { type MeanBaseline, type MeanBaselineInput, meanBaseline } from './meanBaseline.ts'
export type { PastYear, Trend, WeightedYear } from './PastYear.ts'
export {
  type ProjectedLine,
  type TrendBaseline,
  type TrendBaselineInput,
  type TrendLineInput,
  trendBaseline,
} from './trendBaseline.ts'
