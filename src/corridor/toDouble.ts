import { type Fraction, toDecimalString } from '../numeric/internal.ts'

/** A decimal as the nearest double: its text is read by the language, which rounds once. */
export function toDouble(value: Fraction): number {
  return Number(toDecimalString(value))
}
