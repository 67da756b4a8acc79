export * from './benchmark/index.ts'
export { type CredibilityKnot, type LossRatioRule, lossRatioRuleShape } from './lossRatio/LossRatioRule.ts'
export { lossRatioRebate, lossRatioRebateShape, type Rebate, type RebateInput } from './lossRatio/lossRatioRebate.ts'
export {
  type LossRatio,
  type LossRatioInput,
  medicalLossRatio,
  medicalLossRatioShape,
} from './lossRatio/medicalLossRatio.ts'
export {
  type ReadmissionFactor,
  type ReadmissionFactorInput,
  type ReadmissionFactorRule,
  readmissionFactor,
  readmissionFactorRuleShape,
  readmissionFactorShape,
} from './readmissionFactor.ts'
export type { SharedSavingsReason } from './sharedSavings/outcomeOf.ts'
export { sharedSavingsProgramShape } from './sharedSavings/readProgram.ts'
export { type DisasterExtent, type SharedSavingsInput, sharedSavingsShape } from './sharedSavings/SharedSavingsInput.ts'
export type {
  LossLimit,
  LossRate,
  LossSharing,
  QualityEffect,
  SavingsSharing,
  SavingsThreshold,
  SharedSavingsProgram,
} from './sharedSavings/SharedSavingsProgram.ts'
export { type SharedSavings, sharedSavings } from './sharedSavings/sharedSavings.ts'
