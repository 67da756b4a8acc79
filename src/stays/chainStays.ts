import type { OrderedStays } from './orderStays.ts'

interface Links {
  /** By row: the stay that a document says it goes on from, −1: none. */
  readonly from: Int32Array
  /** The most days from the discharge there to the admission here. */
  readonly maxGap: number
  /** Whether a referral leads from one stay to another: between two members, for one. All do unless given. */
  readonly leads?: (from: number, row: number) => boolean
}

/** Stays in which a chain's first comes first, and by row the first stay of the chain that it is part of. */
export interface ChainedStays extends OrderedStays {
  readonly heads: Uint32Array
}

/**
 * Joins stays of one person that go on from one another by a documented referral, 0 to `maxGap` days later: a chain is
 * one admission. Stays that refer to each other in a ring, all of one day, are one chain too.
 */
export function chainStays(stays: OrderedStays, { from, maxGap, leads = () => true }: Links): ChainedStays {
  const { person, admitted, discharged } = stays
  const beforeOf = (row: number): number => {
    const before = from[row] as number
    if (before < 0 || before === row || person[before] !== person[row]) return -1
    const gap = (admitted[row] as number) - (discharged[before] as number)
    return gap >= 0 && gap <= maxGap && leads(before, row) ? before : -1
  }
  const heads = new Uint32Array(person.length)
  const order = new Uint32Array(stays.order.length)
  // 0: not seen yet, 1: waiting for the stay it goes on from, 2: in its place
  const state = new Uint8Array(person.length)
  const waiting: number[] = []
  let place = 0
  for (const first of stays.order) {
    if (state[first] !== 0) continue
    let row = first
    for (;;) {
      state[row] = 1
      waiting.push(row)
      const before = beforeOf(row)
      if (before < 0 || state[before] !== 0) {
        heads[row] = before < 0 || state[before] === 1 ? row : (heads[before] as number)
        break
      }
      // Not in its place yet, though it ended before: both are of one day, where ids decide.
      row = before
    }
    const head = heads[row] as number
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      heads[next] = head
      state[next] = 2
      order[place++] = next
    }
  }
  return { ...stays, order, heads }
}

/** By row: the person's stay that ended last before it, where none goes on; −1 for the first, and where `asks` does not. */
export function staysBefore(
  { order, starts, since, reach, discharged }: OrderedStays,
  asks: (row: number) => boolean,
): Int32Array {
  const before = new Int32Array(discharged.length).fill(-1)
  for (let person = 0; person + 1 < starts.length; person++) {
    let latest = -1
    for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
      const row = order[place] as number
      if (latest >= 0 && (discharged[latest] as number) <= (since[place] as number) && asks(row)) before[row] = latest
      if (discharged[row] === reach[place]) latest = row
    }
  }
  return before
}
