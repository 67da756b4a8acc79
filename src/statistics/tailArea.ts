import { exponential } from './exponential.ts'
import { normalUpperTail } from './normalCdf.ts'
import { densityOf, logOfOnePlusSquare, studentTTail } from './studentTTail.ts'

/**
 * 上尾概率的积分 — ∫ P(Z > u) du from `from` to `to`, both of 0 or more, in either order; Z is standard normal, or Student's
 * t with so many degrees of freedom. It is what a layer of that height is used on average, in standard deviations.
 *
 * Error: at most 1e-14 absolute, for t with one degree of freedom 1e-14·ln(1 + to²).
 */
export function tailArea(from: number, to: number, degrees?: number): number {
  const antiderivative = degrees === undefined ? ofNormal : (u: number) => ofStudent(u, degrees)
  return antiderivative(to) - antiderivative(from)
}

/** u·Q(u) − φ(u) */
function ofNormal(u: number): number {
  if (u > 37) return 0
  return u * normalUpperTail(u) - exponential((-u * u) / 2) / rootOfTwoPi
}

/** u·Q(u) − f(u)·(ν + u²) ÷ (ν − 1); with one degree of freedom u·Q(u) + ln(1 + u²) ÷ 2π */
function ofStudent(u: number, degrees: number): number {
  const whole = u * studentTTail(u, degrees)
  if (degrees === 1) return whole + logOfOnePlusSquare(u) / (2 * Math.PI)
  return whole - densityOf(u, degrees) * ((degrees + u * u) / (degrees - 1))
}

const rootOfTwoPi = 2.5066282746310002
