export {
  type BuhlmannCredibility,
  buhlmannCredibility,
  type ExperienceGroup,
  type FullStandard,
  type GroupCredibility,
  type LimitedFluctuation,
  type LimitedFluctuationInput,
  limitedFluctuation,
} from './credibility/index.ts'
export { type BandShares, type BandSharing, shareByBands } from './shareByBands.ts'
export { type BandMode, type BoundSide, type SharedFigures, type Sharing, shareFigure } from './shareFigure.ts'
export {
  type ChanceInput,
  type ChanceOfRate,
  chooseThreshold,
  type ErrorLimits,
  type ExactThresholdRow,
  type MinimumSavingsRate,
  type MinimumSavingsRateInput,
  minimumSavingsRate,
  probabilityOfChance,
  readThresholdTable,
  type TableRate,
  type ThresholdChoice,
  type ThresholdChoiceInput,
  type ThresholdErrors,
  type ThresholdRow,
  tableRateFigure,
} from './thresholds/index.ts'
