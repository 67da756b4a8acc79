import type { DecimalInput } from '../numeric/internal.ts'
import { polynomial } from './polynomial.ts'
import { readProbability } from './readProbability.ts'

// Published digits of PPND16, each rounded to its nearest double. A/B serve the centre, C/D the flanks, E/F the far tails.
const A = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
]
const B = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
]
const C = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
]
const D = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const E = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
]
const F = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
  1.421511758316446e-7, 2.0442631033899397e-15,
]

/**
 * 标准正态分位数 — the standard normal quantile: the z that a standard normal value stays below with a probability.
 *
 * Formula: `z = Φ⁻¹(probability)`. Rational approximations in the centre, in the flanks and in the far tails.
 *
 * Use {@link normalQuantileOfTail} where the probability is near 1: a double just below 1 no longer holds the tail.
 *
 * Error: at most 1e-15 relative to the quantile of the double that was passed.
 *
 * @param probability above 0 and below 1: `0.975`, `'0.975'` or `'97.5%'`
 * @returns z, without unit; `normalQuantile(0.5)` is 0
 * @throws {missing} when there is none
 * @throws {not_finite} when the probability is no finite number
 * @throws {not_a_number} when its text is no number
 * @throws {out_of_range} when it is not above 0 and below 1
 * @see M. J. Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477–484
 * @example
 * ```ts
 * import { normalQuantile } from 'yigongti'
 *
 * normalQuantile(0.975) // => 1.9599639845400536
 * normalQuantile(0.5) // => 0
 * ```
 * @since 0.1.0
 */
export function normalQuantile(probability: DecimalInput): number {
  const below = readProbability(probability, ['probability'], '(0, 1)')
  return quantileAt(below, Math.log)
}

/** The quantile of a double above 0 and below 1, by a logarithm. */
export function quantileAt(below: number, log: (value: number) => number): number {
  const offset = below - 0.5
  if (Math.abs(offset) <= 0.425) return centre(offset)
  return offset < 0 ? -outer(below, log) : outer(1 - below, log)
}

/**
 * 上尾分位数 — the standard normal quantile of an upper tail: the z that a standard normal value exceeds with a probability.
 *
 * Formula: `z = Φ⁻¹(1 − upperTail)`, computed from the tail itself: the difference `1 − upperTail` would lose 2e-9 of z
 * at a tail of 1e-10.
 *
 * Error: at most 1e-15 relative, for every tail down to the smallest double (5e-324).
 *
 * @param upperTail above 0 and below 1: `0.001`, `'0.001'` or `'0.1%'`
 * @returns z, without unit; negative for a tail above one half
 * @throws {missing} when there is none
 * @throws {not_finite} when the tail is no finite number
 * @throws {not_a_number} when its text is no number
 * @throws {out_of_range} when it is not above 0 and below 1
 * @see M. J. Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477–484
 * @example
 * ```ts
 * import { normalQuantileOfTail } from 'yigongti'
 *
 * normalQuantileOfTail(0.001) // => 3.090232306167813
 * normalQuantileOfTail(1e-15) // => 7.941345326170995
 * ```
 * @since 0.1.0
 */
export function normalQuantileOfTail(upperTail: DecimalInput): number {
  const above = readProbability(upperTail, ['upperTail'], '(0, 1)')
  const offset = 0.5 - above
  if (Math.abs(offset) <= 0.425) return centre(offset)
  return offset > 0 ? outer(above, Math.log) : -outer(1 - above, Math.log)
}

function centre(offset: number): number {
  const r = 0.180625 - offset * offset
  return (offset * polynomial(A, r)) / polynomial(B, r)
}

function outer(tail: number, log: (value: number) => number): number {
  const r = Math.sqrt(-log(tail))
  return r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5)
}
