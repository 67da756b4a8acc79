import type { DecimalInput } from '../numeric/internal.ts'
import { deviationsOf, type ProportionInterval, readTrials } from './ProportionInterval.ts'
import { readProbability } from './readProbability.ts'

/**
 * 比例控制限 — between which proportions nearly all samples of `trials` lie when the true proportion is `centre`.
 *
 * Formula: `centre ± z·√(centre·(1 − centre) ÷ trials)`, clipped to 0 and 1; z is 1.95996 for 0.95 and 3.09023 for 0.998.
 *
 * Error: at most 3e-15 of the larger of `centre` and the distance to it, for confidences up to 0.999.
 *
 * @param centre from 0 to 1: `0.2082`, `'0.2082'` or `'20.82%'`
 * @param trials a whole number from 1 to 10¹⁵
 * @param confidence above 0 and below 1: `0.95`, `'0.95'` or `'95%'`
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
export function proportionControlLimits(
  centre: DecimalInput,
  trials: DecimalInput,
  confidence: DecimalInput = 0.95,
): ProportionInterval {
  const middle = readProbability(centre, ['centre'], '[0, 1]')
  // Two roots: the product of a tiny centre with its share could leave the normal doubles.
  const distance = deviationsOf(confidence) * Math.sqrt(middle) * Math.sqrt((1 - middle) / readTrials(trials))
  return { lower: Math.max(0, middle - distance), upper: Math.min(1, middle + distance) }
}
