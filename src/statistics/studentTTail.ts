import { fail } from '../errors/internal.ts'
import { exponential } from './exponential.ts'
import { logarithmOfOnePlus, naturalLogarithm } from './naturalLogarithm.ts'
import { polynomial } from './polynomial.ts'
import { readFinite } from './readProbability.ts'

// Student's t by its parts, each relatively accurate and made of + − × ÷ √ alone, so the same on every machine. With ν
// degrees of freedom and s = t ÷ √ν the density is f(t) = Γ((ν + 1) ÷ 2) ÷ (Γ(ν ÷ 2)·√(πν)) · (1 + s²)^(−(ν + 1) ÷ 2).

const rootOfPi = 1.7724538509055159

/** Degrees of freedom: 1 or more. Throws `missing`, `not_finite` or `out_of_range`. */
export function readDegrees(input: unknown): number {
  const degrees = readFinite(input, ['degreesOfFreedom'])
  if (degrees < 1) fail('out_of_range', ['degreesOfFreedom'], { expected: '[1, ∞)', received: degrees })
  return degrees
}

/** The density at t. */
export function densityOf(t: number, degrees: number): number {
  const power = ((degrees + 1) / 2) * logOfOnePlusSquare(t / Math.sqrt(degrees))
  return power > 700 ? 0 : (exponential(-power) * gammaRatio(degrees / 2)) / (rootOfPi * Math.sqrt(degrees))
}

/** P(0 < T < t), t of 0 or more and not far out: t·f(t)·Σ Π (ν + 1 + 2j)·y ÷ (3 + 2j) with y = t² ÷ (ν + t²). */
export function centreOf(t: number, degrees: number): number {
  const y = (t * t) / (degrees + t * t)
  let term = 1
  let sum = 1
  for (let j = 0; term > sum * 1e-17; j++) {
    term *= ((degrees + 1 + 2 * j) / (3 + 2 * j)) * y
    sum += term
  }
  return t * densityOf(t, degrees) * sum
}

/** P(T > t), t of 0 or more. */
export function studentTTail(t: number, degrees: number): number {
  if (t * t <= 2) return 0.5 - centreOf(t, degrees)
  const { power, factor } = farTail(t, degrees)
  return power > 700 ? 0 : exponential(-power) * factor
}

/** ln P(T > t), t of 0 or more, also where the tail is below the doubles. */
export function logOfTail(t: number, degrees: number): number {
  if (t * t <= 2) return naturalLogarithm(studentTTail(t, degrees))
  const { power, factor } = farTail(t, degrees)
  return naturalLogarithm(factor) - power
}

/** P(T > t) = e^(−power)·factor, t beyond the centre. */
function farTail(t: number, degrees: number): { readonly power: number; readonly factor: number } {
  const s = t / Math.sqrt(degrees)
  // By halves: √π·ν may be beyond the doubles.
  const height = gammaRatio(degrees / 2) / 2 / (rootOfPi * (degrees / 2))
  return {
    power: (degrees / 2) * logOfOnePlusSquare(s),
    factor: (height * fractionOf(s, degrees)) / Math.sqrt(squareShare(s)),
  }
}

/** t·f(t) ÷ P(T > t), for a t beyond the centre: by how much per cent the tail falls where t grows by one. */
export function steepnessOf(t: number, degrees: number): number {
  const s = t / Math.sqrt(degrees)
  return (degrees * squareShare(s)) / fractionOf(s, degrees)
}

/** s² ÷ (1 + s²) */
function squareShare(s: number): number {
  const inverse = 1 / s
  return 1 / (1 + inverse * inverse)
}

/** ln(1 + s²), also where s² is beyond the doubles. */
export function logOfOnePlusSquare(s: number): number {
  return s > 1e8 ? 2 * naturalLogarithm(s) : logarithmOfOnePlus(s * s)
}

/**
 * The hypergeometric function F(½, 1; ν ÷ 2 + 1; −1 ÷ s²) by Gauss's continued fraction 1 ÷ (1 + u₁ ÷ (1 + u₂ ÷ (1 + …))).
 * Every u is positive, so nothing cancels; it is Laplace's fraction of the normal tail where ν is large.
 */
function fractionOf(s: number, degrees: number): number {
  const inverse = 1 / s
  const z = inverse * inverse
  const c = degrees / 2 + 1
  let sum = 1
  let term = 1
  let ratio = 1
  // Forward (Steed): each convergent is the one before it plus a smaller term of the other sign.
  for (let m = 0; Math.abs(term) > sum * 1e-17; m++) {
    const odd = ((0.5 + m) / (c + 2 * m - 1)) * ((c + m - 1) / (c + 2 * m)) * z
    const even = ((m + 1) / (c + 2 * m)) * ((c + m - 0.5) / (c + 2 * m + 1)) * z
    for (const u of [odd, even]) {
      const next = 1 / (1 + u * ratio)
      term *= -u * ratio * next
      ratio = next
      sum += term
    }
  }
  return sum
}

/** Coefficients of 1 ÷ a, 1 ÷ a³, … in ln(Γ(a + ½) ÷ Γ(a)) − ½·ln a. */
const ratioSeries = [-1 / 8, 1 / 192, -1 / 640, 17 / 14336, -31 / 18432, 691 / 180224]

/** Γ(a + ½) ÷ Γ(a), a from ½ on: by its asymptotic series from 16 on, carried down to a below that. */
function gammaRatio(a: number): number {
  let factor = 1
  let from = a
  for (; from < 16; from++) factor *= from / (from + 0.5)
  return factor * Math.sqrt(from) * exponential(polynomial(ratioSeries, 1 / (from * from)) / from)
}
