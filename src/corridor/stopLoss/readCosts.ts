import type { Path } from '../../errors/internal.ts'
import { type Fraction, readAmount } from '../../numeric/internal.ts'
import { readList } from '../../policy/internal.ts'

/** Costs of persons, one a person: whole fen, zero or more. */
export function readCosts(input: unknown, path: Path): readonly Fraction[] {
  return readList(input, path).map((cost, index) => readAmount(cost, [...path, index]))
}
