import type { IsoDate } from '../calendar/internal.ts'
import { deepFreeze } from '../errors/internal.ts'
import { type Citation, type Figure, givenFrom, givenParameter, type Label, type Sourced } from '../figure/internal.ts'
import { toDecimalString } from '../numeric/internal.ts'

/** A value that a rule fixes, with its day and its clauses. */
interface RuleValue {
  readonly from: IsoDate
  readonly value: Sourced
  readonly citations: readonly Citation[]
}

/** A figure of a rule that is read once: results share what it says of itself, so it cannot be changed. */
export function parameterFigure(label: Label, { from, value, citations }: RuleValue): Figure {
  const figure = givenParameter(label, value, toDecimalString(value), { effectiveFrom: from }, citations)
  deepFreeze(figure.asInput)
  deepFreeze(figure.parameter)
  const { origin } = value
  if (origin === undefined) return figure
  const explained = givenFrom(figure, origin)
  deepFreeze(explained.step)
  return explained
}
