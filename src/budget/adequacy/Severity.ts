import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 次均费用分布（输入） — how large a claim is: a mean with its coefficient of variation (`lognormal`) or its variance, or a
 * table of sizes with probabilities that sum to 1, where a claim may be capped.
 *
 * @since 0.2.0
 */
export type Severity =
  | { readonly lognormal: { readonly mean: DecimalInput; readonly cv: DecimalInput } }
  | { readonly mean: DecimalInput; readonly variance: DecimalInput }
  | {
      readonly table: readonly { readonly amount: DecimalInput; readonly probability: DecimalInput }[]
      readonly cap?: DecimalInput
    }

/**
 * 复合理赔（输入） — `people` who each have claims (`mean` and, unless it is the same as in a Poisson distribution, its
 * `variance`), and how large a claim is. Claims and sizes are independent.
 *
 * @since 0.2.0
 */
export interface CompoundClaimsInput {
  /** 1 unless given: `claims` is then of all together. */
  readonly people?: DecimalInput
  readonly claims: { readonly mean: DecimalInput; readonly variance?: DecimalInput }
  readonly severity: Severity
}
