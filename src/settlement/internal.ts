export { depositFigures } from './clearingFigures.ts'
export { settlementLabels } from './labels.ts'
export { destinationsOf, planYear, type YearPlan } from './planYear.ts'
export {
  checkFourthQuarter,
  type FourthQuarter,
  type FourthQuarterInput,
  fourthQuarterShape,
} from './quota/checkFourthQuarter.ts'
export {
  type AdmissionCount,
  type AdmissionsInput,
  admissionsShape,
  countAdmissions,
  type QuotaStay,
} from './quota/countAdmissions.ts'
export {
  type QuotaClaim,
  type QuotaMonth,
  type QuotaMonths,
  type QuotaMonthsInput,
  quotaMonthsShape,
  settleQuotaMonths,
} from './quota/settleQuotaMonths.ts'
export { type QuotaYear, type QuotaYearInput, quotaYearShape, settleQuotaYear } from './quota/settleQuotaYear.ts'
export { type MemberSettlement, settleYear, type YearSettlement } from './settleYear.ts'
export type { Account, AccountBalance, Transfer, TransferReason } from './transfers.ts'
export {
  type MemberSpending,
  type MemberWeight,
  sameMembers,
  type YearInput,
  type YearSpending,
  yearParts,
  yearShape,
} from './YearInput.ts'
