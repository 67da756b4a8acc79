import type { CaseTables, groupSlot } from './CaseTables.ts'
import { countAside } from './countAside.ts'
import type { IndexedCases } from './IndexedCases.ts'
import { type Cells, carryOver, emptyTally, largestAddend, type Tally, type tallySlot } from './Tally.ts'
import type { termSlot } from './termTable.ts'

/** Cases are copied to columns of always the same kinds first, this many at a time: the loop is compiled for those. */
const blockLength = 4096

/** Some rows of the columns, and which of them the loop put aside. */
interface Block {
  readonly institution: Int32Array
  readonly group: Int32Array
  readonly cost: Float64Array
  readonly aside: Int32Array
}

/** Counts every case, by institution unless by other cells; throws with column and row of the first one that is wrong. */
export function countCases(tables: CaseTables, cases: IndexedCases, cells?: Cells): Tally {
  const tally = emptyTally(tables, cells)
  const integers = () => new Int32Array(blockLength)
  const block: Block = {
    institution: integers(),
    group: integers(),
    cost: new Float64Array(blockLength),
    aside: integers(),
  }
  let bound = 0
  for (let start = 0; start < cases.cost.length; start += blockLength) {
    const end = Math.min(start + blockLength, cases.cost.length)
    block.institution.set(cases.institution.subarray(start, end))
    block.group.set(cases.group.subarray(start, end))
    block.cost.set(cases.cost.subarray(start, end))
    const aside = countBlock(tables, tally, block, end - start)
    for (let k = 0; k < aside; k++) countAside(tables, tally, cases, start + (block.aside[k] as number))
    bound = carryOver(tally, bound + (end - start) * largestAddend)
  }
  return tally
}

/**
 * Counts the rows of a block and puts aside those that need a closer look: wrong ones, amounts beyond 2^32 fen, a fifth
 * class or a later one, and points that doubles cannot round for certain. Returns how many those are. Nothing is called
 * and nothing allocated for a case, and there is no loop in the loop.
 */
function countBlock(tables: CaseTables, tally: Tally, block: Block, rows: number): number {
  const { institution: institutions, group: groups, cost: costs, aside } = block
  const { slots: groupSlots, stride: groupStride, count: groupCount } = tables.groups
  const { slots: termSlots } = tables.terms
  const { sums, stride } = tally
  const { perInstitution, perGroup, perClass } = tally.cells
  const institutionCount = tables.ids.length
  const classes = tables.classes.length
  const hasMore = classes > 4
  let putAside = 0

  // The slots once more, as constants that the machine code can hold: a tenth of the time. Their types keep them equal.
  const plain: typeof groupSlot.plain = 0
  const score: typeof groupSlot.score = 1
  const slope: typeof groupSlot.slope = 2
  const cap: typeof groupSlot.cap = 3
  const bounds: typeof groupSlot.bounds = 4
  const ratio: typeof termSlot.ratio = 0
  const constant: typeof termSlot.constant = 1
  const half: typeof termSlot.half = 2
  const uncapped: typeof termSlot.uncapped = 3
  const termStride: typeof termSlot.stride = 4
  const points: typeof tallySlot.points = 0
  const cost: typeof tallySlot.cost = 1
  const cases: typeof tallySlot.cases = 2
  const limit: typeof largestAddend = 68_719_476_736

  // `| 0` and `Math.imul` say that an index is a 32-bit integer, which saves a test for overflow at every sum and product.
  for (let row = 0; row < rows; row++) {
    const institution = institutions[row] as number
    const group = groups[row] as number
    const fen = costs[row] as number
    // Read as unsigned, an index below zero is above every count, and only a whole number from 0 on stays what it is.
    if (institution >>> 0 >= institutionCount || group >>> 0 >= groupCount || fen >>> 0 !== fen) {
      aside[putAside++] = row
      continue
    }
    const g = Math.imul(group, groupStride)
    let found = 0
    if (fen > (groupSlots[(g + bounds) | 0] as number)) {
      found = 1
      if (fen > (groupSlots[(g + bounds + 1) | 0] as number)) {
        found = fen > (groupSlots[(g + bounds + 2) | 0] as number) ? 3 : 2
      }
    }
    if (found === 3 && hasMore) {
      aside[putAside++] = row
      continue
    }

    const t = Math.imul(Math.imul(institution, classes) + found, termStride)
    const times = termSlots[(t + constant) | 0] as number
    let units = Math.floor((groupSlots[(g + plain) | 0] as number) * times + (termSlots[(t + half) | 0] as number))
    if (!(units < limit)) {
      // Not proved to round right for this group, institution and class: an estimate, trusted where no tie is near. With
      // u = 2^-53 its two terms carry at most 8u and 5u of themselves (slope 3u, score, ratio and constant 1u each, each
      // product u, the sum u) and the added half u of the sum: together less than 16u = 2^-49 of their sizes and 1.
      const byCost = (groupSlots[(g + slope) | 0] as number) * fen * (termSlots[(t + ratio) | 0] as number)
      const fixed = (groupSlots[(g + score) | 0] as number) * times
      const shifted = byCost + fixed + 0.5
      const error = (Math.abs(byCost) + Math.abs(fixed) + 1) * 2 ** -49
      units = Math.floor(shifted)
      const above = shifted - units
      if (!(above > error && above < 1 - error && units >= 0 && units < limit)) {
        aside[putAside++] = row
        continue
      }
      units = Math.min(units, (groupSlots[(g + cap) | 0] as number) + (termSlots[(t + uncapped) | 0] as number))
    }

    const ofPlace = Math.imul(institution, perInstitution) + Math.imul(group, perGroup)
    const sum = Math.imul((ofPlace + Math.imul(found, perClass)) | 0, stride)
    sums[(sum + points) | 0] = (sums[(sum + points) | 0] as number) + units
    sums[(sum + cost) | 0] = (sums[(sum + cost) | 0] as number) + fen
    sums[(sum + cases + found) | 0] = (sums[(sum + cases + found) | 0] as number) + 1
  }
  return putAside
}
