import { daysBetween, type IsoDate } from '../../calendar/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { failAt } from '../../shape/internal.ts'
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
 * members, the referral is documented and the gap is short enough; a stay elsewhere in between ends the chain.
 */
export function chainStays(
  stays: readonly ReadStay[],
  { members, maxGap }: { readonly members: readonly string[]; readonly maxGap: number },
): readonly Chain[] {
  const isMember = new Set(members)
  const chains: { readonly first: ReadStay; readonly stays: ReadStay[] }[] = []
  const latest = new Map<string, { readonly stay: ReadStay; readonly chain: (typeof chains)[number] }>()
  for (const stay of [...stays].sort(compareStays)) {
    const before = latest.get(stay.person)
    const gap = before === undefined ? undefined : gapBetween(before.stay, stay)
    const goesOn =
      before !== undefined &&
      gap !== undefined &&
      gap <= maxGap &&
      stay.referred &&
      isMember.has(before.stay.institution) &&
      isMember.has(stay.institution)
    const chain = goesOn ? before.chain : { first: stay, stays: [] }
    if (!goesOn) chains.push(chain)
    chain.stays.push(stay)
    latest.set(stay.person, { stay, chain })
  }
  return chains
}

/** Days from the discharge to the next admission. Nobody is in two beds at once: stays that overlap are refused. */
function gapBetween(before: ReadStay, stay: ReadStay): number {
  const gap = daysBetween(before.dischargedOn, stay.admittedOn)
  if (gap < 0) {
    const expected = {
      zh: `不早于上一次住院“${before.id}”的出院日期 ${before.dischargedOn}`,
      en: `not before ${before.dischargedOn}, when the stay "${before.id}" ended`,
    }
    const info = { expected, received: stay.admittedOn }
    failAt(referralShape(), 'out_of_range', ['stays', stay.index, 'admittedOn'], info)
  }
  return gap
}

/** Earlier stays first; two on the same days by their ids, so that the order of the input does not matter. */
function compareStays(a: ReadStay, b: ReadStay): number {
  return inOrder(a.admittedOn, b.admittedOn) || inOrder(a.dischargedOn, b.dischargedOn) || inOrder(a.id, b.id)
}

/** Of ids by their characters, and of days as they were read: year, month, day, so that they need not be read again. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
