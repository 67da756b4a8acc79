export { indicatorDirections } from './indicators/indicatorFigures.ts'
export type { IndicatorCommon, IndicatorRange, ScoreIndicator, ScoreVeto } from './indicators/ScoreIndicator.ts'
export { type IndicatorScoring, type IndicatorScoringInput, scoreIndicators } from './indicators/scoreIndicators.ts'
export { type ScoringFigures, scoreIndicatorsShape, scoringFigures } from './indicators/scoringFigures.ts'
export { unitOfIndicator } from './indicators/unitOfIndicator.ts'
export { qualityLabels } from './labels.ts'
export {
  adjustNextBudget,
  adjustNextBudgetShape,
  type NextBudget,
  type NextBudgetInput,
} from './linkage/adjustNextBudget.ts'
export { tiedFields, tiedShareFields } from './linkage/LinkedScore.ts'
export { type DirectorPay, type DirectorPayInput, payDirector, payDirectorShape } from './linkage/payDirector.ts'
export {
  retainSurplus,
  retainSurplusShape,
  type SurplusRetention,
  type SurplusRetentionInput,
} from './linkage/retainSurplus.ts'
export {
  type DepositReturn,
  type DepositReturnInput,
  returnDeposit,
  returnDepositShape,
} from './linkage/returnDeposit.ts'
export { type OverrunShare, type OverrunShareInput, shareOverrun, shareOverrunShape } from './linkage/shareOverrun.ts'
export { isAtDiscretion, refuseNotAsked } from './links/factorAtDiscretion.ts'
export { factorFalls } from './links/factorFalls.ts'
export { factorFigure } from './links/factorFigure.ts'
export { isRisingLink } from './links/isRisingLink.ts'
export { linkScore } from './links/linkScore.ts'
export {
  type QualityLinkInput,
  qualityLinkShape,
} from './links/QualityLinkInput.ts'
export { scoreAsRate } from './links/scoreAsRate.ts'
