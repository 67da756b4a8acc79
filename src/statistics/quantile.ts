import type { DecimalInput } from '../numeric/internal.ts'
import { quantileOf, quantileOfSorted } from './quantileOf.ts'
import { readProbability } from './readProbability.ts'
import { readSample, readSamplePath, refuseNoList, type SampleOptions } from './readSample.ts'

/**
 * 样本分位数 — the quantile of a sample, linear between neighbours (type 7).
 *
 * Formula: `h = (n − 1)·probability`, `j = ⌊h⌋`, `x₍ⱼ₎ + (h − j)·(x₍ⱼ₊₁₎ − x₍ⱼ₎)` with the values in ascending order from
 * `x₍₀₎`. The two values are selected, the sample is neither sorted nor changed. Several quantiles of one sample:
 * {@link quantiles}.
 *
 * Error: at most `1.2e-16·(max|x| + (n + 2)·(x₍ⱼ₊₁₎ − x₍ⱼ₎))`, none where h is whole. Never outside the two values, never
 * falling while the probability rises.
 *
 * @param sample an array or typed array of at least one finite number, each at most 1e140 in size
 * @param probability from 0 (the smallest value) to 1 (the largest): `0.25`, `'0.25'` or `'25%'`
 * @returns the quantile, in the unit of the sample
 * @throws {empty_sample} when there is no value
 * @throws {not_finite} when a value or the probability is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size, or the probability is not from 0 to 1
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see R. J. Hyndman, Y. Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365
 * @example
 * ```ts
 * import { quantile } from 'yigongti'
 *
 * quantile([40, 1, 22, 2, 15, 3, 10, 4], 0.25) // => 2.75
 * quantile([40, 1, 22, 2, 15, 3, 10, 4], 1) // => 40
 * ```
 * @since 0.1.0
 */
export function quantile(sample: ArrayLike<number>, probability: DecimalInput, options: SampleOptions = {}): number {
  const values = readSample(sample, 1, readSamplePath(options))
  return quantileOf(values, readProbability(probability, ['probability'], '[0, 1]'))
}

/**
 * 多个样本分位数 — several quantiles of one sample, linear between neighbours (type 7), from one sort.
 *
 * Formula and error: those of {@link quantile}, whose results these equal.
 *
 * @param sample an array or typed array of at least one finite number, each at most 1e140 in size
 * @param probabilities each from 0 to 1 (`0.25`, `'25%'`), in any order
 * @returns the quantiles in the order of the probabilities, in the unit of the sample
 * @throws {empty_sample} when there is no value
 * @throws {not_finite} when a value or a probability is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size, or a probability is not from 0 to 1
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see R. J. Hyndman, Y. Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365
 * @example
 * ```ts
 * import { quantiles } from 'yigongti'
 *
 * quantiles([40, 1, 22, 2, 15, 3, 10, 4], [0.25, 0.5, 0.75]) // => [ 2.75, 7, 16.75 ]
 * ```
 * @since 0.1.0
 */
export function quantiles(
  sample: ArrayLike<number>,
  probabilities: readonly DecimalInput[],
  options: SampleOptions = {},
): number[] {
  const values = readSample(sample, 1, readSamplePath(options))
  refuseNoList(probabilities, ['probabilities'])
  const read: number[] = []
  for (let i = 0; i < probabilities.length; i++) {
    read.push(readProbability(probabilities[i], ['probabilities', i], '[0, 1]'))
  }
  values.sort()
  return read.map((probability) => quantileOfSorted(values, probability))
}
