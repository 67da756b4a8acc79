import { compensatedSum, type DoublePair } from './compensatedSum.ts'
import { readSample, readSamplePath, type SampleOptions } from './readSample.ts'

/**
 * 样本均值 — the mean of a sample.
 *
 * Formula: `Σx ÷ n`, summed with compensation and divided to twice the digits of a double before it is rounded once. The
 * mean of equal values is that value; no mean lies outside its sample.
 *
 * Error: at most `1.2e-16·|mean| + 1.3e-32·n²·mean(|x|)`: the last digit, unless nearly all of the sample cancels.
 *
 * @param sample an array or typed array of at least one finite number, each at most 1e140 in size
 * @returns the mean, in the unit of the sample
 * @throws {empty_sample} when there is no value
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_length} when there are more than 2²⁷ − 1 values
 * @throws {wrong_type} when the sample is no array, or an option is not what it should be
 * @throws {unknown_key} when an option is unknown
 * @see A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51
 * @example
 * ```ts
 * import { mean } from 'yigongti'
 *
 * mean([7.1, 7.2, 7.6]) // => 7.3
 * mean([1e16, 1, -1e16]) // => 0.3333333333333333
 * ```
 * @since 0.1.0
 */
export function mean(sample: ArrayLike<number>, options: SampleOptions = {}): number {
  const { high, low } = centreOf(readSample(sample, 1, readSamplePath(options)))
  return high + low
}

/**
 * 中心 — the mean of at least one value to twice the digits of a double: deviations from a mean that is itself rounded
 * would give every sample of large numbers a spread that it does not have.
 */
export function centreOf(values: Float64Array): DoublePair {
  const count = values.length
  const sum = compensatedSum(values)
  const high = sum.high / count
  const leading = leadingBits(high)
  // Both products are exact while count < 2^27, and so is what the division left over.
  const remainder = sum.high - leading * count - (high - leading) * count
  return { high, low: (remainder + sum.low) / count }
}

/** The 26 leading bits of a double (T. J. Dekker, 1971, A floating-point technique for extending the available precision). */
function leadingBits(x: number): number {
  const scaled = 134_217_729 * x
  return scaled - (scaled - x)
}
