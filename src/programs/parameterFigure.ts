import type { IsoDate } from '../calendar/internal.ts'
import { deepFreeze } from '../errors/internal.ts'
import { type Citation, type Figure, givenParameter, type Label } from '../figure/internal.ts'
import { type Fraction, toDecimalString } from '../numeric/internal.ts'

/** A value that a rule fixes, with its day and its clauses. */
interface RuleValue {
  readonly from: IsoDate
  readonly value: Fraction
  readonly citations: readonly Citation[]
}

/** A figure of a rule that is read once: results share what it says of itself, so it cannot be changed. */
export function parameterFigure(label: Label, { from, value, citations }: RuleValue): Figure {
  const figure = givenParameter(label, value, toDecimalString(value), from, citations)
  deepFreeze(figure.asInput)
  deepFreeze(figure.parameter)
  return figure
}
