export { type BlendedBaseline, type BlendedBaselineInput, blendedBaseline } from './blendedBaseline.ts'
export type { CostTreatment } from './CostTreatment.ts'
export { type AllianceExperience, type ExperienceBaselines, experienceBaselines } from './experienceBaselines.ts'
export { type LagGap, lagGapOf } from './lagGapOf.ts'
export { type MeanBaseline, type MeanBaselineInput, meanBaseline } from './meanBaseline.ts'
export type { PastYear, Trend, WeightedYear } from './PastYear.ts'
export { type PersonBaseline, type PersonBaselineInput, personBaseline } from './personBaseline.ts'
export {
  type ProjectedLine,
  type TrendBaseline,
  type TrendBaselineInput,
  type TrendLineInput,
  trendBaseline,
} from './trendBaseline.ts'
