export type { BenchmarkAdjustment } from './benchmark/adjustmentUsed.ts'
export { type BenchmarkInput, benchmarkInputShape } from './benchmark/BenchmarkInput.ts'
export { type BenchmarkRule, benchmarkRuleShape } from './benchmark/BenchmarkRule.ts'
export {
  benchmarkGuardrail,
  benchmarkGuardrailShape,
  type Guardrail,
  type GuardrailInput,
} from './benchmark/benchmarkGuardrail.ts'
export { capRiskGrowth, capRiskGrowthShape, type RiskGrowth, type RiskGrowthInput } from './benchmark/capRiskGrowth.ts'
export {
  type BaseYearCost,
  type HistoricalBenchmark,
  type HistoricalBenchmarkInput,
  historicalBenchmark,
  historicalBenchmarkShape,
} from './benchmark/historicalBenchmark.ts'
export { type PriorSavings, type PriorSavingsInput, priorSavings, priorSavingsShape } from './benchmark/priorSavings.ts'
export {
  type RegionalAdjustment,
  type RegionalAdjustmentInput,
  regionalAdjustment,
  regionalAdjustmentShape,
} from './benchmark/regionalAdjustment.ts'
export { type Benchmark, setBenchmark } from './benchmark/setBenchmark.ts'
export {
  type UpdatedBenchmark,
  type UpdatedBenchmarkInput,
  updatedBenchmark,
  updatedBenchmarkShape,
} from './benchmark/updatedBenchmark.ts'
export {
  type UpdateFactors,
  type UpdateFactorsInput,
  updateFactors,
  updateFactorsShape,
} from './benchmark/updateFactors.ts'
export { type CredibilityKnot, type LossRatioRule, lossRatioRuleShape } from './lossRatio/LossRatioRule.ts'
export { lossRatioRebate, lossRatioRebateShape, type Rebate, type RebateInput } from './lossRatio/lossRatioRebate.ts'
export {
  type LossRatio,
  type LossRatioInput,
  medicalLossRatio,
  medicalLossRatioShape,
} from './lossRatio/medicalLossRatio.ts'
export {
  type ReadmissionFactor,
  type ReadmissionFactorInput,
  type ReadmissionFactorRule,
  readmissionFactor,
  readmissionFactorRuleShape,
  readmissionFactorShape,
} from './readmissionFactor.ts'
export {
  type ReadmissionReduction,
  type ReadmissionReductionInput,
  readmissionReduction,
  readmissionReductionShape,
} from './readmissionReduction.ts'
export { type FloatingPriceInput, floatingPrice, floatingPriceShape } from './regional/floatingPrice.ts'
export { liftToZeroGrowth, liftToZeroGrowthShape, type ZeroGrowthInput } from './regional/liftToZeroGrowth.ts'
export { type RegionalSplitInput, splitRegionalBudgetShape } from './regional/RegionalSplitInput.ts'
export { type RegionalSplitRule, regionalSplitRuleShape } from './regional/RegionalSplitRule.ts'
export { type RegionalSplit, splitRegionalBudget } from './regional/splitRegionalBudget.ts'
export { type TopUpInput, topUpPrices, topUpPricesShape } from './regional/topUpPrices.ts'
export { type VisitSharesInput, visitShares, visitSharesShape } from './regional/visitShares.ts'
export type { SharedSavingsReason } from './sharedSavings/outcomeOf.ts'
export { sharedSavingsProgramShape } from './sharedSavings/readProgram.ts'
export { type DisasterExtent, type SharedSavingsInput, sharedSavingsShape } from './sharedSavings/SharedSavingsInput.ts'
export type {
  LossLimit,
  LossRate,
  LossSharing,
  QualityEffect,
  SavingsSharing,
  SavingsThreshold,
  SharedSavingsProgram,
} from './sharedSavings/SharedSavingsProgram.ts'
export { type SharedSavings, sharedSavings } from './sharedSavings/sharedSavings.ts'
