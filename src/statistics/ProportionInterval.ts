import { fail } from '../errors/internal.ts'
import { type DecimalInput, readWhole } from '../numeric/internal.ts'
import { normalQuantileOfTail } from './normalQuantile.ts'
import { readFinite, readProbability } from './readProbability.ts'

/**
 * 比例区间 — two proportions from 0 to 1, the lower first.
 *
 * @since 0.1.0
 */
export interface ProportionInterval {
  readonly lower: number
  readonly upper: number
}

/** A number of trials: whole, from 1 on. */
export function readTrials(trials: unknown, most = 1e15): number {
  return readWhole(trials, ['trials'], { atLeast: 1, atMost: most })
}

/** A number of successes among some trials. */
export function readSuccesses(successes: unknown, trials: number): number {
  return readWhole(successes, ['successes'], { atLeast: 0, atMost: trials })
}

/** What lies beyond a two-sided interval on each side, as a probability. */
export function readTail(confidence: unknown): number {
  return (1 - readProbability(confidence, ['confidence'], '(0, 1)')) / 2
}

/** How many standard deviations on either side hold a confidence. */
function deviationsOf(confidence: unknown): number {
  return normalQuantileOfTail(readTail(confidence))
}

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
 * @since 0.1.0
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

/**
 * 比例控制限 — between which proportions nearly all samples of `trials` lie when the true proportion is `centre`.
 *
 * Formula: `centre ± z·dispersion·√(centre·(1 − centre) ÷ trials)`, clipped to 0 and 1; z is 1.95996 for 0.95 and 3.09023
 * for 0.998. Without `dispersion` they know chance only: with very many trials they are narrower than what proportions
 * usually change by. With {@link laneySigmaZ} they are those of Laney's p′ chart, with the root of {@link winsorisedPhi}
 * those of a funnel over peers.
 *
 * Error: at most 3e-15 of the larger of `centre` and the distance to it, for confidences up to 0.999.
 *
 * @param centre from 0 to 1: `0.2082`, `'0.2082'` or `'20.82%'`
 * @param trials a whole number from 1 to 10¹⁵
 * @param confidence above 0 and below 1: `0.95`, `'0.95'` or `'95%'`
 * @param dispersion a finite number from 0 on, 1 (chance alone) unless it is given; since 0.2.0
 * @returns both limits, within 0 and 1
 * @throws {not_an_integer} when the number of trials is no integer
 * @throws {not_finite} when centre, confidence or dispersion is no finite number
 * @throws {out_of_range} when a number is outside its range
 * @see W. A. Shewhart (1931), Economic control of quality of manufactured product: the p chart
 * @example
 * ```ts
 * import { proportionControlLimits } from 'yigongti'
 *
 * const { lower, upper } = proportionControlLimits(0.2082, 400, 0.998)
 * lower.toFixed(8) // => '0.14546510'
 * upper.toFixed(8) // => '0.27093490'
 * ```
 * @since 0.1.0
 */
export function proportionControlLimits(
  centre: DecimalInput,
  trials: DecimalInput,
  confidence: DecimalInput = 0.95,
  dispersion = 1,
): ProportionInterval {
  const factor = readFinite(dispersion, ['dispersion'])
  if (factor < 0) fail('out_of_range', ['dispersion'], { expected: '≥ 0', received: factor })
  const middle = readProbability(centre, ['centre'], '[0, 1]')
  // Two roots: the product of a tiny centre with its share could leave the normal doubles.
  const distance = factor * deviationsOf(confidence) * Math.sqrt(middle) * Math.sqrt((1 - middle) / readTrials(trials))
  return { lower: Math.max(0, middle - distance), upper: Math.min(1, middle + distance) }
}
