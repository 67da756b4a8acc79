import { exact, type Figure, figure, formula, type Label, sumOf } from '../figure/internal.ts'

/** An amount with the named adjustments added; itself where there are none. */
export function withAdjustments(label: Label, amount: Figure, adjustments: readonly Figure[]): Figure {
  return adjustments.length === 0 ? amount : figure(label, formula`${amount} + ${sumOf(adjustments)}`, exact)
}
