import type { CaseKind } from '../DeviationRule.ts'
import type { CaseTables } from './CaseTables.ts'

/**
 * Running sums by institution: points in units of 10^-places, cost in fen. Each sum has two limbs, a double and a big
 * integer. The doubles take whole numbers below 2^40 each, 4096 in a block; when all that was added to them reaches 2^52,
 * they are carried into the big integers after the block. So they stay below 2^53, and adding to them is exact.
 */
export interface Tally {
  readonly points: Float64Array
  readonly cost: Float64Array
  readonly carriedPoints: bigint[]
  readonly carriedCost: bigint[]
  /** By institution and class. */
  readonly cases: Float64Array
  /** What has been added to the doubles of all institutions since they were carried. */
  pendingPoints: number
  pendingCost: number
}

/** What was counted of an institution: points in units of 10^-places, cost in fen. */
export interface InstitutionSums {
  readonly cases: Readonly<Record<CaseKind, number>>
  readonly cost: bigint
  readonly points: bigint
}

/** Only numbers below this are added to the doubles. */
export const largestAddend = 2 ** 40

const pendingLimit = 2 ** 52

export function emptyTally({ ids, classes }: CaseTables): Tally {
  return {
    points: new Float64Array(ids.length),
    cost: new Float64Array(ids.length),
    carriedPoints: ids.map(() => 0n),
    carriedCost: ids.map(() => 0n),
    cases: new Float64Array(ids.length * classes.length),
    pendingPoints: 0,
    pendingCost: 0,
  }
}

/** Adds the points of one case, of any size and sign. */
export function addPoints(tally: Tally, institution: number, units: number | bigint): void {
  if (isShort(units)) {
    tally.points[institution] = (tally.points[institution] as number) + units
    tally.pendingPoints += units
  } else tally.carriedPoints[institution] = (tally.carriedPoints[institution] as bigint) + BigInt(units)
}

/** Adds the cost of one case. */
export function addCost(tally: Tally, institution: number, fen: number): void {
  if (isShort(fen)) {
    tally.cost[institution] = (tally.cost[institution] as number) + fen
    tally.pendingCost += fen
  } else tally.carriedCost[institution] = (tally.carriedCost[institution] as bigint) + BigInt(fen)
}

function isShort(addend: number | bigint): addend is number {
  return typeof addend === 'number' && addend >= 0 && addend < largestAddend
}

/** Carries the doubles into the big integers before they could reach 2^53. */
export function carryOver(tally: Tally): void {
  if (tally.pendingPoints < pendingLimit && tally.pendingCost < pendingLimit) return
  carry(tally.points, tally.carriedPoints)
  carry(tally.cost, tally.carriedCost)
  tally.pendingPoints = 0
  tally.pendingCost = 0
}

function carry(held: Float64Array, carried: bigint[]): void {
  held.forEach((sum, index) => {
    carried[index] = (carried[index] as bigint) + BigInt(sum)
  })
  held.fill(0)
}

/** The sums of every institution, classes of one kind taken together. */
export function sumsOf(tally: Tally, { ids, classes }: CaseTables): readonly InstitutionSums[] {
  return ids.map((_, index) => {
    const cases = { low: 0, normal: 0, high: 0, extreme: 0 }
    classes.forEach(({ kind }, found) => {
      cases[kind] += tally.cases[index * classes.length + found] as number
    })
    return {
      cases,
      cost: (tally.carriedCost[index] as bigint) + BigInt(tally.cost[index] as number),
      points: (tally.carriedPoints[index] as bigint) + BigInt(tally.points[index] as number),
    }
  })
}
