import { daysBetween } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import { compare, type Fraction, fromInteger } from '../../numeric/internal.ts'
import { compareStays, type ReadStay } from './readStays.ts'

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
  { members, maxGap }: { readonly members: readonly string[]; readonly maxGap: Fraction },
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
      compare(fromInteger(gap), maxGap) <= 0 &&
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
    fail('out_of_range', ['stays', stay.index, 'admittedOn'], { expected, received: stay.admittedOn })
  }
  return gap
}
