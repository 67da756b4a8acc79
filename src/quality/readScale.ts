import { fail, show } from '../errors/internal.ts'
import { type Fraction, readDecimal } from '../numeric/internal.ts'

/** The top of a scale, above zero: 100 unless given. */
export function readScale({ scoreMaximum }: { readonly scoreMaximum?: unknown }): Fraction {
  const top = readDecimal(scoreMaximum ?? 100, ['scoreMaximum'])
  if (top.n <= 0n) fail('out_of_range', ['scoreMaximum'], { expected: '> 0', received: show(scoreMaximum) })
  return top
}
