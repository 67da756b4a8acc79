export type { Ratchet } from './Ratchet.ts'
export { type RatchetExposure, type RatchetExposureInput, ratchetExposure } from './ratchetExposure.ts'
export { type RebasedBudget, type RebaseInput, rebase } from './rebase.ts'
