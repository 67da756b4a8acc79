import { type SpreadOptions, variance } from './variance.ts'

/**
 * 标准差 — the standard deviation of a sample, or of a whole population.
 *
 * Formula: `√variance`; see {@link variance}.
 *
 * Error: at most 7e-16 relative, where that of the variance is 1e-15.
 *
 * @param sample an array or typed array of at least two finite numbers (a population: one), each at most 1e140 in size
 * @returns the standard deviation, in the unit of the sample
 * @throws {empty_sample} when there are fewer values than that
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see T. F. Chan, G. H. Golub, R. J. LeVeque (1983), Algorithms for computing the sample variance, The American
 *   Statistician 37(3), 242–247 (the two-pass algorithm)
 * @example
 * ```ts
 * import { standardDeviation } from 'yigongti'
 *
 * standardDeviation([2, 4, 4, 4, 5, 5, 7, 9], { population: true }) // => 2
 * ```
 * @since 0.1.0
 */
export function standardDeviation(sample: ArrayLike<number>, options: SpreadOptions = {}): number {
  return Math.sqrt(variance(sample, options))
}
