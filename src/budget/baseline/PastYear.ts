import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 以前年度支出 — a past year and what was spent in it, yuan to the fen.
 *
 * @since 0.2.0
 */
export interface PastYear {
  readonly year: number
  readonly amount: DecimalInput
}

/**
 * 加权年度 — a past year and how much it counts: by `share` (10/30/60 %; the shares sum to 1) or by `weight` (1:2:7;
 * only the proportions matter). All years one way, or none: they count alike then.
 *
 * @since 0.2.0
 */
export interface WeightedYear extends PastYear {
  readonly share?: DecimalInput
  readonly weight?: DecimalInput
}

/**
 * 趋势 — how past spending goes on: a growth rate that is given, the mean of the yearly growth rates (`meanGrowth`), the
 * latest of them (`latestGrowth`), or the straight line of least squares (`line`).
 *
 * @since 0.2.0
 */
export type Trend = DecimalInput | 'meanGrowth' | 'latestGrowth' | 'line'
