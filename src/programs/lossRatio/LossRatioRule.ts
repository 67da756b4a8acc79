import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 折线节点 — a point of a table that is read on straight lines: `value` at `at`.
 *
 * @since 0.2.0
 */
export interface CredibilityKnot {
  readonly at: DecimalInput
  readonly value: DecimalInput
}

/**
 * 赔付率规则 — how a loss ratio is judged where few people are insured: the fewer, the more is added to it.
 *
 * @since 0.2.0
 */
export interface LossRatioRule {
  readonly id: string
  readonly label: Bilingual
  /** By life-years. Below the first knot nothing is credible; from the last on its value stays. */
  readonly credibility: readonly CredibilityKnot[]
  /** The factor on it by mean deductible: `below` the first knot, from the last on its value. */
  readonly deductible: { readonly below: DecimalInput; readonly knots: readonly CredibilityKnot[] }
  /** The decimals of the ratio, half-up. */
  readonly places: number
  readonly citations: readonly Citation[]
}
