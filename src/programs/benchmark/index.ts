export type { BenchmarkAdjustment } from './adjustmentUsed.ts'
export type { BenchmarkClassInput, BenchmarkInput } from './BenchmarkInput.ts'
export type { BenchmarkRule } from './BenchmarkRule.ts'
export { benchmarkGuardrail, type Guardrail, type GuardrailInput } from './benchmarkGuardrail.ts'
export { capRiskGrowth, type RiskGrowth, type RiskGrowthInput } from './capRiskGrowth.ts'
export {
  type BaseYearCost,
  type HistoricalBenchmark,
  type HistoricalBenchmarkInput,
  historicalBenchmark,
} from './historicalBenchmark.ts'
export { type PriorSavings, type PriorSavingsInput, priorSavings } from './priorSavings.ts'
export { type RegionalAdjustment, type RegionalAdjustmentInput, regionalAdjustment } from './regionalAdjustment.ts'
export { type Benchmark, type BenchmarkClass, setBenchmark } from './setBenchmark.ts'
export { type UpdatedBenchmark, type UpdatedBenchmarkInput, updatedBenchmark } from './updatedBenchmark.ts'
export { type RegionGrowthInput, type UpdateFactors, type UpdateFactorsInput, updateFactors } from './updateFactors.ts'
