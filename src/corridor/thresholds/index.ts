export {
  chooseThreshold,
  type ThresholdChoice,
  type ThresholdChoiceInput,
  type ThresholdErrors,
} from './chooseThreshold.ts'
export {
  type MinimumSavingsRate,
  type MinimumSavingsRateInput,
  minimumSavingsRate,
} from './minimumSavingsRate.ts'
export {
  type ChanceInput,
  type ChanceOfRate,
  probabilityOfChance,
} from './probabilityOfChance.ts'
export type { ErrorLimits } from './readErrorLimits.ts'
export {
  type ExactThresholdRow,
  readPeople,
  readThresholdTable,
  type ThresholdRow,
} from './readThresholdTable.ts'
export {
  type TableRate,
  tableRateFigure,
} from './tableRateFigure.ts'
