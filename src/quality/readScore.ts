import { fail, type Path, show } from '../errors/internal.ts'
import { compare, type Fraction, readDecimal, toDecimalString } from '../numeric/internal.ts'

/** A score from 0 to the top of its scale. */
export function readScore(input: unknown, top: Fraction, path: Path): Fraction {
  const score = readDecimal(input, path)
  if (score.n < 0n || compare(score, top) > 0) {
    fail('score_out_of_scale', path, { expected: `0–${toDecimalString(top)}`, received: show(input) })
  }
  return score
}
