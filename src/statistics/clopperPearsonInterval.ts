import type { DecimalInput } from '../numeric/internal.ts'
import { binomialUpperTail } from './binomialUpperTail.ts'
import { type ProportionInterval, readSuccesses, readTail, readTrials } from './ProportionInterval.ts'

/**
 * Clopper–Pearson 区间 — where the true proportion behind `successes` of `trials` may lie, from the binomial distribution
 * itself: it holds at least the confidence whatever the proportion, and is the wider for it.
 *
 * Formula: lower is the p with `P(X ≥ k) = (1 − confidence) ÷ 2`, upper the p with `P(X ≤ k) = (1 − confidence) ÷ 2`, found
 * by halving.
 *
 * Error: at most 1e-12 relative for both ends, for confidences up to 0.999 and up to 10⁶ trials.
 *
 * @param successes a whole number from 0 to `trials`
 * @param trials a whole number from 1 to 10⁹ (its time grows with the root of it)
 * @param confidence above 0 and below 1: `0.95`, `'0.95'` or `'95%'`
 * @returns both ends, within 0 and 1; `lower` is 0 without a success, `upper` 1 without a failure
 * @throws {not_an_integer} when a count is no integer
 * @throws {missing} when a count is
 * @throws {not_finite} when the confidence is no finite number
 * @throws {out_of_range} when a number is outside its range
 * @see C. J. Clopper, E. S. Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the
 *   binomial, Biometrika 26(4), 404–413
 * @example
 * ```ts
 * import { clopperPearsonInterval } from 'yigongti'
 *
 * const { lower, upper } = clopperPearsonInterval(8, 10)
 * lower.toFixed(12) // => '0.443904537692'
 * upper.toFixed(12) // => '0.974789273673'
 * ```
 * @since 0.1.0
 */
export function clopperPearsonInterval(
  successes: DecimalInput,
  trials: DecimalInput,
  confidence: DecimalInput = 0.95,
): ProportionInterval {
  const n = readTrials(trials, 1e9)
  const k = readSuccesses(successes, n)
  const tail = readTail(confidence)
  return {
    lower: k === 0 ? 0 : rootOf((p) => binomialUpperTail(k, n, p, 1 - p) < tail, 0, k / n),
    // At most k successes are at least n − k failures.
    upper: k === n ? 1 : rootOf((p) => binomialUpperTail(n - k, n, 1 - p, p) >= tail, k / n, 1),
  }
}

/** Where a condition that holds from `low` on stops, to the last digit. */
function rootOf(holds: (p: number) => boolean, low: number, high: number): number {
  let [below, above] = [low, high]
  for (;;) {
    const middle = below + (above - below) / 2
    if (middle <= below || middle >= above) return middle
    if (holds(middle)) below = middle
    else above = middle
  }
}
