import { fail, show } from '../errors/internal.ts'
import { deviationsOf, type ProportionInterval, readTrials } from './ProportionInterval.ts'

/**
 * 比例控制限 — between which proportions nearly all samples of `trials` lie when the true proportion is `centre`.
 *
 * Formula: `centre ± z·√(centre·(1 − centre) ÷ trials)`, clipped to 0 and 1; z is 1.95996 for 0.95 and 3.09023 for 0.998.
 *
 * Error: at most 3e-15 of the larger of `centre` and the distance to it, for confidences up to 0.999.
 *
 * @param centre from 0 to 1
 * @param trials a whole number from 1 to 10¹⁵
 * @param confidence above 0 and below 1
 * @returns both limits, within 0 and 1
 * @throws {not_an_integer} when the number of trials is no integer
 * @throws {not_finite} when centre or confidence is no finite number
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
 * @since 0.2.0
 */
export function proportionControlLimits(centre: number, trials: number, confidence = 0.95): ProportionInterval {
  if (typeof centre !== 'number' || !Number.isFinite(centre)) fail('not_finite', ['centre'], { received: show(centre) })
  if (centre < 0 || centre > 1) fail('out_of_range', ['centre'], { expected: '0–1', received: centre })
  // Two roots: the product of a tiny centre with its share could leave the normal doubles.
  const distance = deviationsOf(confidence) * Math.sqrt(centre) * Math.sqrt((1 - centre) / readTrials(trials))
  return { lower: Math.max(0, centre - distance), upper: Math.min(1, centre + distance) }
}
