export type {
  DirectedIndicator,
  IndicatorCommon,
  IndicatorRange,
  RangeIndicator,
  ScoreIndicator,
  ScoreVeto,
} from './ScoreIndicator.ts'
export {
  type IndicatorScore,
  type IndicatorScoring,
  type IndicatorScoringInput,
  scoreIndicators,
} from './scoreIndicators.ts'
export { type ScoringFigures, scoringFigures } from './scoringFigures.ts'
