import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, readRate } from '../numeric/internal.ts'

/** A factor or index above zero. */
export function readFactor(input: unknown, path: Path): Fraction {
  const factor = readRate(input, path)
  if (factor.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
  return factor
}
