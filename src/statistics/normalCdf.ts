import { polynomial } from './polynomial.ts'
import { readFinite } from './readProbability.ts'

// Published coefficients, each rounded to its nearest double, constant term first. P is over Q in every region.
const CENTRE_P = [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745]
const CENTRE_Q = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1]
const FLANK_P = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
  8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
]
const FLANK_Q = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
  235.387901782625, 22.266688044328117, 1,
]
const FAR_P = [
  0.000029112874951168793, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
]
const FAR_Q = [
  0.00007297515550839662, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
]

/** 1/√(2π), the height of the normal density at zero. */
const PEAK = 0.3989422804014327

/**
 * 标准正态分布函数 — the probability that a standard normal value is at most z.
 *
 * Formula: `Φ(z) = ∫_{−∞}^{z} e^(−t²/2) dt / √(2π)`, relatively accurate in the lower tail; in the upper tail the number
 * worth having is {@link normalUpperTail}.
 *
 * Error: at most 1e-15 relative, plus 5e-324 where the result is no longer a normal double (z < −37.5). Below z = −38.6
 * the result is 0.
 *
 * @param z any finite number, without unit
 * @returns a probability from 0 to 1
 * @throws {missing} when there is no z
 * @throws {not_finite} when z is no finite number
 * @see W. J. Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23,
 *   631–637, in the form for the normal distribution of Cody (1993), Algorithm 715, ACM TOMS 19(1), 22–32
 * @example
 * ```ts
 * import { normalCdf } from 'yigongti'
 *
 * normalCdf(0) // => 0.5
 * normalCdf(1.959963984540054) // => 0.975
 * ```
 * @since 0.1.0
 */
export function normalCdf(z: number): number {
  return upperTail(-readFinite(z, ['z']))
}

/**
 * 标准正态上尾概率 — the probability that a standard normal value exceeds z.
 *
 * Formula: `Q(z) = ∫_{z}^{∞} e^(−t²/2) dt / √(2π)`: a rational function of z² in the centre, the exponential times a
 * rational function of z in the flanks and of 1/z² far out, so that no tail is ever taken as `1 − Φ(z)`.
 *
 * Error: at most 1e-15 relative, plus 5e-324 where the result is no longer a normal double (z > 37.5). Above z = 38.6 the
 * result is 0.
 *
 * @param z any finite number, without unit
 * @returns a probability from 0 to 1
 * @throws {missing} when there is no z
 * @throws {not_finite} when z is no finite number
 * @see W. J. Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23,
 *   631–637, in the form for the normal distribution of Cody (1993), Algorithm 715, ACM TOMS 19(1), 22–32
 * @example
 * ```ts
 * import { normalUpperTail } from 'yigongti'
 *
 * normalUpperTail(3) // => 0.0013498980316300946
 * normalUpperTail(30) // => 4.906713927148187e-198
 * ```
 * @since 0.1.0
 */
export function normalUpperTail(z: number): number {
  return upperTail(readFinite(z, ['z']))
}

function upperTail(z: number): number {
  const size = Math.abs(z)
  if (size <= 0.67448975) return 0.5 - (z * polynomial(CENTRE_P, z * z)) / polynomial(CENTRE_Q, z * z)
  return z > 0 ? tail(size) : 1 - tail(size)
}

function tail(z: number): number {
  if (z > 39) return 0
  return bell(z) * (z * z <= 32 ? polynomial(FLANK_P, z) / polynomial(FLANK_Q, z) : farRatio(z))
}

function farRatio(z: number): number {
  const x = 1 / (z * z)
  return (PEAK - (x * polynomial(FAR_P, x)) / polynomial(FAR_Q, x)) / z
}

/**
 * e^(−z²/2). Rounding z² before the exponential would cost up to z²/2 units in the last place, so z is split: the
 * square of its 24 leading bits is exact, and what is left over makes an exponent near zero.
 */
function bell(z: number): number {
  const leading = Math.fround(z)
  return Math.exp((-leading * leading) / 2) * Math.exp((-(z - leading) * (z + leading)) / 2)
}
