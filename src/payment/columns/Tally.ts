import type { CaseKind } from '../DeviationRule.ts'
import type { CaseTables } from './CaseTables.ts'

/**
 * Running sums by cell, which is an institution unless it says otherwise: points in units of 10^-places, cost in fen, cases by class. The sums of points and cost
 * have two limbs, a double and a big integer. The doubles take whole numbers below 2^36 each, at most 4096 in a block.
 * Before what they hold could reach 2^53 they are carried into the big integers, so adding to them is exact.
 */
export interface Tally {
  /** `stride` numbers a cell, see {@link tallySlot}. */
  readonly sums: Float64Array
  readonly cells: Cells
  readonly stride: number
  readonly carriedPoints: bigint[]
  readonly carriedCost: bigint[]
}

/** In which cell a case is counted: institution × perInstitution + group × perGroup + class × perClass. */
export interface Cells {
  readonly count: number
  readonly perInstitution: number
  readonly perGroup: number
  readonly perClass: number
}

/** Where the sums of a cell stand: `cases` is the first class. */
export const tallySlot = { points: 0, cost: 1, cases: 2 } as const

/** What was counted of an institution: points in units of 10^-places, cost in fen. */
export interface InstitutionSums {
  readonly cases: Readonly<Record<CaseKind, number>>
  readonly cost: bigint
  readonly points: bigint
}

/** Only numbers below 2^36 are added to the doubles. */
export const largestAddend = 68_719_476_736

/** A cell for each institution, unless others are named. */
export function emptyTally({ ids, classes }: CaseTables, named?: Cells): Tally {
  const cells = named ?? { count: ids.length, perInstitution: 1, perGroup: 0, perClass: 0 }
  const stride = tallySlot.cases + classes.length
  const zeros = () => Array<bigint>(cells.count).fill(0n)
  const sums = new Float64Array(cells.count * stride)
  return { sums, cells, stride, carriedPoints: zeros(), carriedCost: zeros() }
}

/** Adds a case of any size, its points of any sign. */
export function addCase(
  { sums, cells, stride, carriedPoints, carriedCost }: Tally,
  added: {
    readonly institution: number
    readonly group: number
    readonly found: number
    readonly units: number | bigint
    readonly fen: number
  },
): void {
  const { institution, group, found, units, fen } = added
  const cell = institution * cells.perInstitution + group * cells.perGroup + found * cells.perClass
  const at = cell * stride
  if (isShort(units)) sums[at + tallySlot.points] = (sums[at + tallySlot.points] as number) + units
  else carriedPoints[cell] = (carriedPoints[cell] as bigint) + BigInt(units)
  if (isShort(fen)) sums[at + tallySlot.cost] = (sums[at + tallySlot.cost] as number) + fen
  else carriedCost[cell] = (carriedCost[cell] as bigint) + BigInt(fen)
  sums[at + tallySlot.cases + found] = (sums[at + tallySlot.cases + found] as number) + 1
}

function isShort(addend: number | bigint): addend is number {
  return typeof addend === 'number' && addend >= 0 && addend < largestAddend
}

/**
 * Carries the doubles if the next block could bring one of them to 2^53. None of them exceeds `bound`, and none the one
 * that is returned.
 */
export function carryOver(tally: Tally, bound: number): number {
  if (bound < 2 ** 52) return bound
  // Nearly always far less than so many cases of the largest size: look before carrying.
  const largest = largestSum(tally)
  if (largest < 2 ** 51) return largest
  const { sums, stride, carriedPoints, carriedCost } = tally
  for (let cell = 0; cell < carriedCost.length; cell++) {
    const at = cell * stride
    carry(carriedPoints, cell, sums, at + tallySlot.points)
    carry(carriedCost, cell, sums, at + tallySlot.cost)
  }
  return 0
}

function largestSum({ sums, stride }: Tally): number {
  let largest = 0
  for (let at = 0; at < sums.length; at += stride) {
    const points = sums[at + tallySlot.points] as number
    const cost = sums[at + tallySlot.cost] as number
    largest = Math.max(largest, points, cost)
  }
  return largest
}

function carry(carried: bigint[], cell: number, sums: Float64Array, at: number): void {
  carried[cell] = (carried[cell] as bigint) + BigInt(sums[at] as number)
  sums[at] = 0
}

/** The sums of every institution, classes of one kind taken together. */
export function sumsOf(tally: Tally, { ids, classes }: CaseTables): readonly InstitutionSums[] {
  return ids.map((_, institution) => {
    const cases = { low: 0, normal: 0, high: 0, extreme: 0 }
    classes.forEach(({ kind }, found) => {
      cases[kind] += casesIn(tally, institution, found)
    })
    return { cases, ...moneyIn(tally, institution) }
  })
}

/** How many cases of a class a cell has. */
export function casesIn({ sums, stride }: Tally, cell: number, found: number): number {
  return sums[cell * stride + tallySlot.cases + found] as number
}

/** The cost and the points of a cell. */
export function moneyIn(
  { sums, stride, carriedCost, carriedPoints }: Tally,
  cell: number,
): Pick<InstitutionSums, 'cost' | 'points'> {
  const at = cell * stride
  return {
    cost: (carriedCost[cell] as bigint) + BigInt(sums[at + tallySlot.cost] as number),
    points: (carriedPoints[cell] as bigint) + BigInt(sums[at + tallySlot.points] as number),
  }
}
