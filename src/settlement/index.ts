export { type MemberSettlement, settleYear, type YearSettlement } from './settleYear.ts'
export type { Account, AccountBalance, Transfer, TransferReason } from './transfers.ts'
export type { MemberSpending, MemberWeight, YearInput, YearSpending } from './YearInput.ts'
