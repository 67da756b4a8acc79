import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, one, readDecimal, readRate } from '../numeric/internal.ts'

/** A number above zero: points to divide by, a price, a coefficient. */
export function readPositive(input: unknown, path: Path): Fraction {
  return refuseNotPositive(readDecimal(input, path), input, path)
}

/** The same, 1 where it is left out. */
export function readPositiveOrOne(input: unknown, path: Path): Fraction {
  return input === undefined ? one : readPositive(input, path)
}

/** A factor or rate above zero, `'5%'` as well. */
export function readPositiveRate(input: unknown, path: Path): Fraction {
  return refuseNotPositive(readRate(input, path), input, path)
}

/** The same, 1 where it is left out. */
export function readPositiveFactor(input: unknown, path: Path): Fraction {
  return input === undefined ? one : readPositiveRate(input, path)
}

function refuseNotPositive(value: Fraction, input: unknown, path: Path): Fraction {
  if (value.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
  return value
}
