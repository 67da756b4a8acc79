export { type CarriedMoney, carriedShape } from './carriedMoney.ts'
export { depositFigures, type YearPlan } from './clearingFigures.ts'
export type { ClearingTable } from './clearingTable/ClearingTable.ts'
export { toClearingTable } from './clearingTable/toClearingTable.ts'
export { type ContractYear, contractOf, contractYearShape } from './contractOf.ts'
export { settlementLabels } from './labels.ts'
export { type NextYear, nextYear } from './nextYear.ts'
export { planYear } from './planYear.ts'
export {
  checkFourthQuarter,
  type FourthQuarter,
  type FourthQuarterInput,
  fourthQuarterShape,
} from './quota/checkFourthQuarter.ts'
export { type AdmissionCount, type AdmissionsInput, admissionsShape, countAdmissions } from './quota/countAdmissions.ts'
export {
  type QuotaMonths,
  type QuotaMonthsInput,
  quotaMonthsShape,
  settleQuotaMonths,
} from './quota/settleQuotaMonths.ts'
export { type QuotaYear, type QuotaYearInput, quotaYearShape, settleQuotaYear } from './quota/settleQuotaYear.ts'
export { settleYear, type YearSettlement } from './settleYear.ts'
export { surplusMeasure } from './surplusFigures.ts'
export { type Account, destinationsOf, type Transfer } from './transfers.ts'
export { oneCap, type SetTotalYearInput, sameMembers, type YearInput, yearParts, yearShape } from './YearInput.ts'
