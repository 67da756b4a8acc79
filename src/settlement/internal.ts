export type { Amendment } from './amendments.ts'
export type { CarriedMoney } from './carriedMoney.ts'
export { depositFigures, type YearPlan } from './clearingFigures.ts'
export type { ClearingTable } from './clearingTable/ClearingTable.ts'
export { toClearingTable } from './clearingTable/toClearingTable.ts'
export { type CombinedYears, combineYears } from './combineYears/combineYears.ts'
export { type ContractYear, contractOf, contractYearShape } from './contractOf.ts'
export { destinationsOf } from './entitlementFigure.ts'
export {
  type AccrualRule,
  accrualShape,
  accrueRiskFund,
  type RiskFundAccrual,
  type RiskFundInput,
  type RiskFundRule,
  riskFundRuleShape,
  riskFundShape,
} from './funds/accrueRiskFund.ts'
export { type ClaimDelaysInput, claimDelays, claimDelaysShape } from './funds/claimDelays.ts'
export { type HeldMoney, type HeldMoneyInput, heldMoney, heldMoneyShape } from './funds/heldMoney.ts'
export {
  type LeftForClearingInput,
  leftForClearing,
  leftForClearingShape,
} from './funds/leftForClearing.ts'
export { type MemberSplitInput, memberSplit, memberSplitShape } from './funds/memberSplit.ts'
export {
  returnTurnover,
  type TurnoverReturnInput,
  turnoverReturnShape,
} from './funds/returnTurnover.ts'
export {
  type TurnoverMoneyInput,
  turnoverMoney,
  turnoverMoneyShape,
} from './funds/turnoverMoney.ts'
export { settlementLabels } from './labels.ts'
export { linkedFactor } from './linkedFactor.ts'
export { type NextYear, nextYear } from './nextYear.ts'
export { planYear } from './planYear.ts'
export {
  projectSettlement,
  projectSettlementShape,
  type SettlementProjection,
  type SettlementProjectionInput,
} from './projection/projectSettlement.ts'
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
export { evidencedLimit } from './reasonableOverrun.ts'
export { settleYear, type YearSettlement } from './settleYear.ts'
export { sharesByScore } from './sharesByScore.ts'
export { surplusMeasure, surplusShares } from './surplusFigures.ts'
export type { Account, Transfer } from './transfers.ts'
export {
  fromLastYear,
  oneCap,
  sameMembers,
  type UngrownYearInput,
  type YearInput,
  yearParts,
  yearShape,
} from './YearInput.ts'
