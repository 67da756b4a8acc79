// errors

// the budget
export {
  type Adjustment,
  type AnnualBudget,
  type AnnualBudgetInput,
  annualBudget,
  type BudgetBase,
  type GrowthComponent,
  type PoolingArea,
} from './budget/index.ts'
// corridors and quality
export { type BandMode, type BandShares, type BandSharing, type BoundSide, shareByBands } from './corridor/index.ts'
export {
  type Bilingual,
  type ErrorCode,
  type ErrorInfo,
  type Issue,
  isSettlementError,
  type Language,
  type Path,
  SettlementError,
} from './errors/index.ts'
// figures and their traces
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
// numbers
export {
  allocate,
  type DecimalInput,
  fromDouble,
  group,
  type Rounding,
  type RoundingMode,
  round,
} from './numeric/index.ts'
// rule sets
export {
  type Amendments,
  amend,
  type Band,
  type BandInput,
  changesToText,
  checkEligibility,
  type DatedValue,
  diffRules,
  type Eligibility,
  type EligibilityCondition,
  engine,
  type Kind,
  type KindInput,
  type KindValue,
  type Localised,
  type LocalParameter,
  type LocalValues,
  type Parameter,
  type Provenance,
  type RuleChange,
  type RuleSet,
  type ScoreLink,
  type ScoreLinkInput,
  withLocal,
} from './policy/index.ts'
export { linkScore } from './quality/index.ts'
// the settlement of a year
export {
  type Account,
  type AccountBalance,
  type MemberSettlement,
  type MemberSpending,
  type MemberWeight,
  settleYear,
  type Transfer,
  type TransferReason,
  type YearInput,
  type YearSettlement,
  type YearSpending,
} from './settlement/index.ts'
