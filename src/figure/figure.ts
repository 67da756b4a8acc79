import type { Bilingual } from '../errors/internal.ts'
import {
  type Fraction,
  fromInteger,
  type Rounding,
  roundFraction,
  toDecimalString,
  toFixedString,
} from '../numeric/internal.ts'
import { type Citation, libraryDefinition } from './Citation.ts'
import type { Origin, Sourced } from './Explained.ts'
import type { Step, StepInput, StepParameter } from './Step.ts'
import { type Unit, units } from './Unit.ts'

/** What a figure is: its id (the name it has in results), its names in both languages, its unit. */
export interface Label {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
}

/** A label for one of several figures of a kind: `priorPayment[0]`, named after `zh` and `en`. */
export function labelAt({ id, name, unit }: Label, index: number, zh: string, en = zh): Label {
  return { id: `${id}[${index}]`, name: { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` }, unit }
}

/**
 * A number that explains itself: exact value, canonical text, what it is, the figures it came from and the step that
 * says how. Givens have no step. Figures stay inside the library; what leaves is their text and their steps.
 */
export interface Figure {
  readonly label: Label
  readonly value: Fraction
  readonly text: string
  readonly operands: readonly Figure[]
  readonly step: Step | undefined
  /** How steps that use the figure show it. */
  readonly asInput: StepInput
  /** Set where the figure is a value of a rule set. */
  readonly parameter: StepParameter | undefined
  readonly citations: readonly Citation[]
  /** Set where another calculation or another document gave it. */
  readonly origin?: Origin
  /** What stands below its step. */
  readonly parts?: readonly Figure[] | undefined
}

/** What a template formula comes to: its exact value, its text by ids, and the figures in it. */
export interface Formula {
  readonly value: Fraction
  readonly text: string
  readonly operands: readonly Figure[]
}

/** What else a step says. Without citations it is the library's own definition. */
export interface Note {
  readonly citations?: readonly Citation[] | undefined
  readonly because?: Bilingual | undefined
  /** Something given is probably a mistake. */
  readonly warning?: Bilingual | undefined
  /** Rule values that decided the branch without being operands. */
  readonly parameters?: readonly StepParameter[] | undefined
  /** The parts of a composite figure: they stand below its step, not beside it. */
  readonly parts?: readonly Figure[] | undefined
}

/** No rounding: the figure carries the exact value of its formula. */
export const exact = undefined

/** A computed figure: the formula's value, rounded where the rule rounds, with the step that explains it. */
export function figure(label: Label, formula: Formula, rounding: Rounding | typeof exact, note: Note = {}): Figure {
  const { places } = units[label.unit]
  if (rounding === undefined) {
    return explain(label, formula.value, toDecimalString(formula.value, places), formula, undefined, note)
  }
  const value = roundFraction(formula.value, rounding)
  const toFen = 'places' in rounding && rounding.places >= places
  const text = toFen ? toFixedString(value, rounding.places) : toDecimalString(value, places)
  const before = toDecimalString(formula.value, places)
  const rounded =
    'places' in rounding
      ? { mode: rounding.mode, places: rounding.places, before }
      : { mode: rounding.mode, multipleOf: rounding.multipleOf, before }
  return explain(label, value, text, formula, rounded, note)
}

/** A figure that was read rather than computed (a score table, a largest-remainder split); `because` says how. */
export function read(
  label: Label,
  value: Fraction,
  because: Bilingual,
  operands: readonly Figure[],
  note: Note = {},
): Figure {
  const text = toDecimalString(value, units[label.unit].places)
  return explain(label, value, text, { text: undefined, operands }, undefined, { ...note, because })
}

/** A figure that came in from outside: it has no step of its own. */
export function outside(
  label: Label,
  value: Fraction,
  parameter?: StepParameter,
  citations: readonly Citation[] = noCitations,
): Figure {
  const text = toDecimalString(value, units[label.unit].places)
  const asInput = { id: label.id, label: label.name, unit: label.unit, value: text }
  return { label, value, text, operands: noFigures, step: undefined, asInput, parameter, citations }
}

const noFigures: readonly Figure[] = []
const noCitations: readonly Citation[] = []
const noParameters: readonly StepParameter[] = []

type Draft = { -readonly [Key in keyof Step]: Step[Key] }

function explain(
  label: Label,
  value: Fraction,
  text: string,
  how: { readonly text: string | undefined; readonly operands: readonly Figure[] },
  rounding: Step['rounding'],
  note: Note,
): Figure {
  const { operands } = how
  const inputs = inputsOf(operands)
  let parameters = note.parameters ?? noParameters
  let citations = note.citations ?? noCitations
  for (const operand of operands) {
    if (operand.parameter === undefined) continue
    if (!parameters.includes(operand.parameter)) parameters = [...parameters, operand.parameter]
    for (const citation of operand.citations) if (!citations.includes(citation)) citations = [...citations, citation]
  }
  const step = draftOf(label, text, how.text, inputs)
  if (rounding !== undefined) step.rounding = rounding
  if (note.because !== undefined) step.because = note.because
  if (note.warning !== undefined) step.warning = note.warning
  if (parameters.length > 0) step.parameters = parameters
  step.citations = citations.length > 0 ? citations : libraryDefinition
  if (note.parts !== undefined) {
    step.steps = note.parts.flatMap((part) => part.step ?? [])
    for (const part of step.steps) parts.add(part)
  }
  const asInput = { id: label.id, label: label.name, unit: label.unit, value: text }
  return {
    label,
    value,
    text,
    operands: note.parts?.flatMap((part) => part.operands) ?? operands,
    step,
    asInput,
    parameter: undefined,
    citations: noCitations,
    parts: note.parts,
  }
}

/** In one piece: a step that grows key by key takes longer to make, and to copy with its places. */
function draftOf({ id, name, unit }: Label, value: string, formula: string | undefined, inputs: readonly StepInput[]) {
  const head = { id, label: name, unit, value }
  const step: Draft =
    inputs.length === 0
      ? formula === undefined
        ? head
        : { id, label: name, unit, value, formula }
      : formula === undefined
        ? { id, label: name, unit, value, inputs }
        : { id, label: name, unit, value, formula, inputs }
  return step
}

const parts = /* @__PURE__ */ new WeakSet<Step>()

/** Whether a figure is a part of a composite one, below which its step stands. */
export function isPart({ step }: Figure): boolean {
  return step !== undefined && parts.has(step)
}

/** Each input once. A few are looked for in the list itself; a sum over many persons needs a set. */
function inputsOf(operands: readonly Figure[]): readonly StepInput[] {
  if (operands.length > 16) return [...new Set(operands.map(({ asInput }) => asInput))]
  const inputs: StepInput[] = []
  for (const { asInput } of operands) if (!inputs.includes(asInput)) inputs.push(asInput)
  return inputs
}

/** A number from the input. */
export function given(label: Label, value: Fraction): Figure {
  const { origin } = value as Sourced
  return origin === undefined ? outside(label, value) : givenFrom(outside(label, value), origin)
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
  since: Pick<StepParameter, 'effectiveFrom' | 'undated'>,
  citations: readonly Citation[],
): Figure {
  const { effectiveFrom, undated } = since
  const day = {
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(undated === undefined ? {} : { undated }),
  }
  return outside({ id, name, unit }, value, { id, label: name, ...day, value: text, unit }, citations)
}

/** A known number with what explains it: what stands below its step is told by the `Teller`, once for a whole trace. */
export function givenFrom(known: Figure, origin: Origin): Figure {
  const { asInput, parameter } = known
  const citations = parameter === undefined ? origin.citations : known.citations
  const step: Step = {
    ...asInput,
    because: saidOf(origin),
    ...(parameter === undefined ? {} : { parameters: [parameter] }),
    ...(citations === undefined ? {} : { citations }),
  }
  return { ...known, step, origin }
}

function saidOf({ label, steps }: Origin): Bilingual {
  return steps === undefined
    ? { zh: `另行确定：“${label.zh}”`, en: `set elsewhere: "${label.en}"` }
    : { zh: `取自“${label.zh}”的计算`, en: `from the calculation of "${label.en}"` }
}
