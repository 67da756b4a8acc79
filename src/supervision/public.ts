export {
  type KpiDimension,
  type KpiDimensionScore,
  type KpiExample,
  type KpiIndicator,
  type KpiInput,
  type KpiScoring,
  type KpiTemplate,
  scoreKpi,
} from './index.ts'
