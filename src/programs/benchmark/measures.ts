import { fail, type Path, show } from '../../errors/internal.ts'
import { type Fraction, readDecimal } from '../../numeric/internal.ts'

/** How a number is read from its place. */
export type Measure = (input: unknown, path: Path) => Fraction

/** A cost per head: zero or more, not rounded. */
export function readPerHead(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n < 0n) fail('negative_amount', path, { received: show(input) })
  return value
}

/** A number of person-years: zero or more. */
export function readPersonYears(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return value
}

/** An index around 1 (a trend, a ratio of risk scores, an update): above zero. */
export function readIndex(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
  return value
}
