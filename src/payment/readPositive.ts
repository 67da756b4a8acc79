import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, readDecimal } from '../numeric/internal.ts'

/** A number above zero: points to divide by, a price, a coefficient. */
export function readPositive(input: unknown, path: Path): Fraction {
  return refuseNotPositive(readDecimal(input, path), input, path)
}

function refuseNotPositive(value: Fraction, input: unknown, path: Path): Fraction {
  if (value.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
  return value
}
