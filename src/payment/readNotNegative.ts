import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, readDecimal } from '../numeric/internal.ts'

/** Points, days, a weight: zero or more. A percentage is refused, for `'5%'` of a point would be read as 0.05. */
export function readNotNegative(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return value
}
