export { type CaseInput, type CasePoints, casePoints } from './casePoints.ts'
export {
  type AdditiveCoefficient,
  type AdditiveCoefficientInput,
  type AdditiveCoefficientRule,
  type AuxiliaryEntry,
  type AuxiliaryFactor,
  additiveCoefficient,
  auxiliaryFactor,
  type CoefficientAddition,
  type CoefficientTable,
  type InstitutionCoefficient,
  institutionCoefficient,
} from './coefficients/index.ts'
export type { CaseCatalogue, CaseGroup, CaseInstitution } from './columns/CaseCatalogue.ts'
export type { CasePartial } from './columns/CasePartial.ts'
export type {
  CaseCounts,
  CaseSettlement,
  InstitutionCasePayment,
  InstitutionCases,
} from './columns/CaseSettlement.ts'
export type { CostColumn, IndexColumn, IndexedCases } from './columns/IndexedCases.ts'
export { mergePartials } from './columns/mergePartials.ts'
export { type CountedCases, partialCases } from './columns/partialCases.ts'
export { type SettledCases, settleCases } from './columns/settleCases.ts'
export { type SettledPartials, settlePartials } from './columns/settlePartials.ts'
export type { CaseKind, DeviationClass, DeviationRule } from './DeviationRule.ts'
export {
  type DeviationJump,
  type DeviationJumps,
  deviationJumps,
  type OutlierFamily,
  type OutlierGroup,
  type OutlierInput,
  type OutlierJump,
  type OutlierJumps,
  type OutlierKind,
  type OutlierPayment,
  type OutlierRule,
  type OutlierThreshold,
  outlierJumps,
  outlierPayment,
} from './deviation/index.ts'
export {
  type CaseMixInput,
  type ConsumptionDefinition,
  type ConsumptionInput,
  caseMixIndex,
  consumptionIndex,
  type IndexResult,
} from './indices/index.ts'
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
export type { ClearingBands } from './pool/ClearingBands.ts'
export {
  type ClearedInstitutionInput,
  type ClearingInput,
  clearPool,
  type InstitutionClearing,
  type PoolClearing,
} from './pool/clearPool.ts'
export { type FundPayment, type FundPaymentInput, fundPayment, type TotalCostPrice } from './pool/fundPayment.ts'
export type { InstitutionPoints } from './pool/InstitutionPoints.ts'
export {
  type BudgetLevel,
  type BudgetLevelInput,
  type NestedBudget,
  type NestedBudgetInput,
  nestBudgets,
} from './pool/nestBudgets.ts'
export { poolFromBudget, type RegionalBudgetInput, type RegionalPool } from './pool/poolFromBudget.ts'
export { type PoolPrice, type PoolPriceInput, priceFromPool } from './pool/priceFromPool.ts'
export { type RegroupInput, type Regrouping, regroupCase } from './pool/regroupCase.ts'
export { type MonthsInput, type MonthsSettlement, settleMonths } from './pool/settleMonths.ts'
export { type InstitutionPayment, type PoolInput, type PoolSettlement, settlePool } from './pool/settlePool.ts'
export { type NamedPoolInput, type PoolsSettlement, settlePools } from './pool/settlePools.ts'
export {
  chargeDeductibles,
  type ReferralChain,
  type ReferralDeductibles,
  type StayDeductible,
} from './referral/chargeDeductibles.ts'
export type { DeductibleTarget, ReferralInput, ReferralStay } from './referral/ReferralInput.ts'
export type { CaseTable } from './sql/CaseTable.ts'
export { type PartialsSqlInput, partialsSql } from './sql/partialsSql.ts'
export type { SqlDialect } from './sql/SqlDialect.ts'
export {
  applyPaymentNote,
  type NotedCase,
  type NotedCaseInput,
  type PaymentNote,
  type PaymentStandard,
  type PaymentStandardInput,
  paymentStandard,
} from './standard/index.ts'
export {
  type BedDayInput,
  type BedDayPoints,
  type BottomUpCapitation,
  type BottomUpInput,
  bedDayPoints,
  type CutReadmissions,
  capitationBottomUp,
  capitationTopDown,
  cutReadmissions,
  type DrgPoints,
  type DrgPointsInput,
  drgPoints,
  type ItemPoints,
  type ItemPointsInput,
  itemPoints,
  type PerHeadAmount,
  type PerHeadInput,
  type PointsRuling,
  type PointUnit,
  perHeadAmount,
  type ReadmissionRule,
  type ReadmittedStay,
  type SpecialReviewInput,
  type SpecialReviewPoints,
  type SpecialReviewQuota,
  type SpecialReviewRule,
  type Stay,
  specialReviewPoints,
  specialReviewQuota,
  type TopDownCapitation,
  type TopDownInput,
  type UngroupedInput,
  type UngroupedPoints,
  type UngroupedRule,
  ungroupedPoints,
} from './units/index.ts'
export {
  type BudgetPrice,
  type BudgetPriceInput,
  budgetPrice,
  type CaseColumns,
  type CostVariation,
  type DiseaseWeight,
  type DiseaseWeights,
  type DiseaseWeightsInput,
  diseaseWeights,
  type Trimming,
  type WeightBasis,
  type WeightFlag,
  type YearWeight,
} from './weights/index.ts'
