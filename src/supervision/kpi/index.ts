export type { KpiDimension, KpiExample, KpiTemplate } from './KpiTemplate.ts'
export {
  type KpiDimensionScore,
  type KpiIndicator,
  type KpiInput,
  type KpiScoring,
  scoreKpi,
} from './scoreKpi.ts'
