import type { CaseKind } from '../DeviationRule.ts'
import type { CaseTables } from './CaseTables.ts'

/**
 * Running sums by institution: points in units of 10^-places, cost in fen, cases by class. The sums of points and cost
 * have two limbs, a double and a big integer. The doubles take whole numbers below 2^36 each, at most 4096 in a block.
 * Before what they hold could reach 2^53 they are carried into the big integers, so adding to them is exact.
 */
export interface Tally {
  /** `stride` numbers an institution, see {@link tallySlot}. */
  readonly sums: Float64Array
  readonly stride: number
  readonly carriedPoints: bigint[]
  readonly carriedCost: bigint[]
}

/** Where the sums of an institution stand: `cases` is the first class. */
export const tallySlot = { points: 0, cost: 1, cases: 2 } as const

/** What was counted of an institution: points in units of 10^-places, cost in fen. */
export interface InstitutionSums {
  readonly cases: Readonly<Record<CaseKind, number>>
  readonly cost: bigint
  readonly points: bigint
}

/** Only numbers below 2^36 are added to the doubles. */
export const largestAddend = 68_719_476_736

export function emptyTally({ ids, classes }: CaseTables): Tally {
  const stride = tallySlot.cases + classes.length
  const zeros = () => ids.map(() => 0n)
  const sums = new Float64Array(ids.length * stride)
  return { sums, stride, carriedPoints: zeros(), carriedCost: zeros() }
}

/** Adds a case of any size, its points of any sign. */
export function addCase(
  { sums, stride, carriedPoints, carriedCost }: Tally,
  added: {
    readonly institution: number
    readonly found: number
    readonly units: number | bigint
    readonly fen: number
  },
): void {
  const { institution, found, units, fen } = added
  const at = institution * stride
  if (isShort(units)) sums[at + tallySlot.points] = (sums[at + tallySlot.points] as number) + units
  else carriedPoints[institution] = (carriedPoints[institution] as bigint) + BigInt(units)
  if (isShort(fen)) sums[at + tallySlot.cost] = (sums[at + tallySlot.cost] as number) + fen
  else carriedCost[institution] = (carriedCost[institution] as bigint) + BigInt(fen)
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
  for (let institution = 0; institution < carriedCost.length; institution++) {
    const at = institution * stride
    carry(carriedPoints, institution, sums, at + tallySlot.points)
    carry(carriedCost, institution, sums, at + tallySlot.cost)
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

function carry(carried: bigint[], institution: number, sums: Float64Array, at: number): void {
  carried[institution] = (carried[institution] as bigint) + BigInt(sums[at] as number)
  sums[at] = 0
}

/** The sums of every institution, classes of one kind taken together. */
export function sumsOf(tally: Tally, { ids, classes }: CaseTables): readonly InstitutionSums[] {
  return ids.map((_, institution) => {
    const at = institution * tally.stride
    const cases = { low: 0, normal: 0, high: 0, extreme: 0 }
    classes.forEach(({ kind }, found) => {
      cases[kind] += tally.sums[at + tallySlot.cases + found] as number
    })
    return {
      cases,
      cost: (tally.carriedCost[institution] as bigint) + BigInt(tally.sums[at + tallySlot.cost] as number),
      points: (tally.carriedPoints[institution] as bigint) + BigInt(tally.sums[at + tallySlot.points] as number),
    }
  })
}
