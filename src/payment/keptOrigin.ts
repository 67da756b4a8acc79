import { type Figure, given, type Label, type Sourced } from '../figure/internal.ts'
import type { Fraction } from '../numeric/internal.ts'

/** A number that a step only reads: a figure beside it where it came explained or stated, nothing where it was plain. */
export function keptOrigin(label: Label, value: Fraction): readonly Figure[] {
  return (value as Sourced).origin === undefined ? [] : [given(label, value)]
}
