import { type Fraction, fromInteger, multiply, readDecimal } from '../../numeric/internal.ts'
import { shortDecimal, tens } from './shortDecimal.ts'
import { exactLimit, toDouble } from './toDouble.ts'

/** A number above zero times a power of ten: as top ÷ bottom where both are whole and below 2^53, NaN where not. */
export interface Scaled {
  readonly top: number
  readonly bottom: number
  /** The number as a double, wrong by at most 1.001 × 2^-53 of itself. */
  readonly value: number
}

/** Reads input × 10^shift, a number that was read before. */
export function readScaled(input: unknown, shift: number): Scaled {
  const short = shortDecimal(input)
  if (short !== undefined && short.digits > 0) {
    const bottom = tens[Math.max(0, short.places - shift)] ?? Number.NaN
    const top = short.digits * (tens[Math.max(0, shift - short.places)] ?? Number.NaN)
    if (top < exactLimit && bottom > 0) return { top, bottom, value: top / bottom }
  }
  return { top: Number.NaN, bottom: Number.NaN, value: toDouble(scaledFraction(input, shift)) }
}

/** The same, exact. */
export function scaledFraction(input: unknown, shift: number): Fraction {
  return multiply(readDecimal(input, []), fromInteger(10n ** BigInt(shift)))
}
