export { type CaseInput, type CasePoints, casePoints, caseShape } from './casePoints.ts'
export {
  type AdditiveCoefficientRule,
  additiveRuleShape,
  type CoefficientAddition,
} from './coefficients/AdditiveCoefficientRule.ts'
export {
  type AdditiveCoefficient,
  type AdditiveCoefficientInput,
  additiveCoefficient,
  additiveCoefficientShape,
} from './coefficients/additiveCoefficient.ts'
export {
  type AuxiliaryEntry,
  type AuxiliaryFactor,
  auxiliaryCatalogueShape,
  auxiliaryFactor,
  auxiliaryHitsShape,
} from './coefficients/auxiliaryFactor.ts'
export { type CoefficientTable, coefficientTableShape } from './coefficients/CoefficientTable.ts'
export {
  type InstitutionCoefficient,
  institutionCoefficient,
  institutionCoefficientShape,
} from './coefficients/institutionCoefficient.ts'
export {
  type CaseCatalogue,
  type CaseCounts,
  type CaseGroup,
  type CaseInstitution,
  type CasePartial,
  type CaseSettlement,
  type CostColumn,
  type CountedCases,
  type IndexColumn,
  type IndexedCases,
  type InstitutionCasePayment,
  type InstitutionCases,
  mergePartials,
  partialCases,
  type SettledCases,
  type SettledPartials,
  settleCases,
  settlePartials,
} from './columns/index.ts'
export type { CaseKind, DeviationClass, DeviationRule } from './DeviationRule.ts'
export {
  type DeviationJump,
  type DeviationJumps,
  deviationJumps,
  deviationJumpsShape,
} from './deviation/deviationJumps.ts'
export type { OutlierGroup } from './deviation/OutlierGroup.ts'
export {
  type OutlierFamily,
  type OutlierKind,
  type OutlierRule,
  type OutlierThreshold,
  outlierRuleShape,
} from './deviation/OutlierRule.ts'
export { type OutlierJump, type OutlierJumps, outlierGroupShape, outlierJumps } from './deviation/outlierJumps.ts'
export { type OutlierInput, type OutlierPayment, outlierPayment, outlierShape } from './deviation/outlierPayment.ts'
export { deviationRuleShape } from './ExactDeviationRule.ts'
export { type CaseMixInput, caseMixIndex, caseMixShape } from './indices/caseMixIndex.ts'
export {
  type ConsumptionDefinition,
  type ConsumptionInput,
  consumptionIndex,
  consumptionShape,
} from './indices/consumptionIndex.ts'
export type { IndexResult } from './indices/IndexResult.ts'
export {
  type CareInput,
  type CareMethod,
  type CarePays,
  type InstitutionReport,
  type MarginalIncentive,
  type MethodReport,
  type MixedPayment,
  type MixedPaymentInput,
  mixedPayment,
  type Neutrality,
} from './mix/index.ts'
export {
  type BudgetLevel,
  type BudgetLevelInput,
  type ClearedInstitutionInput,
  type ClearingBands,
  type ClearingInput,
  clearPool,
  type DifferenceOf,
  type FundPayment,
  type FundPaymentInput,
  fundPayment,
  type InstitutionClearing,
  type InstitutionPayment,
  type InstitutionPoints,
  type MonthSettlement,
  type MonthsInput,
  type MonthsSettlement,
  type NamedPoolInput,
  type NestedBudget,
  nestBudgets,
  type PoolClearing,
  type PoolInput,
  type PoolPrice,
  type PoolPriceInput,
  type PoolSettlement,
  type PoolsSettlement,
  type PriceBasis,
  poolFromBudget,
  priceFromPool,
  type RegionalBudgetInput,
  type RegionalPool,
  type RegroupInput,
  type Regrouping,
  regroupCase,
  settleMonths,
  settlePool,
  settlePools,
  type TotalCostPrice,
} from './pool/index.ts'
export {
  chargeDeductibles,
  type DeductibleTarget,
  type ReferralChain,
  type ReferralDeductibles,
  type ReferralInput,
  type ReferralStay,
  type StayDeductible,
} from './referral/index.ts'
export { type CaseTable, type PartialsSqlInput, partialsSql, type SqlDialect } from './sql/index.ts'
export { applyPaymentNote, type NotedCase, type NotedCaseInput, notedCaseShape } from './standard/applyPaymentNote.ts'
export { type PaymentNote, paymentNotesShape } from './standard/PaymentNote.ts'
export {
  type PaymentStandard,
  type PaymentStandardInput,
  paymentStandard,
  paymentStandardShape,
} from './standard/paymentStandard.ts'
export { type BedDayInput, type BedDayPoints, bedDayPoints, bedDayShape } from './units/bedDayPoints.ts'
export {
  type BottomUpCapitation,
  type BottomUpInput,
  bottomUpShape,
  capitationBottomUp,
} from './units/capitationBottomUp.ts'
export {
  capitationTopDown,
  type TopDownCapitation,
  type TopDownInput,
  topDownShape,
} from './units/capitationTopDown.ts'
export { type CutReadmissions, cutReadmissions, cutReadmissionsShape } from './units/cutReadmissions.ts'
export { type DrgPoints, type DrgPointsInput, drgPoints, drgPointsShape } from './units/drgPoints.ts'
export { type ItemPoints, type ItemPointsInput, itemPoints, itemPointsShape } from './units/itemPoints.ts'
export type { PointsRuling } from './units/PointsRuling.ts'
export { type PerHeadAmount, type PerHeadInput, perHeadAmount, perHeadShape } from './units/perHeadAmount.ts'
export type { PointUnit } from './units/pointUnit.ts'
export { type ReadmissionRule, readmissionRuleShape, type Stay } from './units/ReadmissionRule.ts'
export {
  type SpecialReviewInput,
  type SpecialReviewPoints,
  specialReviewPoints,
  specialReviewShape,
} from './units/specialReviewPoints.ts'
export {
  type SpecialReviewQuota,
  type SpecialReviewRule,
  specialReviewQuota,
  specialReviewQuotaShape,
  specialReviewRuleShape,
} from './units/specialReviewQuota.ts'
export {
  type UngroupedInput,
  type UngroupedPoints,
  type UngroupedRule,
  ungroupedPoints,
  ungroupedRuleShape,
  ungroupedShape,
} from './units/ungroupedPoints.ts'
export { type BudgetPrice, type BudgetPriceInput, budgetPrice, budgetPriceShape } from './weights/budgetPrice.ts'
export type { CostVariation, DiseaseWeight, DiseaseWeights, WeightFlag } from './weights/DiseaseWeight.ts'
export type {
  CaseColumns,
  DiseaseWeightsInput,
  Trimming,
  WeightBasis,
  YearWeight,
} from './weights/DiseaseWeightsInput.ts'
export { diseaseWeights } from './weights/diseaseWeights.ts'
