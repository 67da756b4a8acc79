import type { Bilingual } from '../errors/internal.ts'
import { type Fraction, fromInteger, isShort, toDecimalString } from '../numeric/internal.ts'
import type { Citation } from './Citation.ts'
import type { Origin, Sourced } from './Explained.ts'
import { Figure, ToldFigure } from './figure.ts'
import type { Label } from './Label.ts'
import { isSilent } from './Late.ts'
import type { StepParameter } from './Step.ts'
import { units } from './Unit.ts'

/** A number from the input. */
export function given(label: Label, value: Fraction): Figure {
  const { origin } = value as Sourced
  // what is too long to be written is refused where it is given
  const text = isShort(value) ? undefined : textOf(label, value)
  if (isSilent) return new Figure(label, value, text)
  return origin === undefined
    ? new ToldFigure(label, value, text, undefined)
    : new ToldFigure(
        label,
        value,
        textOf(label, value),
        { operands: none, because: saidOf(origin, label), citations: origin.citations },
        { origin },
      )
}

/** A whole number that the calculation itself brings in, like a count of years. */
export function givenCount(label: Label, count: number): Figure {
  return given(label, fromInteger(count))
}

/** A number that a rule set gives. */
export function givenParameter(
  { id, name, unit }: Label,
  value: Fraction,
  text: string,
  since: Pick<StepParameter, 'effectiveFrom' | 'undated'>,
  citations: readonly Citation[],
): Figure {
  const { effectiveFrom, undated } = since
  const day = {
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(undated === undefined ? {} : { undated }),
  }
  const parameter = { id, label: name, ...day, value: text, unit }
  const label = { id, name, unit }
  return new ToldFigure(label, value, textOf(label, value), undefined, { parameter, citations })
}

/** A rule value with what explains it: what stands below its step is told by the `Teller`, once for a whole trace. */
export function givenFrom(known: Figure, origin: Origin): Figure {
  const { label, value, text, asInput, parameter, citations } = known
  const account = { operands: none, because: saidOf(origin, label), parameters: listOf(parameter), citations }
  return new ToldFigure(label, value, text, account, { asInput, parameter, citations, origin })
}

/** The values of a rule set are shared by many results: one that stands in a result gets a step of that result. */
export function ownParameter(figure: Figure): Figure {
  const { label, value, text, account, asInput, parameter, citations, origin } = figure
  const own = { operands: none, because: account?.because, parameters: listOf(parameter), citations }
  return new ToldFigure(label, value, text, own, { asInput, parameter, citations, origin })
}

/** The same figure for another place or result; with another text, or other figures told before it, where they are named. */
export function again(figure: Figure, change: Partial<Pick<Figure, 'text' | 'operands'>> = {}): Figure {
  const { label, value, account, operands, parameter, citations, origin, parts } = figure
  const more = { operands: change.operands ?? operands, parameter, citations, origin, parts }
  return new ToldFigure(label, value, change.text ?? figure.text, account, more)
}

/** The same number from the input, of which the step says something else. */
export function saying(figure: Figure, because: Bilingual): Figure {
  const { label, value, text, account, asInput, citations, origin } = figure
  const own = { operands: none, citations: account?.citations, because }
  return new ToldFigure(label, value, text, own, { asInput, citations, origin })
}

const none: readonly Figure[] = []

function listOf(parameter: StepParameter | undefined): readonly StepParameter[] {
  return parameter === undefined ? [] : [parameter]
}

function textOf({ unit }: Label, value: Fraction): string {
  return toDecimalString(value, units[unit].places)
}

/** What is called there as it is here is not said to come from itself. */
function saidOf({ label, steps }: Origin, { name }: Label): Bilingual {
  if (steps === undefined) return { zh: `另行确定：“${label.zh}”`, en: `set elsewhere: "${label.en}"` }
  return label.zh === name.zh
    ? { zh: '为另一次计算的结果', en: 'the result of another calculation' }
    : { zh: `取自“${label.zh}”的计算`, en: `from the calculation of "${label.en}"` }
}
