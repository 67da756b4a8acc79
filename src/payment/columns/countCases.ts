import type { CaseTables } from './CaseTables.ts'
import { countAside } from './countAside.ts'
import type { IndexedCases } from './IndexedCases.ts'
import { carryOver, emptyTally, largestAddend, type Tally } from './Tally.ts'

/** Cases are copied to columns of always the same kinds first, this many at a time: the loop is compiled for those. */
export const blockLength = 4096

/** Some rows of the columns, and which of them the loop put aside. */
interface Block {
  readonly institution: Int32Array
  readonly group: Int32Array
  readonly cost: Float64Array
  readonly aside: Int32Array
}

/** Counts every case; throws with column and row of the first one that is wrong. */
export function countCases(tables: CaseTables, cases: IndexedCases): Tally {
  const tally = emptyTally(tables)
  const integers = () => new Int32Array(blockLength)
  const block: Block = {
    institution: integers(),
    group: integers(),
    cost: new Float64Array(blockLength),
    aside: integers(),
  }
  for (let start = 0; start < cases.cost.length; start += blockLength) {
    const end = Math.min(start + blockLength, cases.cost.length)
    block.institution.set(cases.institution.subarray(start, end))
    block.group.set(cases.group.subarray(start, end))
    block.cost.set(cases.cost.subarray(start, end))
    const aside = countBlock(tables, tally, block, end - start)
    for (let k = 0; k < aside; k++) countAside(tables, tally, cases, start + (block.aside[k] as number))
    carryOver(tally)
  }
  return tally
}

/**
 * Counts the rows of a block and puts aside those that need a closer look: wrong ones, amounts beyond 2^32 fen, and
 * points that doubles cannot round for certain. Returns how many those are. Nothing is called and nothing allocated for a
 * case, so that the compiler keeps the columns at hand.
 */
function countBlock(tables: CaseTables, tally: Tally, block: Block, rows: number): number {
  const { institution: institutions, group: groups, cost: costs, aside } = block
  const { plain, score, slope, cap, bounds } = tables.groups
  const { ratio, constant, half } = tables.terms
  const { points, cost, cases } = tally
  const { capped } = tables
  const classes = capped.length
  let putAside = 0
  let addedPoints = 0
  let addedCost = 0

  for (let row = 0; row < rows; row++) {
    const institution = institutions[row] as number
    const group = groups[row] as number
    const fen = costs[row] as number
    // Read as unsigned, an index below zero is above every length, and only a whole number from 0 on stays what it is.
    if (institution >>> 0 >= points.length || group >>> 0 >= plain.length || fen >>> 0 !== fen) {
      aside[putAside++] = row
      continue
    }
    const bound = group * (classes - 1)
    let found = 0
    while (found < classes - 1 && fen > (bounds[bound + found] as number)) found++

    const term = institution * classes + found
    let units = Math.floor((plain[group] as number) * (constant[term] as number) + (half[term] as number))
    if (!(units < largestAddend)) {
      // Not proved to round right for this group, institution and class: an estimate, trusted where no tie is near. With
      // u = 2^-53 its two terms carry at most 8u and 5u of themselves (slope 3u, score, ratio and constant 1u each, each
      // product u, the sum u) and the added half u of the sum: together less than 16u = 2^-49 of their sizes and 1.
      const byCost = (slope[group] as number) * fen * (ratio[term] as number)
      const fixed = (score[group] as number) * (constant[term] as number)
      const shifted = byCost + fixed + 0.5
      const error = (Math.abs(byCost) + Math.abs(fixed) + 1) * 2 ** -49
      units = Math.floor(shifted)
      const above = shifted - units
      if (!(above > error && above < 1 - error && units >= 0 && units < largestAddend)) {
        aside[putAside++] = row
        continue
      }
      if (units > (cap[group] as number) && capped[found] === 1) units = cap[group] as number
    }

    points[institution] = (points[institution] as number) + units
    cost[institution] = (cost[institution] as number) + fen
    cases[term] = (cases[term] as number) + 1
    addedPoints += units
    addedCost += fen
  }
  tally.pendingPoints += addedPoints
  tally.pendingCost += addedCost
  return putAside
}
