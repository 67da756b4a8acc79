import type { Bilingual } from '../../errors/internal.ts'
import { type Figure, type Label, read } from '../../figure/internal.ts'
import { fromDouble, parseCanonical } from '../../numeric/internal.ts'

/** A number from `src/statistics`, half-up to 12 decimals: it is compared as it is printed. */
export function doubleFigure(label: Label, value: number, because: Bilingual, operands: readonly Figure[]): Figure {
  return read(label, parseCanonical(fromDouble(value, 12)), because, operands)
}
