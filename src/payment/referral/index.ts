export {
  chargeDeductibles,
  type ReferralChain,
  type ReferralDeductibles,
  type StayDeductible,
} from './chargeDeductibles.ts'
export type { DeductibleTarget, ReferralInput, ReferralStay } from './ReferralInput.ts'
