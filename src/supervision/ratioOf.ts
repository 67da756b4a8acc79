import type { Bilingual } from '../errors/internal.ts'
import { exact, type Figure, figure, formula, type Label } from '../figure/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'

/** A figure of a result that may not be computable: it says why. */
export type Ratio =
  | { readonly computable: true; readonly value: DecimalText }
  | { readonly computable: false; readonly because: Bilingual }

/** One figure by another, exactly; where that is zero, or one of them is not known, the reason. */
export function ratioOf(
  part: Figure | undefined,
  whole: Figure | undefined,
  label: Label,
  because: { readonly zero: Bilingual; readonly unknown: Bilingual },
) {
  if (part === undefined || whole === undefined) return { computable: false as const, because: because.unknown }
  if (whole.value.n === 0n) return { computable: false as const, because: because.zero }
  return { computable: true as const, value: figure(label, formula`${part} ÷ ${whole}`, exact) }
}
