import type { Path } from '../../errors/index.ts'
import { type Fraction, readAmount } from '../../numeric/index.ts'
import { readList } from '../../policy/index.ts'

/** Costs of persons, one a person: whole fen, zero or more. */
export function readCosts(input: unknown, path: Path): readonly Fraction[] {
  return readList(input, path).map((cost, index) => readAmount(cost, [...path, index]))
}
