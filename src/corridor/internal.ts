export type { ContractRule, ContractSize, ContractStep, CorridorBands, CorridorRule } from './contract/ContractStep.ts'
export { contractFigures, type StepFigure } from './contract/contractFigures.ts'
export { contractRuleShape, corridorRuleShape } from './contract/contractStepsShape.ts'
export type { ContractTerms } from './contract/contractTerms.ts'
export type { ExactStep } from './contract/ExactStep.ts'
export { type RiskCorridor, type RiskCorridorInput, riskCorridor, riskCorridorShape } from './contract/riskCorridor.ts'
export {
  type ContractSettlement,
  type ContractSettlementInput,
  settleContract,
  settleContractShape,
} from './contract/settleContract.ts'
export {
  type CorridorTarget,
  type CorridorTargetInput,
  corridorTarget,
  corridorTargetShape,
  type TargetRule,
  targetRuleShape,
} from './corridorTarget.ts'
export {
  type BuhlmannCredibility,
  buhlmannCredibility,
  buhlmannCredibilityShape,
} from './credibility/buhlmannCredibility.ts'
export { buhlmannFigures } from './credibility/buhlmannFigures.ts'
export { type ExperienceGroup, exposuresOfAllOrNone } from './credibility/ExperienceGroup.ts'
export {
  exposureShape,
  type FullStandard,
  fluctuationFigures,
  fullStandardShape,
  type LimitedFluctuation,
  type LimitedFluctuationInput,
  limitedFluctuation,
  limitedFluctuationShape,
} from './credibility/limitedFluctuation.ts'
export { type ContractCurveInput, contractCurveShape } from './curve/ContractCurveInput.ts'
export type { CurveVerdict } from './curve/CurveVerdict.ts'
export { checkContinuous, isContinuous } from './curve/checkContinuous.ts'
export { checkMonotone, isMonotone } from './curve/checkMonotone.ts'
export { type Cliffs, findCliffs } from './curve/findCliffs.ts'
export { type ContractIncentive, marginalIncentive } from './curve/marginalIncentive.ts'
export { type PayoffCurve, payoffCurve } from './curve/payoffCurve.ts'
export { type BandShares, type BandSharing, shareByBands, shareByBandsShape } from './shareByBands.ts'
export {
  type BandMode,
  type BoundSide,
  bandModeNames,
  boundSideNames,
  type SharedBand,
  shareFigure,
} from './shareFigure.ts'
export {
  type AggregateStopLoss,
  type AggregateStopLossInput,
  aggregateStopLoss,
  aggregateStopLossShape,
} from './stopLoss/aggregateStopLoss.ts'
export {
  type IndividualStopLoss,
  type IndividualStopLossInput,
  individualStopLoss,
  individualStopLossShape,
  type StopLossLayer,
  type StopLossRule,
  stopLossFigures,
  stopLossRuleShape,
} from './stopLoss/individualStopLoss.ts'
export { labels as stopLossLabels } from './stopLoss/labels.ts'
export {
  type TruncatedCosts,
  type TruncationInput,
  truncateCosts,
  truncateCostsShape,
  truncationFigures,
} from './stopLoss/truncateCosts.ts'
export {
  chooseThreshold,
  chooseThresholdShape,
  type ThresholdChoice,
  type ThresholdChoiceInput,
} from './thresholds/chooseThreshold.ts'
export {
  type MinimumSavingsRate,
  type MinimumSavingsRateInput,
  minimumSavingsRate,
  minimumSavingsRateShape,
} from './thresholds/minimumSavingsRate.ts'
export {
  type ChanceInput,
  type ChanceOfRate,
  probabilityOfChance,
  probabilityOfChanceShape,
} from './thresholds/probabilityOfChance.ts'
export {
  type ExactThresholdRow,
  readThresholdTable,
  type ThresholdRow,
  tableRateFigure,
  withExplained,
} from './thresholds/ThresholdRow.ts'
export { toDouble, twelveDigits } from './twelveDigits.ts'
