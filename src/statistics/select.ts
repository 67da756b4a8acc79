/**
 * 选择 — puts the value of rank k (from 0) at place k of the values, nothing larger before it and nothing smaller after
 * it, and returns it. Reorders the values; takes time in proportion to their number on average, with no random choice.
 *
 * Above 600 values it first selects within a part of them that very likely holds the value of rank k near its middle.
 *
 * @see R. W. Floyd, R. L. Rivest (1975), Algorithm 489: the algorithm SELECT, Communications of the ACM 18(3), 173
 */
export function select(values: Float64Array, k: number, from = 0, to = values.length - 1): number {
  let left = from
  let right = to
  while (right > left) {
    if (right - left > 600) selectAround(values, k, left, right)
    const pivot = at(values, k)
    let i = left
    let j = right
    while (i <= j) {
      while (at(values, i) < pivot) i++
      while (at(values, j) > pivot) j--
      if (i <= j) swap(values, i++, j--)
    }
    // Now left…j are at most the pivot, i…right at least, and what lies between equals it.
    if (k <= j) right = j
    else if (k >= i) left = i
    else break
  }
  return at(values, k)
}

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

/** Brings a good pivot to place k: the right rank of a part whose size and offset make its error small (article, p. 173). */
function selectAround(values: Float64Array, k: number, left: number, right: number): void {
  const count = right - left + 1
  const rank = k - left + 1
  const size = 0.5 * Math.exp((2 * Math.log(count)) / 3)
  const spread = 0.5 * Math.sqrt((Math.log(count) * size * (count - size)) / count) * Math.sign(rank - count / 2)
  const from = Math.max(left, Math.floor(k - (rank * size) / count + spread))
  const to = Math.min(right, Math.floor(k + ((count - rank) * size) / count + spread))
  select(values, k, from, to)
}

function at(values: Float64Array, index: number): number {
  return values[index] as number
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = at(values, i)
  values[i] = at(values, j)
  values[j] = kept
}
