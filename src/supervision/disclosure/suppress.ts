/** Why a cell is not shown: it is small itself, or it would give a small one away. */
export type Suppression = 'small' | 'complementary'

/** What of a table is shown. */
export interface Suppressed {
  /** In the order of the cells; `null`: shown. */
  readonly cells: readonly (Suppression | null)[]
  readonly total: Suppression | null
}

/**
 * Which cells of a list with a total must not be shown. A cell from 1 to below `smallest` is small; zeros are shown.
 *
 * Whoever knows the total and what is shown knows the sum S of the m cells that are not, and that each is at least 1: a
 * cell can then be anything from 1 to S − m + 1. Further cells are left out, the smallest first and the earlier of two,
 * until there are two of them and that range reaches `smallest`: so a small cell can be told neither exactly nor as
 * small. Where no cells are left for that, the total is not shown, and says nothing about them.
 */
export function suppress(counts: readonly number[], smallest: number): Suppressed {
  const cells: (Suppression | null)[] = counts.map((count) => (count > 0 && count < smallest ? 'small' : null))
  if (cells.every((cell) => cell === null)) return { cells, total: null }
  const isHidden = () => {
    const hidden = counts.filter((_, index) => cells[index] !== null)
    const sum = hidden.reduce((total, count) => total + count, 0)
    return hidden.length >= 2 && sum - hidden.length + 1 >= smallest
  }
  const next = () =>
    counts.reduce(
      (best, count, index) =>
        cells[index] === null && count > 0 && (best < 0 || count < (counts[best] ?? 0)) ? index : best,
      -1,
    )
  while (!isHidden()) {
    const index = next()
    // Nothing else can hide them: the total would be their sum.
    if (index < 0) return { cells, total: 'complementary' }
    cells[index] = 'complementary'
  }
  return { cells, total: null }
}
