import { fail } from '../../errors/internal.ts'
import type { Cell, GroupOfCases } from './readCases.ts'
import type { ExactTrimming } from './readTrimming.ts'
import { sideOf } from './sideOf.ts'

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

/** Trims the cells of a group; a group of which nothing is left has no mean, and is refused. */
export function usedCases({ id, cells }: GroupOfCases, trimming: ExactTrimming | undefined): UsedCases {
  const used = cells.map((cell) => trim(cell, trimming))
  if (used.every(({ costs }) => costs.length === 0)) fail('nothing_left', ['trim'], { group: id })
  return { id, cells: used }
}

function trim({ costs, at }: Cell, trimming: ExactTrimming | undefined): UsedCell {
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
    cutAt.push(at[index] ?? 0)
  })
  return { costs: kept, sum, below, above, cutCost, cutAt }
}
