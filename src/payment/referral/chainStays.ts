import type { IsoDate } from '../../calendar/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { refusalAt } from '../../shape/internal.ts'
import {
  chainStays as joinStays,
  orderRecords,
  type ReadRows,
  type StayRecord,
  siftRows,
  staysBefore,
} from '../../stays/internal.ts'
import { referralShape } from './ReferralInput.ts'

/** A stay as read, with the deductible of its level; `index` is its place in the result. */
interface ReadStay {
  readonly index: number
  readonly id: string
  readonly person: string
  readonly institution: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
  readonly referred: boolean
  readonly deductible: Figure
}

/** Stays that count as one admission: the first, and all in time order. */
export interface Chain {
  readonly first: ReadStay
  readonly stays: readonly ReadStay[]
}

/**
 * The chains of all persons, by the first stay of each. A stay goes on with the one right before it when both were at
 * members, from one to another, the referral is documented and the gap is short enough; a stay elsewhere in between ends
 * the chain.
 */
export function chainStays(
  stays: readonly ReadStay[],
  { members, maxGap }: { readonly members: readonly string[]; readonly maxGap: number },
): readonly Chain[] {
  const at = (row: number) => stays[row] as ReadStay
  const ordered = orderRecords(stays)
  const isMember = new Set(members)
  const leads = (from: number, row: number): boolean => {
    const [here, there] = [at(from).institution, at(row).institution]
    return here !== there && isMember.has(here) && isMember.has(there)
  }
  const from = staysBefore(ordered, (row) => at(row).referred)
  const { order, heads } = joinStays(ordered, { from, maxGap, leads })
  const chains = new Map<number, { readonly first: ReadStay; readonly stays: ReadStay[] }>()
  for (const row of order) {
    const chain = chains.get(heads[row] as number)
    if (chain === undefined) chains.set(row, { first: at(row), stays: [at(row)] })
    else chain.stays.push(at(row))
  }
  return [...chains.values()].sort((a, b) => compareStays(a.first, b.first))
}

/**
 * Nobody is in two beds at once: of stays that overlap the first is refused, or all are listed and left out, since none
 * can be told to be the right one.
 */
export function withoutOverlaps<Stay extends StayRecord>(taken: ReadRows<Stay>): ReadRows<Stay> {
  const { rows, places, badRows } = taken
  const at = (row: number) => rows[row] as Stay
  const found = new Map<number, number>()
  let first = -1
  const ordered = orderRecords(rows)
  const { order, starts, since, reach, discharged } = ordered
  for (let person = 0; person + 1 < starts.length; person++) {
    let latest = starts[person] as number
    for (let place = latest + 1; place < (starts[person + 1] as number); place++) {
      const [row, before] = [order[place] as number, order[latest] as number]
      if ((since[place] as number) < (reach[place - 1] as number)) {
        found.set(row, before)
        if (!found.has(before)) found.set(before, row)
        if (first < 0 || compareStays(at(row), at(first)) < 0) first = row
        if (badRows === 'strict') break
      }
      if ((discharged[row] as number) >= (reach[place - 1] as number)) latest = place
    }
  }
  if (first < 0) return taken
  const rowAt = new Map(places.map((place, row) => [place, row]))
  const wanted = badRows === 'strict' ? new Set([first]) : new Set(found.keys())
  return siftRows(taken, (_, place) => {
    const row = rowAt.get(place) as number
    return wanted.has(row) ? overlaps(at(row), at(found.get(row) as number), place) : undefined
  })
}

function overlaps(stay: StayRecord, other: StayRecord, place: number) {
  const isLater = compareStays(stay, other) > 0
  const expected = isLater
    ? {
        zh: `不早于上一次住院“${other.id}”的出院日期 ${other.dischargedOn}`,
        en: `not before ${other.dischargedOn}, when the stay "${other.id}" ended`,
      }
    : {
        zh: `不晚于下一次住院“${other.id}”的入院日期 ${other.admittedOn}`,
        en: `not after ${other.admittedOn}, when the stay "${other.id}" began`,
      }
  const [key, received] = isLater ? ['admittedOn', stay.admittedOn] : ['dischargedOn', stay.dischargedOn]
  return refusalAt(referralShape(), 'out_of_range', ['stays', place, key], { expected, received }, [])
}

/** Earlier stays first; two on the same days by their ids, so that the order of the input does not matter. */
function compareStays(a: StayRecord, b: StayRecord): number {
  return inOrder(a.admittedOn, b.admittedOn) || inOrder(a.dischargedOn, b.dischargedOn) || inOrder(a.id, b.id)
}

/** Of ids by their characters, and of days as they were read: year, month, day, so that they need not be read again. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
