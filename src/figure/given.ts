import { type Fraction, fromInteger } from '../numeric/internal.ts'
import type { Citation } from './Citation.ts'
import { type Figure, outside } from './figure.ts'
import type { Label } from './Label.ts'

/** A number from the input. */
export function given(label: Label, value: Fraction): Figure {
  return outside(label, value)
}

/** A whole number that the calculation itself brings in, like a count of years. */
export function givenCount(label: Label, count: number): Figure {
  return outside(label, fromInteger(count))
}

/** A number that a rule set gives. */
export function givenParameter(
  { id, name, unit }: Label,
  value: Fraction,
  text: string,
  effectiveFrom: string,
  citations: readonly Citation[],
): Figure {
  return outside({ id, name, unit }, value, { id, label: name, effectiveFrom, value: text, unit }, citations)
}
