export {
  type Adjustment,
  type AnnualBudgetInput,
  adjustmentsShape,
  bothSpendingsOrCap,
  budgetWarnings,
  type GrowthComponent,
  type PoolingArea,
  plannedAdjustments,
  poolingAreaGrowth,
  poolingAreaShape,
  requestedGrowthFigure,
  requestedGrowthShape,
} from './AnnualBudgetInput.ts'
export { type AdequacyInput, assessAdequacyShape, expectationShape } from './adequacy/AdequacyInput.ts'
export { type AdequacyAssessment, assessAdequacy } from './adequacy/assessAdequacy.ts'
export { type CompoundClaimsInput, compoundClaims, compoundClaimsShape } from './adequacy/compoundClaims.ts'
export { type OverrunInput, overrunProbability, overrunProbabilityShape } from './adequacy/overrunProbability.ts'
export { type RiskReserveInput, riskReserve, riskReserveShape } from './adequacy/riskReserve.ts'
export { type AdvancesPerYear, areAdvances } from './advanceFigures.ts'
export { type AnnualBudget, annualBudget, annualBudgetShape } from './annualBudget.ts'
export {
  aGrowth,
  type BaseName,
  type BudgetBase,
  baseFields,
  baseNameOf,
  budgetBase,
  fixedBases,
  fixedTotal,
  grownBases,
  type IncomeTotal,
  type NoFixedTotal,
  noGrowthBesideTotal,
  oneBase,
  type PaymentsTotal,
  type SetTotal,
  totalOrGrowth,
} from './BudgetBase.ts'
export { type BlendedBaselineInput, blendedBaseline, blendedBaselineShape } from './baseline/blendedBaseline.ts'
export {
  type AllianceExperience,
  experienceBaselines,
  experienceBaselinesShape,
} from './baseline/experienceBaselines.ts'
export { type MeanBaseline, type MeanBaselineInput, meanBaseline, meanBaselineShape } from './baseline/meanBaseline.ts'
export { type PersonBaselineInput, personBaseline, personBaselineShape } from './baseline/personBaseline.ts'
export {
  type TrendBaseline,
  type TrendBaselineInput,
  trendBaseline,
  trendBaselineShape,
} from './baseline/trendBaseline.ts'
export {
  type BudgetFigures,
  type BudgetPlan,
  budgetFigures,
  type FixedSource,
  type GrownBase,
  launchYearIsFree,
  reformYearsAreFree,
} from './budgetFigures.ts'
export {
  type ClaimsError,
  type CompleteClaimsInput,
  type CompletedClaims,
  completeClaims,
  completeClaimsShape,
} from './claims/completeClaims.ts'
export { type ClaimsTriangle, type TriangleInput, toTriangle, toTriangleShape } from './claims/toTriangle.ts'
export type { GrowthCap } from './growthFigure.ts'
export { amendmentsName, budgetLabels } from './labels.ts'
export type { BudgetLever } from './levers/BudgetLever.ts'
export { type BringHomeInput, bringHome, bringHomeShape } from './levers/bringHome.ts'
export { type BenefitChangeInput, changeBenefits, changeBenefitsShape } from './levers/changeBenefits.ts'
export { changeEnrolment, changeEnrolmentShape, type EnrolmentChangeInput } from './levers/changeEnrolment.ts'
export { changePrices, changePricesShape, type PriceChangeInput } from './levers/changePrices.ts'
export { type ChargeElsewhereInput, chargeElsewhere, chargeElsewhereShape } from './levers/chargeElsewhere.ts'
export { type ProcurementSavingsInput, procurementSavingsShape } from './levers/ProcurementSavingsInput.ts'
export { type ProcurementSavings, procurementSavings } from './levers/procurementSavings.ts'
export {
  type ProcurementInput,
  retainProcurementSavings,
  retainProcurementSavingsShape,
} from './levers/retainProcurementSavings.ts'
export { type EqualisationInput, equaliseRisk, equaliseRiskShape } from './population/equaliseRisk.ts'
export {
  type PerHeadBudget,
  type PerHeadBudgetInput,
  perHeadBudget,
  perHeadBudgetShape,
} from './population/perHeadBudget.ts'
export { type HighCostPoolInput, poolHighCosts, poolHighCostsShape } from './population/poolHighCosts.ts'
export { type RiskAdjustInput, riskAdjustShape } from './population/RiskAdjustInput.ts'
export { type RiskAdjustment, riskAdjust } from './population/riskAdjust.ts'
export { type RiskTransferInput, transferRisk, transferRiskShape } from './population/transferRisk.ts'
export {
  type BacktestInput,
  backtestProjection,
  backtestProjectionShape,
  type ProjectionBacktest,
} from './projection/backtestProjection.ts'
export {
  type ProjectedYear,
  type ProjectionFigures,
  type ProjectYearInput,
  projectedYear,
  projectionFields,
  projectionFigures,
  projectionTotal,
  projectYear,
  projectYearShape,
} from './projection/projectYear.ts'
export { nothingBooked, oneYear } from './projection/shareFigures.ts'
export { type Ratchet, ratchetShape } from './ratchet/Ratchet.ts'
export {
  exposureFields,
  type RatchetExposure,
  type RatchetExposureInput,
  ratchetExposure,
  ratchetExposureShape,
} from './ratchet/ratchetExposure.ts'
export { type RebasedBudget, type RebaseInput, rebase, rebaseShape } from './ratchet/rebase.ts'
export {
  fitRegionalBudget,
  fitRegionalBudgetShape,
  type RegionalFit,
  type RegionalFitInput,
} from './region/fitRegionalBudget.ts'
export { type BudgetScopeInput, defineScopeShape } from './scope/BudgetScopeInput.ts'
export { type BudgetScope, defineScope } from './scope/defineScope.ts'
export type { UngrownBudgetInput } from './UngrownBudgetInput.ts'
