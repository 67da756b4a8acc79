import type { Fraction } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'

/** Reads a canonical decimal string of the library's own, of any length. */
export function parseCanonical(text: string): Fraction {
  const point = text.indexOf('.')
  if (point < 0) return { n: BigInt(text), d: 1n }
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: powerOfTen(text.length - point - 1) }
}
