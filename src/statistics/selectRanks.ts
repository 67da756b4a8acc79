import { select } from './select.ts'

/**
 * 多秩选择 — puts the value of each rank (from 0, ascending) at its place, nothing larger before it and nothing smaller
 * after it. The middle rank first, then each half within its own part: every value is looked at about log₂ of the number
 * of ranks times, and nothing is sorted.
 */
export function selectRanks(values: Float64Array, ranks: readonly number[], from = 0, to = values.length - 1): void {
  if (ranks.length === 0 || from > to) return
  const middle = ranks.length >> 1
  const rank = ranks[middle] as number
  select(values, rank, from, to)
  selectRanks(values, ranks.slice(0, middle), from, rank - 1)
  selectRanks(values, ranks.slice(middle + 1), rank + 1, to)
}
