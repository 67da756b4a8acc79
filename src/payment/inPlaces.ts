import type { Figure } from '../figure/internal.ts'
import { toFixedString } from '../numeric/internal.ts'

/** A figure that is written with so many decimals, needless zeros too, as its result has it. */
export function inPlaces(figure: Figure, places: number): Figure {
  const text = toFixedString(figure.value, places)
  if (text === figure.text) return figure
  const { step, asInput } = figure
  return {
    ...figure,
    text,
    step: step === undefined ? undefined : { ...step, value: text },
    asInput: { ...asInput, value: text },
  }
}
