import { fail, type Path, show } from '../../errors/index.ts'
import type { CaseTables } from './CaseTables.ts'
import { exactUnits } from './exactUnits.ts'
import type { IndexedCases } from './IndexedCases.ts'
import { addCost, addPoints, type Tally } from './Tally.ts'
import { exactLimit } from './toDouble.ts'

/** Counts a row that the loop put aside, or says what is wrong with it. */
export function countAside(tables: CaseTables, tally: Tally, cases: IndexedCases, row: number): void {
  const institution = cases.institution[row] as number
  const group = cases.group[row] as number
  const fen = cases.cost[row] as number
  refuseIndex(institution, tables.ids.length, ['cases', 'institution', row])
  refuseIndex(group, tables.groups.plain.length, ['cases', 'group', row])
  refuseCost(fen, ['cases', 'cost', row])
  const { bounds } = tables.groups
  const last = tables.classes.length - 1
  let found = 0
  while (found < last && fen > (bounds[group * last + found] as number)) found++

  addPoints(tally, institution, exactUnits(tables, { institution, group, found, fen }))
  addCost(tally, institution, fen)
  const term = institution * tables.classes.length + found
  tally.cases[term] = (tally.cases[term] as number) + 1
}

function refuseIndex(index: number, count: number, path: Path): void {
  if (index < 0 || index >= count) fail('out_of_range', path, { expected: `0–${count - 1}`, received: show(index) })
}

function refuseCost(fen: number, path: Path): void {
  const received = show(fen)
  if (!Number.isFinite(fen)) fail('not_a_number', path, { received })
  if (fen < 0) fail('negative_amount', path, { received })
  if (fen > exactLimit) fail('out_of_range', path, { expected: `0–${exactLimit}`, received })
  if (!Number.isInteger(fen)) fail('not_whole_fen', path, { places: 0, received })
}
