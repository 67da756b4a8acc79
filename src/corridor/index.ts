export { type BandShares, type BandSharing, shareByBands } from './shareByBands.ts'
export { type BandMode, type BoundSide, type SharedFigures, type Sharing, shareFigure } from './shareFigure.ts'
export {
  type ExactThresholdRow,
  type MinimumSavingsRate,
  type MinimumSavingsRateInput,
  minimumSavingsRate,
  readThresholdTable,
  type TableRate,
  type ThresholdRow,
  tableRateFigure,
} from './thresholds/index.ts'
