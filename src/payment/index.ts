export { type CaseInput, type CasePoints, casePoints } from './casePoints.ts'
export type { AdditiveCoefficientRule, CoefficientAddition } from './coefficients/AdditiveCoefficientRule.ts'
export {
  type AdditiveCoefficient,
  type AdditiveCoefficientInput,
  additiveCoefficient,
} from './coefficients/additiveCoefficient.ts'
export { type AuxiliaryEntry, type AuxiliaryFactor, auxiliaryFactor } from './coefficients/auxiliaryFactor.ts'
export type { CoefficientTable } from './coefficients/CoefficientTable.ts'
export { type InstitutionCoefficient, institutionCoefficient } from './coefficients/institutionCoefficient.ts'
export type { CaseKind, DeviationClass, DeviationRule } from './DeviationRule.ts'
export { type DeviationJump, type DeviationJumps, deviationJumps } from './deviation/deviationJumps.ts'
export type { OutlierGroup } from './deviation/OutlierGroup.ts'
export type { OutlierFamily, OutlierKind, OutlierRule, OutlierThreshold } from './deviation/OutlierRule.ts'
export { type OutlierJump, type OutlierJumps, outlierJumps } from './deviation/outlierJumps.ts'
export { type OutlierInput, type OutlierPayment, outlierPayment } from './deviation/outlierPayment.ts'
export { type CaseMixInput, caseMixIndex } from './indices/caseMixIndex.ts'
export { type ConsumptionDefinition, type ConsumptionInput, consumptionIndex } from './indices/consumptionIndex.ts'
export type { IndexResult } from './indices/IndexResult.ts'
export {
  type BudgetLevel,
  type BudgetLevelInput,
  type CareInput,
  type CareMethod,
  type CaseCatalogue,
  type CaseCounts,
  type CaseGroup,
  type CaseInstitution,
  type CasePartial,
  type CaseSettlement,
  type CaseTable,
  type ClearedInstitutionInput,
  type ClearingBands,
  type ClearingInput,
  type CostColumn,
  type CountedCases,
  chargeDeductibles,
  clearPool,
  type DeductibleTarget,
  type FundPayment,
  type FundPaymentInput,
  fundPayment,
  type IndexColumn,
  type IndexedCases,
  type InstitutionCasePayment,
  type InstitutionCases,
  type InstitutionClearing,
  type InstitutionPayment,
  type InstitutionPoints,
  type MarginalIncentive,
  type MixedPayment,
  type MixedPaymentInput,
  type MonthsInput,
  type MonthsSettlement,
  mergePartials,
  mixedPayment,
  type NamedPoolInput,
  type NestedBudget,
  type NestedBudgetInput,
  type Neutrality,
  nestBudgets,
  type PartialsSqlInput,
  type PoolClearing,
  type PoolInput,
  type PoolPrice,
  type PoolPriceInput,
  type PoolSettlement,
  type PoolsSettlement,
  partialCases,
  partialsSql,
  poolFromBudget,
  priceFromPool,
  type ReferralChain,
  type ReferralDeductibles,
  type ReferralInput,
  type ReferralStay,
  type RegionalBudgetInput,
  type RegionalPool,
  type RegroupInput,
  type Regrouping,
  regroupCase,
  type SettledCases,
  type SettledPartials,
  type SqlDialect,
  type StayDeductible,
  settleCases,
  settleMonths,
  settlePartials,
  settlePool,
  settlePools,
  type TotalCostPrice,
} from './internal.ts'
export { applyPaymentNote, type NotedCase, type NotedCaseInput } from './standard/applyPaymentNote.ts'
export type { PaymentNote } from './standard/PaymentNote.ts'
export { type PaymentStandard, type PaymentStandardInput, paymentStandard } from './standard/paymentStandard.ts'
export { type BedDayInput, type BedDayPoints, bedDayPoints } from './units/bedDayPoints.ts'
export { type BottomUpCapitation, type BottomUpInput, capitationBottomUp } from './units/capitationBottomUp.ts'
export { capitationTopDown, type TopDownCapitation, type TopDownInput } from './units/capitationTopDown.ts'
export { type CutReadmissions, cutReadmissions } from './units/cutReadmissions.ts'
export { type DrgPoints, type DrgPointsInput, drgPoints } from './units/drgPoints.ts'
export { type ItemPoints, type ItemPointsInput, itemPoints } from './units/itemPoints.ts'
export type { PointsRuling } from './units/PointsRuling.ts'
export { type PerHeadAmount, type PerHeadInput, perHeadAmount } from './units/perHeadAmount.ts'
export type { PointUnit } from './units/pointUnit.ts'
export type { ReadmissionRule, Stay } from './units/ReadmissionRule.ts'
export { type SpecialReviewInput, type SpecialReviewPoints, specialReviewPoints } from './units/specialReviewPoints.ts'
export { type SpecialReviewQuota, type SpecialReviewRule, specialReviewQuota } from './units/specialReviewQuota.ts'
export {
  type UngroupedInput,
  type UngroupedPoints,
  type UngroupedRule,
  ungroupedPoints,
} from './units/ungroupedPoints.ts'
export { type BudgetPrice, type BudgetPriceInput, budgetPrice } from './weights/budgetPrice.ts'
export type { CaseColumns, DiseaseWeightsInput, Trimming } from './weights/DiseaseWeightsInput.ts'
export { type DiseaseWeight, type DiseaseWeights, diseaseWeights } from './weights/diseaseWeights.ts'
