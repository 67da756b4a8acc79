export { destinationsOf } from './Destinations.ts'
export { depositFigures } from './depositFigures.ts'
export { settlementLabels } from './labels.ts'
export * from './quota/index.ts'
export { refuseMismatch } from './readMembers.ts'
export { refuseExcess } from './readSpending.ts'
export { readYear } from './readYear.ts'
export { type MemberSettlement, settleYear, type YearSettlement } from './settleYear.ts'
export {
  type DisasterExtent,
  type LossLimit,
  type LossRate,
  type LossSharing,
  type QualityEffect,
  type SavingsSharing,
  type SavingsThreshold,
  type SharedSavings,
  type SharedSavingsInput,
  type SharedSavingsProgram,
  type SharedSavingsReason,
  sharedSavings,
} from './sharedSavings/index.ts'
export type { Account, AccountBalance, Transfer, TransferReason } from './transfers.ts'
export type { MemberSpending, MemberWeight, YearInput, YearSpending } from './YearInput.ts'
export type { YearPlan } from './YearPlan.ts'
