import { fail, type Path, show } from '../../errors/internal.ts'
import type { CaseTables } from './CaseTables.ts'
import { exactUnits } from './exactUnits.ts'
import { groupSlot } from './groupTable.ts'
import type { IndexedCases } from './IndexedCases.ts'
import { addCase, type Tally } from './Tally.ts'
import { exactLimit } from './toDouble.ts'

/** Counts a row that the loop put aside, or says what is wrong with it. */
export function countAside(tables: CaseTables, tally: Tally, cases: IndexedCases, row: number): void {
  const institution = cases.institution[row] as number
  const group = cases.group[row] as number
  const fen = cases.cost[row] as number
  if (!isBelow(institution, tables.ids.length))
    refuseIndex(institution, tables.ids.length, ['cases', 'institution', row])
  const { slots, stride, count } = tables.groups
  if (!isBelow(group, count)) refuseIndex(group, count, ['cases', 'group', row])
  if (!(Number.isInteger(fen) && fen >= 0 && fen <= exactLimit)) refuseCost(fen, ['cases', 'cost', row])
  const last = tables.classes.length - 1
  const bounds = group * stride + groupSlot.bounds
  let found = 0
  while (found < last && fen > (slots[bounds + found] as number)) found++
  const units = exactUnits(tables, { institution, group, found, fen })
  addCase(tally, { institution, found, units, fen })
}

function isBelow(index: number, count: number): boolean {
  return index >= 0 && index < count
}

function refuseIndex(index: number, count: number, path: Path): never {
  return fail('out_of_range', path, { expected: `0–${count - 1}`, received: show(index) })
}

function refuseCost(fen: number, path: Path): never {
  const received = show(fen)
  if (!Number.isFinite(fen)) fail('not_a_number', path, { received })
  if (fen < 0) fail('negative_amount', path, { received })
  if (fen > exactLimit) fail('out_of_range', path, { expected: `0–${exactLimit}`, received })
  return fail('not_whole_fen', path, { places: 0, received })
}
