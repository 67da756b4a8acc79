import type { IsoDate } from '../../calendar/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { chainStays as joinStays, type OrderedStays, orderRecords, staysBefore } from '../../stays/internal.ts'
import { referralShape } from './ReferralInput.ts'

/** A stay as read, with the deductible of its level; `index` is its place in the input. */
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
  refuseOverlaps(ordered, at)
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

/** Nobody is in two beds at once: of stays that overlap the first is refused. */
function refuseOverlaps({ order, starts, since, discharged }: OrderedStays, at: (row: number) => ReadStay): void {
  let found: { readonly stay: ReadStay; readonly before: ReadStay } | undefined
  for (let person = 0; person + 1 < starts.length; person++) {
    for (let place = (starts[person] as number) + 1; place < (starts[person + 1] as number); place++) {
      const [row, before] = [order[place] as number, order[place - 1] as number]
      if ((since[place] as number) >= (discharged[before] as number)) continue
      if (found === undefined || compareStays(at(row), found.stay) < 0) found = { stay: at(row), before: at(before) }
      break
    }
  }
  if (found === undefined) return
  const { stay, before } = found
  const expected = {
    zh: `不早于上一次住院“${before.id}”的出院日期 ${before.dischargedOn}`,
    en: `not before ${before.dischargedOn}, when the stay "${before.id}" ended`,
  }
  const info = { expected, received: stay.admittedOn }
  failAt(referralShape(), 'out_of_range', ['stays', stay.index, 'admittedOn'], info)
}

/** Earlier stays first; two on the same days by their ids, so that the order of the input does not matter. */
function compareStays(a: ReadStay, b: ReadStay): number {
  return inOrder(a.admittedOn, b.admittedOn) || inOrder(a.dischargedOn, b.dischargedOn) || inOrder(a.id, b.id)
}

/** Of ids by their characters, and of days as they were read: year, month, day, so that they need not be read again. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
