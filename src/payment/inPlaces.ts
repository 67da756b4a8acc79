import { again, type Figure } from '../figure/internal.ts'
import { toFixedString } from '../numeric/internal.ts'

/** A figure that is written with so many decimals, needless zeros too, as its result has it. */
export function inPlaces(figure: Figure, places: number): Figure {
  const text = toFixedString(figure.value, places)
  return text === figure.text ? figure : again(figure, { text })
}
