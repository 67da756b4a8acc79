import { fail, show } from '../errors/internal.ts'
import type { Fraction } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { roundFraction } from './Rounding.ts'

/**
 * A computed double as the decimal that its shortest form shows, half-up to `places`: the number that `fromDouble` writes,
 * without decimal.js, which rooms that only compute on would load for nothing else.
 */
export function readDouble(value: number, places: number): Fraction {
  if (!Number.isFinite(value)) fail('not_a_number', ['value'], { received: show(value) })
  const [digits = '', exponent] = value.toExponential().split('e')
  const whole = BigInt(digits.replace('.', ''))
  const decimals = digits.replace(/^-?\d\.?/, '').length - Number(exponent)
  const written = decimals < 0 ? { n: whole * powerOfTen(-decimals), d: 1n } : { n: whole, d: powerOfTen(decimals) }
  return roundFraction(written, { mode: 'halfUp', places })
}
