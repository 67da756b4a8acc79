import type { NumberInput } from '../figure/internal.ts'
import type { AnnualBudgetInput } from './AnnualBudgetInput.ts'
import type { IncomeTotal, PaymentsTotal, SetTotal } from './BudgetBase.ts'

/**
 * 另定总额的年度预算（输入） — a yearly total that was set elsewhere, and what it is divided by. Adjustments come on top;
 * there is no base for them to apply to.
 *
 * @since 0.2.0
 */
export interface SetTotalBudgetInput
  extends SetTotal,
    NoBaseYears,
    Omit<AnnualBudgetInput, keyof SetTotal | keyof NoBaseYears> {}

/**
 * 不增长的年度预算（输入） — a yearly total that does not grow: set elsewhere; a share of the fund's income, after what is
 * set aside of it; or what was paid last year. Adjustments come on top.
 *
 * @since 0.2.0
 */
export type UngrownBudgetInput = SetTotalBudgetInput | IncomeBudgetInput | PaymentsBudgetInput

interface IncomeBudgetInput
  extends IncomeTotal,
    NoBaseYears,
    Omit<AnnualBudgetInput, keyof IncomeTotal | keyof NoBaseYears | 'incomeShare' | 'incomeReserveRate'> {
  /** The total's share of what is left of the income; all of it unless given. */
  readonly incomeShare?: NumberInput
  /** A reserve of the whole income, kept out of it before the share; none unless given. */
  readonly incomeReserveRate?: NumberInput
}

interface PaymentsBudgetInput
  extends PaymentsTotal,
    NoBaseYears,
    Omit<AnnualBudgetInput, keyof PaymentsTotal | keyof NoBaseYears> {}

/** A total that does not grow has no years behind it. */
interface NoBaseYears {
  readonly baseWeights?: undefined
  readonly capLaunchYear?: undefined
}
