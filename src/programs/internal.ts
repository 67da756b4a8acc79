export * from './benchmark/index.ts'
export * from './lossRatio/index.ts'
export * from './readmission/index.ts'
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
