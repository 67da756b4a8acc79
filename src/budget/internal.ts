export type {
  Adjustment,
  AnnualBudgetInput,
  BudgetBase,
  GrowthComponent,
  PoolingArea,
} from './AnnualBudgetInput.ts'
export * from './adequacy/index.ts'
export { adjustmentsShape, plannedAdjustments } from './adjustmentsShape.ts'
export {
  type AnnualBudget,
  annualBudget,
  annualBudgetShape,
  launchYearIsFree,
} from './annualBudget.ts'
export type {
  BudgetPlan,
  GrowthCap,
} from './BudgetPlan.ts'
export { type BlendedBaseline, type BlendedBaselineInput, blendedBaseline } from './baseline/blendedBaseline.ts'
export type { CostTreatment } from './baseline/CostTreatment.ts'
export {
  type AllianceExperience,
  type ExperienceBaselines,
  experienceBaselines,
} from './baseline/experienceBaselines.ts'
export { type LagGap, lagGapOf } from './baseline/lagGapOf.ts'
export { type MeanBaseline, type MeanBaselineInput, meanBaseline } from './baseline/meanBaseline.ts'
export type { PastYear, Trend, WeightedYear } from './baseline/PastYear.ts'
export {
  type PersonBaseline,
  type PersonBaselineInput,
  personBaseline,
  personBaselineShape,
} from './baseline/personBaseline.ts'
export {
  type ProjectedLine,
  type TrendBaseline,
  type TrendBaselineInput,
  type TrendLineInput,
  trendBaseline,
} from './baseline/trendBaseline.ts'
export { baseFields, budgetBase, oneBase } from './budgetBase.ts'
export {
  type BudgetFigures,
  budgetFigures,
} from './budgetFigures.ts'
export { budgetWarnings } from './budgetWarnings.ts'
export { budgetLabels } from './labels.ts'
export type { BudgetLever, LeverOptions } from './levers/BudgetLever.ts'
export { type BringHomeInput, bringHome, bringHomeShape } from './levers/bringHome.ts'
export { type BenefitChangeInput, changeBenefits, changeBenefitsShape } from './levers/changeBenefits.ts'
export { changeEnrolment, changeEnrolmentShape, type EnrolmentChangeInput } from './levers/changeEnrolment.ts'
export { changePrices, changePricesShape, type PriceChange, type PriceChangeInput } from './levers/changePrices.ts'
export {
  type ChargeElsewhereInput,
  chargeElsewhere,
  chargeElsewhereShape,
  type ElsewhereLever,
} from './levers/chargeElsewhere.ts'
export {
  type ProcurementInput,
  type ProcurementLever,
  retainProcurementSavings,
  retainProcurementSavingsShape,
} from './levers/retainProcurementSavings.ts'
export { poolingAreaGrowth, poolingAreaShape } from './poolingAreaShape.ts'
export type { CountedMonth } from './population/countedIn.ts'
export {
  type Equalisation,
  type EqualisationInput,
  equaliseRisk,
  equaliseRiskShape,
} from './population/equaliseRisk.ts'
export {
  type Enrolment,
  type PerHeadBudget,
  type PerHeadBudgetInput,
  perHeadBudget,
  perHeadBudgetShape,
} from './population/perHeadBudget.ts'
export {
  type HighCostPool,
  type HighCostPoolInput,
  poolHighCosts,
  poolHighCostsShape,
} from './population/poolHighCosts.ts'
export type { AlliancePopulation, RiskAdjustInput, RiskAdjustment, RiskCell } from './population/RiskAdjustment.ts'
export { riskAdjust } from './population/riskAdjust.ts'
export {
  type RiskTransferInput,
  type RiskTransfers,
  transferRisk,
  transferRiskShape,
} from './population/transferRisk.ts'
export { type Ratchet, ratchetShape } from './ratchet/Ratchet.ts'
export {
  exposureFields,
  type RatchetExposure,
  type RatchetExposureInput,
  ratchetExposure,
  ratchetExposureShape,
} from './ratchet/ratchetExposure.ts'
export { type RebasedBudget, type RebaseInput, rebase, rebaseShape } from './ratchet/rebase.ts'
export { readAdjustments } from './readAdjustments.ts'
export {
  readBase,
  refuseNoBase,
  refuseOtherLength,
  refuseTwoBases,
} from './readBase.ts'
export { readName } from './readName.ts'
export { readPoolingArea } from './readPoolingArea.ts'
export {
  readRequestedGrowth,
  refuseOtherSum,
} from './readRequestedGrowth.ts'
export {
  fitRegionalBudget,
  fitRegionalBudgetShape,
  type RegionalFit,
  type RegionalFitInput,
  type RegionalPartInput,
} from './region/fitRegionalBudget.ts'
export type { RegionalPart, RegionalWay } from './region/RegionalClash.ts'
export { requestedGrowthFigure, requestedGrowthShape } from './requestedGrowthShape.ts'
export {
  type BudgetScope,
  type BudgetScopeInput,
  defineScope,
  defineScopeShape,
} from './scope/defineScope.ts'
export type { ServiceLine } from './scope/ServiceLine.ts'
