import type { Fraction } from '../../numeric/internal.ts'
import { failAt, toCode } from '../../shape/internal.ts'
import { diseaseWeightsShape, type ReadCases, type ReadTrimming } from './DiseaseWeightsInput.ts'
import { sideOf } from './sideOf.ts'

/** The costs of one group in one year (or in all), in fen, and where they stand in the columns. */
interface Cell {
  readonly costs: bigint[]
  readonly at: number[]
}

/** A year that counts, and its weight; without named years there is one nameless year. */
export interface NamedYear {
  readonly year: number | undefined
  readonly weight: Fraction
}

/** A group and its cases, year by year in the order of the named years. */
interface GroupOfCases {
  readonly id: string
  readonly cells: readonly Cell[]
}

/** The costs of a cell that count, and what was cut of it. */
export interface UsedCell {
  readonly costs: readonly bigint[]
  readonly sum: bigint
  readonly below: number
  readonly above: number
  readonly cutCost: bigint
  readonly cutAt: readonly number[]
}

/** A group after trimming. Every year of a group is trimmed by its own bounds: prices move from year to year. */
export interface UsedCases {
  readonly id: string
  readonly cells: readonly UsedCell[]
}

/** The groups in the order in which they first occur, each by the spelling it first has: `es35` is the group `ES35`. */
export function groupCases(columns: ReadCases, years: readonly NamedYear[]): readonly GroupOfCases[] {
  const columnOf = new Map(years.map(({ year }, index) => [year, index]))
  const groups = new Map<string, GroupOfCases>()
  // Every spelling is made canonical once, not at every case.
  const bySpelling = new Map<string, GroupOfCases>()
  columns.group.forEach((spelling, index) => {
    let found = bySpelling.get(spelling)
    if (found === undefined) {
      const code = toCode(spelling)
      found = groups.get(code) ?? { id: spelling.trim(), cells: years.map(() => ({ costs: [], at: [] })) }
      groups.set(code, found)
      bySpelling.set(spelling, found)
    }
    const cell = found.cells[columnOf.get(columns.year?.[index]) as number] as Cell
    cell.costs.push(columns.cost[index] as bigint)
    cell.at.push(index)
  })
  return [...groups.values()]
}

/** Trims the cells of a group; a group of which nothing is left has no mean, and is refused. */
export function usedCases({ id, cells }: GroupOfCases, trimming: ReadTrimming | undefined): UsedCases {
  const used = cells.map((cell) => trim(cell, trimming))
  if (used.every(({ costs }) => costs.length === 0))
    failAt(diseaseWeightsShape(), 'nothing_left', ['trim'], { group: id })
  return { id, cells: used }
}

function trim({ costs, at }: Cell, trimming: ReadTrimming | undefined): UsedCell {
  const side = trimming === undefined || costs.length === 0 ? () => 'inside' as const : sideOf(costs, trimming)
  const kept: bigint[] = []
  const cutAt: number[] = []
  let [sum, cutCost, below, above] = [0n, 0n, 0, 0]
  costs.forEach((cost, index) => {
    const found = side(cost)
    if (found === 'inside') {
      kept.push(cost)
      sum += cost
      return
    }
    if (found === 'below') below++
    else above++
    cutCost += cost
    cutAt.push(at[index] as number)
  })
  return { costs: kept, sum, below, above, cutCost, cutAt }
}
