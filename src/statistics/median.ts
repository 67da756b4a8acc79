import { quantile } from './quantile.ts'
import { quantileOf } from './quantileOf.ts'
import { readSample, readSamplePath, type SampleOptions } from './readSample.ts'

/**
 * 中位数 — the median of a sample: the middle value, or half way between the two middle ones.
 *
 * Formula: the {@link quantile} of probability one half. The sample is neither sorted nor changed.
 *
 * Error: none for an odd number of values; else at most 2.3e-16 of the larger of the two in size.
 *
 * @param sample an array or typed array of at least one finite number, each at most 1e140 in size
 * @returns the median, in the unit of the sample
 * @throws {empty_sample} when there is no value
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see R. J. Hyndman, Y. Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365
 * @example
 * ```ts
 * import { median } from 'yigongti'
 *
 * median([12.1, 11.8, 12.6, 13, 12.4, 11.9, 25, 12.2, 12.7]) // => 12.4
 * ```
 * @since 0.1.0
 */
export function median(sample: ArrayLike<number>, options: SampleOptions = {}): number {
  return quantile(sample, 0.5, options)
}

/**
 * 绝对中位差 — the median absolute deviation (MAD) of a sample: a spread that outliers do not move.
 *
 * Formula: `median |x − median(x)|`, raw: not multiplied by 1.4826 to match a standard deviation. It is 0 when more than
 * half of the values are equal.
 *
 * Error: at most `8e-16·max|x|` (absolute, as differences near the median lose their common digits).
 *
 * @param sample an array or typed array of at least one finite number, each at most 1e140 in size
 * @returns the median absolute deviation, in the unit of the sample
 * @throws {empty_sample} when there is no value
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see F. R. Hampel (1974), The influence curve and its role in robust estimation, Journal of the American Statistical
 *   Association 69(346), 383–393
 * @example
 * ```ts
 * import { medianAbsoluteDeviation } from 'yigongti'
 *
 * medianAbsoluteDeviation([1, 2, 3, 4, 100]) // => 1
 * ```
 * @since 0.1.0
 */
export function medianAbsoluteDeviation(sample: ArrayLike<number>, options: SampleOptions = {}): number {
  const values = readSample(sample, 1, readSamplePath(options))
  const median = quantileOf(values, 0.5)
  return quantileOf(
    values.map((value) => Math.abs(value - median)),
    0.5,
  )
}
