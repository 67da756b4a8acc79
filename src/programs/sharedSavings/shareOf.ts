import { type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { deepFreeze, type Path } from '../../errors/internal.ts'
import { type Citation, type Figure, givenParameter, type Label } from '../../figure/internal.ts'
import { readShare, toDecimalString } from '../../numeric/internal.ts'
import { readCitations, readRecord } from '../../policy/internal.ts'

/** Since when a value of a program holds, and by which clause. */
export interface Origin {
  readonly from: IsoDate
  readonly citations: readonly Citation[]
}

/** A share of a program, from 0 to 1, as a figure that knows its clause. Results share it: what leaves is frozen. */
export function shareOf(label: Label, input: unknown, { from, citations }: Origin, path: Path): Figure {
  const value = readShare(input, path)
  const figure = givenParameter(label, value, toDecimalString(value), from, citations)
  deepFreeze(figure.asInput)
  deepFreeze(figure.parameter)
  return figure
}

/** A share that carries its own day and clause: `{ from, value, citations }`. */
export function datedShareOf(label: Label, input: unknown, path: Path): Figure {
  const { from, value, citations } = readRecord(input, ['from', 'value', 'citations'], path)
  return shareOf(label, value, readOrigin(from, citations, path), [...path, 'value'])
}

export function readOrigin(from: unknown, citations: unknown, path: Path): Origin {
  return { from: readIsoDate(from, [...path, 'from']), citations: readCitations(citations, [...path, 'citations']) }
}
