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
export type { CaseCatalogue, CaseGroup, CaseInstitution } from './columns/CaseCatalogue.ts'
export type { CasePartial } from './columns/CasePartial.ts'
export type {
  CaseCounts,
  CaseSettlement,
  InstitutionCasePayment,
  InstitutionCases,
} from './columns/CaseSettlement.ts'
export type { CostColumn, IndexColumn, IndexedCases } from './columns/IndexedCases.ts'
export { mergePartials, partialsShape } from './columns/mergePartials.ts'
export { type CountedCases, countedCasesShape, partialCases } from './columns/partialCases.ts'
export { type SettledCases, settleCases, settledCasesShape } from './columns/settleCases.ts'
export { type SettledPartials, settledPartialsShape, settlePartials } from './columns/settlePartials.ts'
export { type CaseKind, type DeviationClass, type DeviationRule, deviationRuleShape } from './DeviationRule.ts'
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
export { type CaseMixInput, caseMixIndex, caseMixShape } from './indices/caseMixIndex.ts'
export {
  type ConsumptionDefinition,
  type ConsumptionInput,
  consumptionIndex,
  consumptionShape,
} from './indices/consumptionIndex.ts'
export type { IndexResult } from './indices/IndexResult.ts'
export type { MarginalIncentive } from './mix/incentiveFigures.ts'
export { type CareInput, type CareMethod, type MixedPaymentInput, mixedPaymentShape } from './mix/MixedPaymentInput.ts'
export { type MixedPayment, mixedPayment } from './mix/mixedPayment.ts'
export type { Neutrality } from './mix/neutralityOf.ts'
export { type ClearingBands, clearingBandsShape } from './pool/ClearingBands.ts'
export {
  type ClearedInstitutionInput,
  type ClearingInput,
  clearingShape,
  clearPool,
  type InstitutionClearing,
  type PoolClearing,
} from './pool/clearPool.ts'
export {
  type FundPayment,
  type FundPaymentInput,
  fundPayment,
  fundPaymentShape,
  type TotalCostPrice,
} from './pool/fundPayment.ts'
export type { InstitutionPoints } from './pool/InstitutionPoints.ts'
export {
  type BudgetLevel,
  type BudgetLevelInput,
  type NestedBudget,
  type NestedBudgetInput,
  nestBudgets,
  nestedBudgetShape,
} from './pool/nestBudgets.ts'
export {
  poolFromBudget,
  type RegionalBudgetInput,
  type RegionalPool,
  regionalBudgetShape,
} from './pool/poolFromBudget.ts'
export { type PoolPrice, type PoolPriceInput, poolPriceShape, priceFromPool } from './pool/priceFromPool.ts'
export { type RegroupInput, type Regrouping, regroupCase, regroupShape } from './pool/regroupCase.ts'
export { type MonthsInput, type MonthsSettlement, monthsShape, settleMonths } from './pool/settleMonths.ts'
export {
  type InstitutionPayment,
  type PoolInput,
  type PoolSettlement,
  poolShape,
  settlePool,
} from './pool/settlePool.ts'
export { type NamedPoolInput, type PoolsSettlement, poolsShape, settlePools } from './pool/settlePools.ts'
export {
  chargeDeductibles,
  type ReferralChain,
  type ReferralDeductibles,
  type StayDeductible,
} from './referral/chargeDeductibles.ts'
export {
  type DeductibleTarget,
  type ReferralInput,
  type ReferralStay,
  referralShape,
} from './referral/ReferralInput.ts'
export type { CaseTable } from './sql/CaseTable.ts'
export { type PartialsSqlInput, partialsSql, partialsSqlShape } from './sql/partialsSql.ts'
export type { SqlDialect } from './sql/SqlDialect.ts'
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
export {
  type CaseColumns,
  type DiseaseWeightsInput,
  diseaseWeightsShape,
  type Trimming,
} from './weights/DiseaseWeightsInput.ts'
export { type DiseaseWeight, type DiseaseWeights, diseaseWeights } from './weights/diseaseWeights.ts'
