import type { DecimalInput } from '../numeric/internal.ts'
import { deviationsOf, type ProportionInterval, readSuccesses, readTrials } from './ProportionInterval.ts'

/**
 * Wilson 区间 — where the true proportion behind `successes` of `trials` may lie, by Wilson's score.
 *
 * Formula: the proportions p with `|k ÷ n − p| ≤ z·√(p(1 − p) ÷ n)`; with `s = 2k + z² + z·√(z² + 4k(n − k) ÷ n)`, upper
 * `s ÷ (2(n + z²))` and lower `2k² ÷ (n·s)`, which takes no difference of near numbers.
 *
 * Error: at most 3e-15 relative for both ends, for confidences up to 0.999 (nearer to 1 a double loses the tail).
 *
 * @param successes a whole number from 0 to `trials`
 * @param trials a whole number from 1 to 10¹⁵
 * @param confidence above 0 and below 1: `0.95`, `'0.95'` or `'95%'`
 * @returns both ends, within 0 and 1; `lower` is 0 without a success, `upper` 1 without a failure
 * @throws {not_an_integer} when a count is no integer
 * @throws {missing} when a count is
 * @throws {not_finite} when the confidence is no finite number
 * @throws {out_of_range} when a number is outside its range
 * @see E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158), 209–212
 * @example
 * ```ts
 * import { wilsonInterval } from 'yigongti'
 *
 * const { lower, upper } = wilsonInterval(8, 10)
 * lower.toFixed(12) // => '0.490162471537'
 * upper.toFixed(12) // => '0.943317848546'
 * ```
 * @since 0.2.0
 */
export function wilsonInterval(
  successes: DecimalInput,
  trials: DecimalInput,
  confidence: DecimalInput = 0.95,
): ProportionInterval {
  const n = readTrials(trials)
  const k = readSuccesses(successes, n)
  const z = deviationsOf(confidence)
  const sum = 2 * k + z * z + z * Math.sqrt(z * z + (4 * k * (n - k)) / n)
  const upper = k === n ? 1 : Math.min(1, sum / (2 * (n + z * z)))
  return { lower: (2 * k * k) / (n * sum), upper }
}
