export { type DeviationJump, type DeviationJumps, deviationJumps } from './deviationJumps.ts'
export type { OutlierFamily, OutlierRule, OutlierThreshold } from './OutlierRule.ts'
export { type OutlierInput, type OutlierPayment, outlierPayment } from './outlierPayment.ts'
