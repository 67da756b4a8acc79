import { exact, type Figure, figure, formula, given, type Label, labelAt } from '../../figure/internal.ts'
import { parseCanonical } from '../../numeric/internal.ts'

interface Names {
  /** What the values are, and what their differences are. */
  readonly label: Label
  readonly difference: Label
  /** The rule sets behind the values. */
  readonly ids: readonly string[]
  /** The number of the first value among those of a kind; 0 unless there are several lists. */
  readonly from?: number
}

/** How far each of some values is from the first; `null` where one of the two is unknown. */
export function differenceFigures(
  { label, difference, ids, from = 0 }: Names,
  texts: readonly (string | null)[],
): readonly (Figure | null)[] {
  const values = texts.map((text, index) =>
    text === null ? null : given(labelAt(label, from + index, ids[index] ?? ''), parseCanonical(text)),
  )
  const [first = null] = values
  return values.map((value, index) =>
    value === null || first === null
      ? null
      : figure(labelAt(difference, from + index, ids[index] ?? ''), formula`${value} − ${first}`, exact),
  )
}
