import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 基数调整规则（鞭打快牛） — how next year's base follows this year: `spendingWeight` λ of spending and 1 − λ of the total;
 * `savingsGivenBack` of what the base would lose to savings is given back; the base stays from `floor` to `ceiling` of the
 * total. With λ = 0 a saving costs nothing later, with λ = 1 all of it is gone from the next base.
 *
 * @since 0.2.0
 */
export interface Ratchet {
  /** From 0 to 1. */
  readonly spendingWeight: DecimalInput
  /** From 0 to 1; none unless given. */
  readonly savingsGivenBack?: DecimalInput
  /** Shares of the total, the floor not above the ceiling; no limits unless given. */
  readonly floor?: DecimalInput
  readonly ceiling?: DecimalInput
}
