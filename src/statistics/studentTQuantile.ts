import { fail } from '../errors/internal.ts'
import type { DecimalInput } from '../numeric/internal.ts'
import { exponential } from './exponential.ts'
import { naturalLogarithm } from './naturalLogarithm.ts'
import { quantileAt } from './normalQuantile.ts'
import { readProbability } from './readProbability.ts'
import { centreOf, densityOf, logOfTail, readDegrees, steepnessOf } from './studentTTail.ts'

/**
 * 学生 t 分位数 — the t that a value of Student's t distribution stays below with a probability.
 *
 * Formula: `t = F⁻¹(probability)`, by Newton's method. Use {@link studentTQuantileOfTail} where the probability is near 1: a
 * double just below 1 no longer holds the tail.
 *
 * Error: at most 1e-13 relative to the quantile of the double that was passed, where neither tail is below 1e-30; at most
 * 1e-12 elsewhere. The same on every machine.
 *
 * @param probability above 0 and below 1: `0.975`, `'0.975'` or `'97.5%'`; not below 1e-300
 * @param degreesOfFreedom 1 or more, need not be whole: of n residuals about their own mean n − 1
 * @returns t, without unit; the quantile of one half is 0
 * @throws `missing` · `not_finite` · `not_a_number` · `out_of_range` (a probability that is not above 0 and below 1, or
 *   below 1e-300; fewer than 1 degree of freedom)
 * @see Student (1908), The probable error of a mean, Biometrika 6(1), 1–25
 * @example
 * ```ts
 * import { studentTQuantile } from 'yigongti'
 *
 * studentTQuantile(0.95, 7).toFixed(12) // => '1.894578605090'
 * studentTQuantile('97.5%', 4).toFixed(12) // => '2.776445105198'
 * ```
 * @since 0.2.0
 */
export function studentTQuantile(probability: DecimalInput, degreesOfFreedom: number): number {
  const below = readTail(probability, 'probability')
  return -quantileOfTail(below, readDegrees(degreesOfFreedom)) + 0
}

/**
 * 学生 t 上尾分位数 — the quantile of an upper tail: the t that a value of Student's t distribution exceeds with a
 * probability.
 *
 * Formula: `t = F⁻¹(1 − upperTail)`, computed from the tail itself.
 *
 * Error: at most 1e-13 relative to the quantile of the double that was passed, where neither tail is below 1e-30; at most
 * 1e-12 elsewhere. The same on every machine.
 *
 * @param upperTail above 0 and below 1: `0.001`, `'0.001'` or `'0.1%'`; not below 1e-300
 * @param degreesOfFreedom 1 or more, need not be whole
 * @returns t, without unit; negative for a tail above one half
 * @throws `missing` · `not_finite` · `not_a_number` · `out_of_range` (a tail that is not above 0 and below 1, or below
 *   1e-300; fewer than 1 degree of freedom)
 * @see Student (1908), The probable error of a mean, Biometrika 6(1), 1–25
 * @example
 * ```ts
 * import { studentTQuantileOfTail } from 'yigongti'
 *
 * studentTQuantileOfTail(0.001, 7).toFixed(12) // => '4.785289628638'
 * studentTQuantileOfTail(1e-10, 7).toFixed(9) // => '53.835579485'
 * ```
 * @since 0.2.0
 */
export function studentTQuantileOfTail(upperTail: DecimalInput, degreesOfFreedom: number): number {
  const above = readTail(upperTail, 'upperTail')
  return quantileOfTail(above, readDegrees(degreesOfFreedom))
}

/** No quantile of a tail of 1e-300 or more is beyond the doubles. */
function readTail(input: DecimalInput, key: string): number {
  const tail = readProbability(input, [key], '(0, 1)')
  if (tail < 1e-300) fail('out_of_range', [key], { expected: '[1e-300, 1)', received: tail })
  return tail
}

function quantileOfTail(tail: number, degrees: number): number {
  if (tail > 0.5) return -quantileOfTail(1 - tail, degrees)
  return tail > 0.25 ? byCentre(0.5 - tail, degrees) : byTail(tail, degrees)
}

/** Where P(0 < T < t) is `mass`: it bends down, so from the left Newton's steps come up to the root and never pass it. */
function byCentre(mass: number, degrees: number): number {
  let t = 0
  for (let round = 0; round < mostRounds; round++) {
    const step = (mass - centreOf(t, degrees)) / densityOf(t, degrees)
    t += step
    if (Math.abs(step) <= 1e-15 * t) break
  }
  return t
}

/**
 * Where P(T > t) is `tail`: its logarithm over that of t bends down, so that Newton's steps come from the right, wherever
 * they begin; they begin at the normal quantile.
 */
function byTail(tail: number, degrees: number): number {
  const target = naturalLogarithm(tail)
  let t = -quantileAt(tail, naturalLogarithm)
  for (let round = 0; round < mostRounds; round++) {
    const step = (logOfTail(t, degrees) - target) / steepnessOf(t, degrees)
    t *= exponential(step)
    if (Math.abs(step) <= 1e-15) break
  }
  return t
}

/** Seven are enough but at the edge of the doubles; the last of them are only rounding. */
const mostRounds = 30
