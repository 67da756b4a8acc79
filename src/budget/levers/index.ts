export type { BudgetLever, LeverAdjustment, LeverOptions } from './BudgetLever.ts'
export { type BringHomeInput, bringHome } from './bringHome.ts'
export { type BenefitChangeInput, changeBenefits } from './changeBenefits.ts'
export { changeEnrolment, type EnrolmentChangeInput } from './changeEnrolment.ts'
export { changePrices, type PriceChange, type PriceChangeInput } from './changePrices.ts'
export {
  type ChargeElsewhereInput,
  chargeElsewhere,
  type ElsewhereCharged,
  type ElsewhereLever,
} from './chargeElsewhere.ts'
export { type ProcurementInput, type ProcurementLever, retainProcurementSavings } from './retainProcurementSavings.ts'
