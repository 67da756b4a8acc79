import { selectRanks } from './select.ts'

/**
 * 分桶 — values counted by equally wide classes from the smallest to the largest, the largest value in a class of its own
 * at the end. The class never falls while the value rises, rounded as it may be: all of a class come before all of the
 * next in order of size, so what has some rank is looked for within one class only.
 */
export interface Buckets {
  readonly minimum: number
  readonly scale: number
  readonly counts: Uint32Array
}

/** Counts values into `size` classes. */
export function countInBuckets(values: Float64Array, minimum: number, maximum: number, size: number): Buckets {
  const scale = minimum === maximum ? 0 : size / (maximum - minimum)
  const counts = new Uint32Array(size + 1)
  for (let i = 0; i < values.length; i++) {
    const bucket = (((values[i] as number) - minimum) * scale) | 0
    counts[bucket] = (counts[bucket] as number) + 1
  }
  return { minimum, scale, counts }
}

/** Values in their places: `valueAt` the given ranks, and `range` from one of them to an end of the sample. */
interface RankedValues {
  readonly valueAt: (rank: number) => number
  /** The values of the ranks from `from` up to but not including `to`, in any order. */
  readonly range: (from: number, to: number) => Float64Array
}

/**
 * Brings the values of the given ranks (from 0, ascending), and all values of a range of ranks, to their places in a copy
 * of the classes that hold them; the values stay as they are. Two passes over the values, whatever the number of ranks.
 */
export function rankValues(
  values: Float64Array,
  { minimum, scale, counts }: Buckets,
  ranks: readonly number[],
  range: { readonly from: number; readonly to: number },
): RankedValues {
  const before = startsOf(counts)
  const isWanted = (bucket: number) => {
    const [first, next] = [before[bucket] as number, before[bucket + 1] as number]
    return (range.from < next && first < range.to) || ranks.some((rank) => rank >= first && rank < next)
  }
  const places = new Int32Array(counts.length).fill(-1)
  const shifts: { readonly before: number; readonly next: number; readonly start: number }[] = []
  let size = 0
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket] as number
    if (count === 0 || !isWanted(bucket)) continue
    places[bucket] = size
    shifts.push({ before: before[bucket] as number, next: before[bucket + 1] as number, start: size })
    size += count
  }
  const copied = new Float64Array(size)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    const bucket = ((value - minimum) * scale) | 0
    const place = places[bucket] as number
    if (place < 0) continue
    copied[place] = value
    places[bucket] = place + 1
  }
  for (const { before: first, next, start } of shifts) {
    const inside = ranks.filter((rank) => rank >= first && rank < next).map((rank) => rank - first + start)
    selectRanks(copied, inside, start, start + next - first - 1)
  }
  const placeOf = (rank: number) => {
    const { before: first, start } = shifts.findLast((shift) => shift.before <= rank) ?? { before: 0, start: 0 }
    return rank - first + start
  }
  return {
    valueAt: (rank) => copied[placeOf(rank)] as number,
    range: (from, to) => copied.subarray(placeOf(from), placeOf(to - 1) + 1),
  }
}

/** How many values lie in the classes before each, and at the end how many there are. */
function startsOf(counts: Uint32Array): Float64Array {
  const starts = new Float64Array(counts.length + 1)
  for (let bucket = 0; bucket < counts.length; bucket++) {
    starts[bucket + 1] = (starts[bucket] as number) + (counts[bucket] as number)
  }
  return starts
}
