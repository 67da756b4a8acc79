/** What of a table is not shown: of the cells, in their order, and of the total. */
export interface Suppressed {
  readonly cells: readonly boolean[]
  readonly total: boolean
}

/**
 * Which cells of a list with a total must not be shown. A cell from 1 to below `smallest` is small.
 *
 * The cells above zero are taken in pairs as they stand, the last three together where their number is odd, and a pair
 * with a small cell is left out whole. That does not depend on how large the partner is: a rule that left out the least of
 * the others would tell by it. A small cell that is alone above zero has the zero beside it for a partner.
 *
 * Whoever knows the total then knows only the sum S of the m cells left out, each at least 1: one of them can be at most
 * S − m + 1. Where that is below `smallest`, it would still be known as small: another pair goes, the first there is.
 *
 * Where every cell above zero is left out, the total is shown only from S − m + 1 = 2 · `smallest` on. At `smallest`
 * itself a total that is not shown would say that all of them are small; below twice that, one may be above it.
 */
export function suppress(counts: readonly number[], smallest: number): Suppressed {
  const counted = counts.flatMap((count, index) => (count > 0 ? [index] : []))
  const isSmall = (index: number) => (counts[index] as number) < smallest
  const pairs = inPairs(counted)
  const withSmall = pairs.filter((pair) => pair.some(isSmall))
  if (withSmall.length === 0) return { cells: counts.map(() => false), total: false }
  const ordered = [...withSmall, ...pairs.filter((pair) => !pair.some(isSmall))]
  const largest = (hidden: readonly number[]) => hidden.reduce((sum, index) => sum + (counts[index] as number) - 1, 1)
  let taken = withSmall.length
  while (taken < ordered.length && largest(ordered.slice(0, taken).flat()) < smallest) taken += 1
  const hidden = ordered.slice(0, taken).flat()
  const total = taken === ordered.length && largest(hidden) < 2 * smallest
  const left = new Set(counted.length === 1 ? besides(counted[0] as number, counts.length) : hidden)
  return { cells: counts.map((_, index) => left.has(index)), total }
}

/** Two by two; three at the end of an odd number. */
function inPairs(indices: readonly number[]): readonly (readonly number[])[] {
  const pairs = Math.max(1, Math.floor(indices.length / 2))
  return Array.from({ length: pairs }, (_, k) => indices.slice(2 * k, k === pairs - 1 ? undefined : 2 * k + 2))
}

/** A cell and the next one, or the one before where it is the last. */
function besides(index: number, length: number): readonly number[] {
  return index + 1 < length ? [index, index + 1] : [index - 1, index]
}
