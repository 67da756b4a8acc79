import { select } from './select.ts'

/** 分位数（就地） — the type 7 quantile of values that may be reordered. */
export function quantileOf(values: Float64Array, probability: number): number {
  const { rank, fraction } = place(values.length, probability)
  const below = select(values, rank)
  // Selection leaves nothing smaller behind the rank, so the next value in order is the smallest one there.
  return fraction === 0 ? below : between(below, values.subarray(rank + 1).reduce(smaller), fraction)
}

/** 分位数（已排序） — the type 7 quantile of values in ascending order. */
export function quantileOfSorted(values: Float64Array, probability: number): number {
  const { rank, fraction } = place(values.length, probability)
  const below = values[rank] as number
  return fraction === 0 ? below : between(below, values[rank + 1] as number, fraction)
}

function place(count: number, probability: number): { rank: number; fraction: number } {
  const h = (count - 1) * probability
  const rank = Math.floor(h)
  return { rank, fraction: h - rank }
}

function between(below: number, above: number, fraction: number): number {
  // Never above `above`: the largest fraction, 1 − 2⁻⁵³, takes off at least what rounding the difference put on.
  return below + fraction * (above - below)
}

function smaller(a: number, b: number): number {
  return Math.min(a, b)
}
