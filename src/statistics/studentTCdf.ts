import { readFinite } from './readProbability.ts'
import { readDegrees, studentTTail } from './studentTTail.ts'

/**
 * 学生 t 分布函数 — the probability that a value of Student's t distribution is at most t: the distribution of a mean over
 * its own standard error, where the standard deviation is itself estimated from few values.
 *
 * Formula: `F(t) = ∫_{−∞}^{t} f(u) du`, relatively accurate in the lower tail; in the upper tail the number worth having is
 * {@link studentTUpperTail}.
 *
 * Error: at most 1e-13 relative where the result is not below 1e-30, at most 1e-12 down to 1e-300. Below 1e-304 the result
 * is 0. The same on every machine.
 *
 * @param t any finite number, without unit
 * @param degreesOfFreedom 1 or more, need not be whole: of n residuals about their own mean n − 1
 * @returns a probability from 0 to 1
 * @throws `missing` · `not_finite` · `out_of_range` (fewer than 1 degree of freedom)
 * @see Student (1908), The probable error of a mean, Biometrika 6(1), 1–25; the tail as an incomplete beta function and its
 *   continued fraction: NIST Digital Library of Mathematical Functions, 8.17 and 15.7
 * @example
 * ```ts
 * import { studentTCdf } from 'yigongti'
 *
 * studentTCdf(0, 7) // => 0.5
 * studentTCdf(2.5, 7).toFixed(15) // => '0.979503890707124'
 * ```
 * @since 0.2.0
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  const value = readFinite(t, ['t'])
  return upperTail(-value, readDegrees(degreesOfFreedom))
}

/**
 * 学生 t 上尾概率 — the probability that a value of Student's t distribution exceeds t.
 *
 * Formula: `Q(t) = ∫_{t}^{∞} f(u) du`: a series of positive terms in the centre and a continued fraction of positive terms
 * further out, so that no tail is ever taken as `1 − F(t)`.
 *
 * Error: at most 1e-13 relative where the result is not below 1e-30, at most 1e-12 down to 1e-300. Below 1e-304 the result
 * is 0. The same on every machine.
 *
 * @param t any finite number, without unit
 * @param degreesOfFreedom 1 or more, need not be whole
 * @returns a probability from 0 to 1
 * @throws `missing` · `not_finite` · `out_of_range` (fewer than 1 degree of freedom)
 * @see NIST Digital Library of Mathematical Functions, 8.17 and 15.7
 * @example
 * ```ts
 * import { studentTUpperTail } from 'yigongti'
 *
 * studentTUpperTail(3, 7).toFixed(15) // => '0.009971063065996'
 * studentTUpperTail(3, 1e6).toFixed(15) // => '0.001349931270711'
 * ```
 * @since 0.2.0
 */
export function studentTUpperTail(t: number, degreesOfFreedom: number): number {
  const value = readFinite(t, ['t'])
  return upperTail(value, readDegrees(degreesOfFreedom))
}

function upperTail(t: number, degrees: number): number {
  return t >= 0 ? studentTTail(t, degrees) : 1 - studentTTail(-t, degrees)
}
