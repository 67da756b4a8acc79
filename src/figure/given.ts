import { type Fraction, fromInteger, toDecimalString } from '../numeric/internal.ts'
import type { Citation } from './Citation.ts'
import type { Origin, Sourced } from './Explained.ts'
import { type Figure, outside } from './figure.ts'
import type { Label } from './Label.ts'
import type { Step } from './Step.ts'
import { units } from './Unit.ts'

/** A number from the input. One that came with an explanation has a step that says where it comes from. */
export function given(label: Label, value: Fraction): Figure {
  const { origin } = value as Sourced
  return origin === undefined ? outside(label, value) : fromElsewhere(label, value, origin)
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

/** What stands below its step is told by `stepsOf`, once for all the figures of a trace. */
function fromElsewhere(label: Label, value: Fraction, origin: Origin): Figure {
  const text = toDecimalString(value, units[label.unit].places)
  const asInput = { id: label.id, label: label.name, unit: label.unit, value: text }
  const step: Step = {
    ...asInput,
    because: saidOf(origin),
    ...(origin.citations ? { citations: origin.citations } : {}),
  }
  return { label, value, text, operands: [], step, asInput, parameter: undefined, citations: [], origin }
}

function saidOf({ label, steps }: Origin) {
  return steps === undefined
    ? { zh: `另行确定：“${label.zh}”`, en: `set elsewhere: "${label.en}"` }
    : { zh: `取自“${label.zh}”的计算`, en: `from the calculation of "${label.en}"` }
}
