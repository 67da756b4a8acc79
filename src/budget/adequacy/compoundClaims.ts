import type { Step } from '../../figure/internal.ts'
import { stepsOf } from '../../figure/internal.ts'
import { compoundFigures } from './compoundFigures.ts'
import type { CompoundClaimsInput } from './Severity.ts'

/**
 * 复合理赔 — mean, variance and standard deviation of all claims together, those of one claim, and the parameters of its
 * lognormal distribution (`null` for other severities). Money in yuan, variances in yuan².
 *
 * @since 0.2.0
 */
export interface CompoundClaims {
  readonly mean: string
  readonly variance: string
  readonly standardDeviation: string
  readonly severity: { readonly mean: string; readonly variance: string }
  readonly lognormal: { readonly mu: string; readonly sigmaSquared: string } | null
  readonly steps: readonly Step[]
}

/**
 * 复合理赔 — what a pool of people will claim and how far that strays, from how often they claim and how large a claim is.
 *
 * Formula: mean = N·E[K]·E[X]; variance = N·(E[X]²·Var(K) + E[K]·Var(X)), for N people with K claims of size X, all
 * independent; Var(K) = E[K] unless given (Poisson). Both are exact. The standard deviation is √variance to twenty
 * significant digits; for a lognormal size σ² = ln(1 + CV²) and μ = ln(mean) − σ² ÷ 2 to twelve (before that the error of
 * the doubles is at most 7e-16 relative for σ², 5e-16·(|ln mean| + σ² + 1) absolute for μ).
 *
 * @param input - see {@link CompoundClaimsInput}
 * @throws `no_people` · `no_cost` (a table of nothing but zeros) · `weights_not_one` (probabilities) · `out_of_range` ·
 *   `missing` · `conflicting_inputs` (two kinds of severity) · `empty_list` · `not_a_number` · `unknown_key`
 * @example
 * ```ts
 * import { compoundClaims } from 'yigongti'
 *
 * const table = [
 *   { amount: 1_000, probability: '60%' },
 *   { amount: 5_000, probability: '25%' },
 *   { amount: 20_000, probability: '12%' },
 *   { amount: 150_000, probability: '3%' },
 * ]
 * const claims = compoundClaims({ claims: { mean: 120 }, severity: { table } })
 * claims.mean // => '1050000.00'
 * claims.variance // => '87582000000'
 * compoundClaims({ claims: { mean: 120 }, severity: { table, cap: 50_000 } }).variance
 * // => '15582000000'
 * ```
 * @since 0.2.0
 */
export function compoundClaims(input: CompoundClaimsInput): CompoundClaims {
  const { mean, variance, deviation, severity } = compoundFigures(input, [])
  const { lognormal } = severity
  return {
    mean: mean.text,
    variance: variance.text,
    standardDeviation: deviation.text,
    severity: { mean: severity.mean.text, variance: severity.variance.text },
    lognormal: lognormal === undefined ? null : { mu: lognormal.mu.text, sigmaSquared: lognormal.sigmaSquared.text },
    steps: stepsOf([mean, deviation, ...(lognormal === undefined ? [] : [lognormal.sigmaSquared, lognormal.mu])]),
  }
}
