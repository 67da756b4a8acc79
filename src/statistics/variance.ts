import { fail, failMissing, show } from '../errors/internal.ts'
import { compensatedSum } from './compensatedSum.ts'
import { centreOf, mean } from './mean.ts'
import { readSample, readSamplePath, type SampleOptions } from './readSample.ts'

/**
 * 离散程度选项 — whether the values are a sample of more (divide by n − 1, the default) or the whole population
 * (divide by n).
 *
 * @since 0.1.0
 */
export interface SpreadOptions extends SampleOptions {
  /** Default: `false`. */
  readonly population?: boolean
}

/**
 * 方差 — the variance of a sample, or of a whole population.
 *
 * Formula: `Σ(x − mean)² ÷ (n − 1)`, for a population `÷ n`; two passes, the mean carried to twice the digits of a
 * double. The variance of equal values is exactly 0.
 *
 * Error: at most 1e-15 relative for up to 10⁶ values whose mean size is up to 10¹¹ standard deviations. (Deviations below
 * 1e-140 lose digits when squared.)
 *
 * @param sample an array or typed array of at least two finite numbers (a population: one), each at most 1e140 in size
 * @returns the variance, in the square of the sample's unit
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
 * import { variance } from 'yigongti'
 *
 * variance([1, 2, 3, 4]) // => 1.6666666666666667
 * variance([1, 2, 3, 4], { population: true }) // => 1.25
 * ```
 * @since 0.1.0
 */
export function variance(sample: ArrayLike<number>, options: SpreadOptions = {}): number {
  const path = readSamplePath(options, ['path', 'population'])
  const population = readPopulation(options.population)
  const values = readSample(sample, population ? 1 : 2, path)
  const { high, low } = centreOf(values)
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - high - low
    values[i] = deviation * deviation
  }
  return compensatedSum(values).high / (population ? values.length : values.length - 1)
}

function readPopulation(input: unknown): boolean {
  const expected = 'true / false'
  if (input === undefined) return false
  if (input === null) failMissing(input, ['options', 'population'], expected)
  if (typeof input !== 'boolean') fail('wrong_type', ['options', 'population'], { expected, received: show(input) })
  return input
}

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
