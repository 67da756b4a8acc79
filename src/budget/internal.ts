export {
  type Adjustment,
  type AnnualBudgetInput,
  adjustmentsShape,
  type BudgetBase,
  baseFields,
  budgetBase,
  budgetWarnings,
  type GrowthComponent,
  oneBase,
  type PoolingArea,
  plannedAdjustments,
  poolingAreaGrowth,
  poolingAreaShape,
  requestedGrowthFigure,
  requestedGrowthShape,
} from './AnnualBudgetInput.ts'
export type { AdequacyBounds, AdequacyClass } from './adequacy/AdequacyClass.ts'
export {
  type AdequacyInput,
  assessAdequacyShape,
  type ExpectedLine,
  type ProviderMargin,
} from './adequacy/AdequacyInput.ts'
export { type AdequacyAssessment, type AdequacyMeasure, assessAdequacy } from './adequacy/assessAdequacy.ts'
export {
  type CompoundClaims,
  type CompoundClaimsInput,
  compoundClaims,
  compoundClaimsShape,
} from './adequacy/compoundClaims.ts'
export type { ExpectedPart } from './adequacy/expectedFigures.ts'
export {
  type OverrunInput,
  type OverrunProbability,
  overrunProbability,
  overrunProbabilityShape,
} from './adequacy/overrunProbability.ts'
export { type RiskReserve, type RiskReserveInput, riskReserve, riskReserveShape } from './adequacy/riskReserve.ts'
export type { Severity } from './adequacy/Severity.ts'
export type { BootstrapOptions, SpendingDeviation } from './adequacy/SpendingDeviation.ts'
export {
  type AnnualBudget,
  annualBudget,
  annualBudgetShape,
  launchYearIsFree,
} from './annualBudget.ts'
export {
  type BlendedBaseline,
  type BlendedBaselineInput,
  blendedBaseline,
  blendedBaselineShape,
} from './baseline/blendedBaseline.ts'
export type { CostTreatment } from './baseline/CostTreatment.ts'
export {
  type AllianceExperience,
  type ExperienceBaselines,
  experienceBaselines,
  experienceBaselinesShape,
} from './baseline/experienceBaselines.ts'
export { type LagGap, lagGapOf } from './baseline/lagGapOf.ts'
export { type MeanBaseline, type MeanBaselineInput, meanBaseline, meanBaselineShape } from './baseline/meanBaseline.ts'
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
  trendBaselineShape,
} from './baseline/trendBaseline.ts'
export { type BudgetFigures, type BudgetPlan, budgetFigures, type GrowthCap } from './budgetFigures.ts'
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
export {
  type Equalisation,
  type EqualisationInput,
  equaliseRisk,
  equaliseRiskShape,
} from './population/equaliseRisk.ts'
export {
  type CountedMonth,
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
export {
  type AlliancePopulation,
  type RiskAdjustInput,
  type RiskCell,
  riskAdjustShape,
} from './population/RiskAdjustInput.ts'
export { type RiskAdjustment, riskAdjust } from './population/riskAdjust.ts'
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
export {
  fitRegionalBudget,
  fitRegionalBudgetShape,
  type RegionalFit,
  type RegionalFitInput,
  type RegionalPartInput,
} from './region/fitRegionalBudget.ts'
export type { RegionalPart, RegionalWay } from './region/RegionalClash.ts'
export {
  type BudgetScope,
  type BudgetScopeInput,
  defineScope,
  defineScopeShape,
} from './scope/defineScope.ts'
export type { ServiceLine } from './scope/ServiceLine.ts'
