import type { Bilingual } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import type { DecimalInput } from '../numeric/internal.ts'

/**
 * 增长率分项 — one component of a composite growth rate, such as cost growth, funding level, volume or quality.
 *
 * @since 0.1.0
 */
export interface GrowthComponent {
  readonly id: string
  readonly label?: Bilingual
  readonly weight: DecimalInput
  readonly growth: DecimalInput
}

/**
 * 统筹区支出 — the pooling area's fund spending in two years, in any one unit: it caps the growth.
 *
 * @since 0.1.0
 */
export interface PoolingArea {
  readonly previousSpending: DecimalInput
  readonly currentSpending: DecimalInput
}

/**
 * 预算调整 — a named amount added to the budget, below zero where it takes away: enrolment change, new benefits,
 * procurement savings, …
 *
 * On the `baseline` it comes before growth, on the `total` (the default) after it. The cap limits the growth rate, not
 * adjustments.
 *
 * @since 0.1.0
 */
export interface Adjustment {
  readonly id: string
  readonly label?: Bilingual
  readonly amount: DecimalInput
  readonly appliesTo?: 'baseline' | 'total'
  readonly citations?: readonly Citation[]
}

/**
 * 基数来源 — what the budget grows from: the payments of past years in the launch year (the oldest first), last year's
 * total in the reform years. Exactly one of them.
 *
 * @since 0.1.0
 */
export interface BudgetBase {
  readonly priorPayments?: readonly DecimalInput[]
  readonly previousTotal?: DecimalInput
}

/**
 * 年度预算（输入） — what an alliance's yearly total is made of. Amounts in yuan, rates as `'0.05'`, `0.05` or `'5%'`.
 *
 * @since 0.1.0
 */
export interface AnnualBudgetInput extends BudgetBase {
  /** Weights of the base years, in the order of `priorPayments`; equal unless given. */
  readonly baseWeights?: readonly DecimalInput[]
  /** A rate, `'3%'` or 0.03 (a plain 3 is 300 %), or components whose weights sum to 1. */
  readonly requestedGrowth: DecimalInput | readonly GrowthComponent[]
  /** Caps the growth at the pooling area's own; in the launch year only with `capLaunchYear`. */
  readonly poolingArea?: PoolingArea
  /** Caps the growth at a fixed rate, in every year. Not together with `poolingArea`; without either there is no cap. */
  readonly cap?: DecimalInput
  readonly capLaunchYear?: boolean
  readonly adjustments?: readonly Adjustment[]
  readonly depositRate: DecimalInput
  readonly riskFundRate: DecimalInput
  /** What others will probably be paid for the alliance's insured; none unless given. */
  readonly expectedElsewhere?: DecimalInput
}
