export { type MinimumSavingsRate, type MinimumSavingsRateInput, minimumSavingsRate } from './minimumSavingsRate.ts'
export { type ExactThresholdRow, readThresholdTable, type ThresholdRow } from './readThresholdTable.ts'
export { type TableRate, tableRateFigure } from './tableRateFigure.ts'
