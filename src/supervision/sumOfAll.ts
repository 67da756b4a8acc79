import { exact, type Figure, figure, formula, type Label, sumOf } from '../figure/internal.ts'

/** The sum where every one is known, and none where one is not. */
export function sumOfAll(label: Label, figures: readonly (Figure | undefined)[]): Figure | undefined {
  const known = figures.flatMap((one) => one ?? [])
  return known.length === figures.length ? figure(label, formula`${sumOf(known)}`, exact) : undefined
}
