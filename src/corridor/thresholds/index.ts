export { type MinimumSavingsRate, type MinimumSavingsRateInput, minimumSavingsRate } from './minimumSavingsRate.ts'
export { type ExactThresholdRow, readPeople, readThresholdTable, type ThresholdRow } from './readThresholdTable.ts'
export { type TableRate, tableRateFigure } from './tableRateFigure.ts'
