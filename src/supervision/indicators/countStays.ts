import { fail, type Path } from '../../errors/internal.ts'
import { chainStays, findReadmissions, type OrderedStays, orderStays, staysBefore } from '../../stays/internal.ts'
import type { CaseColumns } from './CaseRows.ts'

/** How stays are counted, and what is known of before. */
export interface StayCounting {
  readonly readmissionDays?: number | undefined
  readonly referral?: { readonly maxGap: number } | undefined
  readonly sameDayStay: 'oneDay' | 'noDay'
  readonly lookBack?: CaseColumns | undefined
}

/** How far the rows see: what is a readmission can be told only where they know what went before. */
export interface ReadmissionsSeen {
  readonly withinDays: number
  /** From the first discharge that the rows know, to the first admission that is judged. */
  readonly backDays: number
  /** From the last discharge of the period to the last admission that the rows know. */
  readonly aheadDays: number
}

interface StayCounts {
  /** 1 for a row that goes on from another by a referral: it is no admission of its own. */
  readonly goesOn: Uint8Array
  readonly readmissions: number | undefined
  readonly seen: ReadmissionsSeen | undefined
}

type Dated = CaseColumns & { readonly admittedOn: Int32Array; readonly dischargedOn: Int32Array }

/** Which rows of the period are admissions of their own, and how many of those follow a discharge too soon. */
export function countStays(rows: Dated, { readmissionDays, referral, lookBack }: StayCounting, path: Path): StayCounts {
  const count = rows.person.length
  const before = lookBack === undefined ? undefined : dated(lookBack, ['lookBack'])
  if (referral !== undefined && rows.referred === undefined) fail('missing', [...path, 'referred'])
  const stays = inOrder(rows, before)
  const refersTo = (row: number): boolean =>
    (row < count ? rows.referred?.[row] : before?.referred?.[row - count]) === 1
  const { heads, ...chained } =
    referral === undefined
      ? { ...stays, heads: undefined }
      : chainStays(stays, { from: staysBefore(stays, refersTo), maxGap: referral.maxGap })
  const goesOn = new Uint8Array(count)
  if (heads !== undefined) for (let row = 0; row < count; row++) goesOn[row] = heads[row] === row ? 0 : 1
  if (readmissionDays === undefined) return { goesOn, readmissions: undefined, seen: undefined }
  const found = findReadmissions(chained, {
    withinDays: readmissionDays,
    ...(heads && { heads }),
    isJudged: (row) => row < count && rows.excepted?.[row] !== 1,
  })
  return { goesOn, readmissions: found.length, seen: seenBy(stays, count, readmissionDays) }
}

/** Rows with their days. */
function dated(rows: CaseColumns, path: Path): Dated {
  const { admittedOn, dischargedOn } = rows
  if (admittedOn === undefined) return fail('missing', [...path, 'admittedOn'])
  if (dischargedOn === undefined) return fail('missing', [...path, 'dischargedOn'])
  return { ...rows, admittedOn, dischargedOn }
}

/** The rows of the period, and after them those of before, in the order in which each person had them. */
function inOrder(rows: Dated, before: Dated | undefined): OrderedStays {
  const count = rows.person.length
  const length = count + (before?.person.length ?? 0)
  const admitted = new Int32Array(length)
  const discharged = new Int32Array(length)
  const person = new Int32Array(length)
  admitted.set(rows.admittedOn)
  discharged.set(rows.dischargedOn)
  if (before !== undefined) {
    admitted.set(before.admittedOn, count)
    discharged.set(before.dischargedOn, count)
  }
  const numbers = new Map<number, number>()
  for (let row = 0; row < length; row++) {
    const id = (row < count ? rows.person[row] : before?.person[row - count]) as number
    const known = numbers.get(id)
    person[row] = known ?? numbers.size
    if (known === undefined) numbers.set(id, numbers.size)
  }
  /** Of two rows of the same days without ids: what was before, what is not excepted, and what nobody referred come first. */
  const rank = (row: number): number => {
    const [{ excepted, referred, inCounty }, at] = row < count ? [rows, row] : [before as Dated, row - count]
    return (row < count ? 8 : 0) + 4 * flag(excepted, at) + 2 * flag(referred, at) + flag(inCounty, at)
  }
  const idOf = (row: number): number | undefined => (row < count ? rows.id?.[row] : before?.id?.[row - count])
  const isLater = (row: number, other: number): boolean => {
    const [id, otherId] = [idOf(row), idOf(other)]
    return id === undefined || otherId === undefined ? rank(row) > rank(other) : id > otherId
  }
  return orderStays({ person, admitted, discharged }, { persons: numbers.size, isLater })
}

function flag(column: Uint8Array | undefined, row: number): number {
  return column === undefined ? 0 : (column[row] as number)
}

function seenBy({ admitted, discharged }: OrderedStays, count: number, withinDays: number): ReadmissionsSeen {
  let [firstDischarge, lastAdmission] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let [firstAdmission, lastDischarge] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < admitted.length; row++) {
    const [from, to] = [admitted[row] as number, discharged[row] as number]
    firstDischarge = Math.min(firstDischarge, to)
    lastAdmission = Math.max(lastAdmission, from)
    if (row >= count) continue
    firstAdmission = Math.min(firstAdmission, from)
    lastDischarge = Math.max(lastDischarge, to)
  }
  if (count === 0) return { withinDays, backDays: 0, aheadDays: 0 }
  return {
    withinDays,
    backDays: Math.max(0, firstAdmission - firstDischarge),
    aheadDays: Math.max(0, lastAdmission - lastDischarge),
  }
}
