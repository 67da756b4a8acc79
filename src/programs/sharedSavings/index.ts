export type { SharedSavingsReason } from './Outcome.ts'
export type { DisasterExtent, SharedSavingsInput } from './SharedSavingsInput.ts'
export type {
  LossLimit,
  LossRate,
  LossSharing,
  QualityEffect,
  SavingsSharing,
  SavingsThreshold,
  SharedSavingsProgram,
} from './SharedSavingsProgram.ts'
export { type SharedSavings, sharedSavings } from './sharedSavings.ts'
