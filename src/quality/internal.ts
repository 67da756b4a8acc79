export * from './indicators/index.ts'
export { qualityLabels } from './labels.ts'
export * from './linkage/index.ts'
export { factorFigure } from './links/factorFigure.ts'
export { isRisingLink } from './links/isRisingLink.ts'
export { linkScore } from './links/linkScore.ts'
export { qualityLinkShape, qualityShareLinkShape } from './links/qualityLinkShape.ts'
export type {
  ExactQualityLink,
  Gate,
  Multiplier,
  QualityLinkInput,
} from './links/readQualityLink.ts'
export type { ScoreOptions } from './links/ScoreOptions.ts'
export { readScale } from './readScale.ts'
export { readScore } from './readScore.ts'
