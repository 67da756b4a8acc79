import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, readDecimal } from '../numeric/internal.ts'

/** A whole number, `least` or more, over one: cases, days, people. */
export function readCount(input: unknown, path: Path, least = 0): Fraction {
  const value = readDecimal(input, path)
  if (value.n % value.d !== 0n) fail('not_an_integer', path, { received: show(input) })
  if (value.n < BigInt(least) * value.d) fail('out_of_range', path, { expected: `≥ ${least}`, received: show(input) })
  return { n: value.n / value.d, d: 1n }
}
