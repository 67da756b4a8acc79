/** What of a table is not shown: of the cells, in their order, and of the total. */
export interface Suppressed {
  readonly cells: readonly boolean[]
  readonly total: boolean
}

/**
 * Which cells of a list with a total must not be shown. A cell from 1 to below `smallest` is small; zeros are shown.
 *
 * The other cells are taken in pairs as they stand, the last three together where their number is odd, and a pair with a
 * small cell is left out whole. That does not depend on how large the partner is: a rule that left out the least of the
 * others would tell by it. Whoever knows the total then knows only the sum S of the m cells left out, each at least 1:
 * one of them can be at most S − m + 1. Where that is below `smallest`, it would still be known as small: another pair
 * goes, the first there is. Where there is none, the total is not shown.
 */
export function suppress(counts: readonly number[], smallest: number): Suppressed {
  const pairs = inPairs(counts.flatMap((count, index) => (count > 0 ? [index] : [])))
  const isSmall = (index: number) => (counts[index] as number) < smallest
  const ordered = [...pairs.filter((pair) => pair.some(isSmall)), ...pairs.filter((pair) => !pair.some(isSmall))]
  const small = pairs.filter((pair) => pair.some(isSmall)).length
  if (small === 0) return { cells: counts.map(() => false), total: false }
  const hides = (hidden: readonly number[]) =>
    hidden.length >= 2 && hidden.reduce((sum, index) => sum + (counts[index] as number) - 1, 1) >= smallest
  let taken = small
  while (taken < ordered.length && !hides(ordered.slice(0, taken).flat())) taken += 1
  const hidden = ordered.slice(0, taken).flat()
  return { cells: counts.map((_, index) => hidden.includes(index)), total: !hides(hidden) }
}

/** Two by two; three at the end of an odd number. */
function inPairs(indices: readonly number[]): readonly (readonly number[])[] {
  const pairs = Math.max(1, Math.floor(indices.length / 2))
  return Array.from({ length: pairs }, (_, k) => indices.slice(2 * k, k === pairs - 1 ? undefined : 2 * k + 2))
}
