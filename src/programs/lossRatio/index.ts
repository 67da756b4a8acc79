export type { CredibilityKnot, LossRatioRule } from './LossRatioRule.ts'
export { lossRatioRebate, type Rebate, type RebateInput } from './lossRatioRebate.ts'
export { type LossRatio, type LossRatioInput, medicalLossRatio } from './medicalLossRatio.ts'
