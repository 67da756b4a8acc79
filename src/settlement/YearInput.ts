import type { Adjustment, BudgetBase, GrowthComponent, PoolingArea } from '../budget/internal.ts'
import type { DecimalInput } from '../numeric/internal.ts'

/**
 * 成员支出 — what care by one member cost the pooled fund in the year.
 *
 * @since 0.1.0
 */
export interface MemberSpending {
  readonly id: string
  readonly amount: DecimalInput
}

/**
 * 年度支出 — what was spent on the alliance's insured: care by members (one sum, or by member), care elsewhere, and
 * what is disallowed of the members' (none unless given).
 *
 * @since 0.1.0
 */
export interface YearSpending {
  readonly members: DecimalInput | readonly MemberSpending[]
  readonly elsewhere: DecimalInput
  readonly disallowed?: DecimalInput
}

/**
 * 成员权重 — a member of the alliance and its weight in dividing what is not its own spending.
 *
 * @since 0.1.0
 */
export interface MemberWeight {
  readonly id: string
  readonly weight: DecimalInput
}

/**
 * 结算年度（输入） — one alliance's year: how its budget is set, what was spent, how it scored. Amounts in yuan.
 *
 * @since 0.1.0
 */
export interface YearInput extends BudgetBase {
  readonly year: number
  /** A rate, `'3%'` or 0.03 (a plain 3 is 300 %), or components whose weights sum to 1. */
  readonly requestedGrowth: DecimalInput | readonly GrowthComponent[]
  /** Needed wherever the rules cap the growth; in a launch year without cap it may be left out. */
  readonly poolingArea?: PoolingArea
  readonly adjustments?: readonly Adjustment[]
  /** What others will probably be paid for the alliance's insured; none unless given. */
  readonly expectedElsewhere?: DecimalInput
  readonly spending: YearSpending
  /**
   * How much overrun is evidenced as reasonable, or `'all'`. Without it nothing is: the alliance bears the overrun, and
   * the trace says so.
   */
  readonly reasonableOverrun?: DecimalInput | 'all'
  readonly score: DecimalInput
  /** Divides the entitlement among members; without it the result stops at the lead hospital's account. */
  readonly members?: readonly MemberWeight[]
}
