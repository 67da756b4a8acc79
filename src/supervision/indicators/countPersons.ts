import { fail, type Path } from '../../errors/internal.ts'
import type { PersonColumn } from './CaseRows.ts'

/** How many different people a column names; throws with the row of a number below 0. */
export function countPersons(person: PersonColumn, path: Path): number {
  const wrong = person.findIndex((id) => id < 0)
  if (wrong >= 0) fail('out_of_range', [...path, wrong], { expected: '≥ 0', received: person[wrong] ?? '' })
  // a copy, whatever the column is: to slice a Node buffer makes none
  const sorted = Uint32Array.from(person).sort()
  let count = 0
  for (let row = 0; row < sorted.length; row++) if (row === 0 || sorted[row] !== sorted[row - 1]) count++
  return count
}
