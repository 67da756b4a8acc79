import type { BudgetBase, Ratchet } from '../../budget/internal.ts'
import type { YearInput } from '../../settlement/internal.ts'

/**
 * 展望年度（输入） — a year of an outlook: what {@link YearInput} holds but its number and its base, which follow from the
 * year before.
 *
 * @since 0.2.0
 */
export type OutlookYear = Omit<YearInput, 'year' | keyof BudgetBase>

/**
 * 多年展望（输入） — the first year and its base (past payments or last year's total), the years one after another, and the
 * rule by which each year's base follows the year before.
 *
 * @since 0.2.0
 */
export interface OutlookInput extends BudgetBase {
  readonly firstYear: number
  readonly years: readonly OutlookYear[]
  readonly ratchet: Ratchet
}
