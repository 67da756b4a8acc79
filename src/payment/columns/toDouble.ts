import type { Fraction } from '../../numeric/internal.ts'

/** Whole numbers up to here are exact doubles. */
export const exactLimit = 2 ** 53

/** A fraction as a double, wrong by at most 1.001 × 2^-53 of itself. Its size must lie between 2^-900 and 2^900. */
export function toDouble({ n, d }: Fraction): number {
  const [top, bottom] = [Number(n), Number(d)]
  if (Math.abs(top) <= exactLimit && bottom <= exactLimit) return top / bottom
  // 64 bits or more of the quotient; what is cut off is below 2^-63 of it.
  const shift = Math.max(0, 70 + bitsOf(d) - bitsOf(n))
  return Number((n << BigInt(shift)) / d) * 2 ** -shift
}

/** A whole number as a double, NaN where it is too large to be exact. */
export function toExactDouble(value: bigint): number {
  const double = Number(value)
  return Math.abs(double) < exactLimit ? double : Number.NaN
}

function bitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4
}
