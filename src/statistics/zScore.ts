import { centreOf } from './mean.ts'
import { median, medianAbsoluteDeviation } from './median.ts'
import { readSample, readSamplePath, readValue, type SampleOptions } from './readSample.ts'
import { standardDeviation } from './variance.ts'

/**
 * z 值 — how many standard deviations a value lies above the mean of a sample.
 *
 * Formula: `(value − mean) ÷ s`, s the sample standard deviation (n − 1); the mean carried to twice the digits of a double.
 *
 * Error: at most 1.5e-15 relative, plus `1e-30·max|x| ÷ s`, for up to 10⁶ values.
 *
 * @param value a finite number of at most 1e140 in size; it is no part of the sample unless it stands there too
 * @param sample an array or typed array of at least two finite numbers, each at most 1e140 in size
 * @returns z, without unit; `null` where all values of the sample are equal, as nothing can then be said
 * @throws {empty_sample} when there are fewer than two values
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @example
 * ```ts
 * import { zScore } from 'yigongti'
 *
 * zScore(9, [2, 4, 6]) // => 2.5
 * zScore(9, [4, 4, 4]) // => null
 * ```
 * @since 0.1.0
 */
export function zScore(value: number, sample: ArrayLike<number>, options: SampleOptions = {}): number | null {
  const observed = readValue(value, ['value'])
  const path = readSamplePath(options)
  const spread = standardDeviation(sample, { path })
  if (spread === 0) return null
  const { high, low } = centreOf(readSample(sample, 2, path))
  return (observed - high - low) / spread
}

/** Φ⁻¹(0.75): the median absolute deviation of a normal sample, in standard deviations. */
const NORMAL_DEVIATION = 0.6744897501960817

/**
 * 稳健 z 值 — how far a value lies above the median of a sample, in spreads that outliers do not move.
 *
 * Formula: `0.67449·(value − median) ÷ MAD`, the factor being Φ⁻¹(0.75), so that it reads like a z value where the sample is
 * normal.
 *
 * Error: at most `5e-16·|z| + (1 + |z|)·1e-15·max|x| ÷ MAD` (the digits that differences near the median lose).
 *
 * @param value a finite number of at most 1e140 in size; it is no part of the sample unless it stands there too
 * @param sample an array or typed array of at least one finite number, each at most 1e140 in size
 * @returns the robust z, without unit; `null` where the MAD is 0 (more than half of the sample is one value)
 * @throws {empty_sample} when there is no value
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see B. Iglewicz, D. C. Hoaglin (1993), How to detect and handle outliers, ASQC: the modified z score
 * @example
 * ```ts
 * import { robustZScore } from 'yigongti'
 *
 * robustZScore(7, [1, 2, 3, 4, 5]) // => 2.697959000784327
 * robustZScore(7, [3, 3, 3, 4]) // => null
 * ```
 * @since 0.1.0
 */
export function robustZScore(value: number, sample: ArrayLike<number>, options: SampleOptions = {}): number | null {
  const observed = readValue(value, ['value'])
  const deviation = medianAbsoluteDeviation(sample, options)
  if (deviation === 0) return null
  return (NORMAL_DEVIATION * (observed - median(sample, options))) / deviation
}
