import { fail } from '../errors/internal.ts'
import { mean } from './mean.ts'
import { readSamplePath } from './readSample.ts'
import { standardDeviation } from './standardDeviation.ts'
import type { SpreadOptions } from './variance.ts'

/**
 * 变异系数 — the coefficient of variation: the spread of a sample as a share of its mean.
 *
 * Formula: `standard deviation ÷ |mean|`. It does not change with the unit, and means something only for amounts that
 * count from a true zero.
 *
 * Error: at most 1e-15 relative for values of one sign, where that of the variance is 1e-15.
 *
 * @param sample an array or typed array of at least two finite numbers (a population: one), each at most 1e140 in size
 * @returns a ratio, 0 or more, without unit
 * @throws {division_by_zero} when the mean is 0
 * @throws {empty_sample} when there are fewer values than that
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see {@link mean} and {@link standardDeviation}
 * @example
 * ```ts
 * import { coefficientOfVariation } from 'yigongti'
 *
 * coefficientOfVariation([90, 100, 110]) // => 0.1
 * ```
 * @since 0.1.0
 */
export function coefficientOfVariation(sample: ArrayLike<number>, options: SpreadOptions = {}): number {
  const spread = standardDeviation(sample, options)
  const path = readSamplePath(options, ['path', 'population'])
  const centre = mean(sample, { path })
  if (centre === 0) fail('division_by_zero', path)
  return spread / Math.abs(centre)
}
