import { type Fraction, readDouble, toDecimalString } from '../numeric/internal.ts'

/** A computed double with twelve significant digits, and no more than 30 decimals: exact from here on. */
export function twelveDigits(value: number): Fraction {
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)))
  const places = Math.min(30, Math.max(0, 11 - exponent))
  return readDouble(value, places)
}

/** A decimal as the nearest double: its text is read by the language, which rounds once. */
export function toDouble(value: Fraction): number {
  return Number(toDecimalString(value))
}
