export { checkFourthQuarter, type FourthQuarter, type FourthQuarterInput } from './checkFourthQuarter.ts'
export { type AdmissionCount, type AdmissionsInput, countAdmissions } from './countAdmissions.ts'
export type { QuotaStay } from './readQuotaStays.ts'
export {
  type QuotaClaim,
  type QuotaMonth,
  type QuotaMonths,
  type QuotaMonthsInput,
  settleQuotaMonths,
} from './settleQuotaMonths.ts'
export { type QuotaYear, type QuotaYearInput, settleQuotaYear } from './settleQuotaYear.ts'
