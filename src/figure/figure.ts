import type { Bilingual } from '../errors/internal.ts'
import {
  type Fraction,
  isShort,
  type Rounding,
  roundFraction,
  toDecimalString,
  toFixedString,
} from '../numeric/internal.ts'
import { type Account, Computed } from './Account.ts'
import { type Citation, libraryDefinition } from './Citation.ts'
import { displayNumber } from './display.ts'
import type { Origin } from './Explained.ts'
import type { Label } from './Label.ts'
import { isSilent } from './Late.ts'
import type { Places } from './Places.ts'
import type { Step, StepInput, StepParameter } from './Step.ts'
import { inputsOf, stepOf, stepsOf } from './stepOf.ts'
import { units } from './Unit.ts'

/**
 * A number and what it is. One that was computed in silence has no more; what is declared here is of figures that explain
 * themselves. Figures stay inside the library; what leaves is their text and their steps.
 */
export class Figure {
  /**
   * Whether it stands below the step of another figure. It decides the order of telling alone: a part whose whole is not
   * in a trace is told last there, so that a mark from another result loses nothing.
   */
  declare isPart: boolean
  /**
   * The trace that told it last: a mark costs less than a set of all that were told. Safe, since a trace is told in one go
   * and no other is begun meanwhile; a mark of an earlier trace is of another object and says nothing.
   */
  declare toldIn: object | undefined
  /** Where it stands in the result that is being made, by the like mark. */
  declare places: Places | undefined
  /** How it came about; givens have none. */
  declare readonly account: Account | undefined
  declare protected readonly more: More | undefined
  declare protected input: StepInput | undefined
  declare protected made: Step | undefined
  declare protected shown: string | undefined

  /** `written`: its number as results have it, where that is not the canonical one of its unit. */
  constructor(
    readonly label: Label,
    readonly value: Fraction,
    protected written: string | undefined,
  ) {}

  /** The figures that a trace tells before this one. */
  get operands(): readonly Figure[] {
    return this.more?.operands ?? this.account?.operands ?? noFigures
  }

  /** Set where the figure is a value of a rule set. */
  get parameter(): StepParameter | undefined {
    return this.more?.parameter
  }

  get citations(): readonly Citation[] {
    return this.more?.citations ?? noCitations
  }

  /** Set where another calculation or another document gave it. */
  get origin(): Origin | undefined {
    return this.more?.origin
  }

  /** What stands below its step. */
  get parts(): readonly Figure[] | undefined {
    return this.more?.parts
  }

  /** Its number as results have it; what is only summed is never written. */
  get text(): string {
    this.written ??= toDecimalString(this.value, units[this.label.unit].places)
    return this.written
  }

  /** How steps that use the figure show it; made when it is first asked for. */
  get asInput(): StepInput {
    const { id, name, unit } = this.label
    this.input ??= { id, label: Object.freeze(name), unit, value: this.text }
    return this.input
  }

  /** Its number as people read it, in any language. */
  get display(): string {
    this.shown ??= displayNumber(this.text, this.label.unit)
    return this.shown
  }

  /** Its step without places, made when it is first asked for: most steps leave with places, and are made with them. */
  get step(): Step | undefined {
    if (this.made === undefined && this.account !== undefined) {
      this.made = stepOf(this, this.account, inputsOf(this.account.operands), stepsOf(this.parts), undefined)
    }
    return this.made
  }
}

/** A figure that explains itself: the figures it came from and how, or that it was given. */
export class ToldFigure extends Figure {
  override isPart = false
  override toldIn: object | undefined = undefined
  override places: Places | undefined = undefined
  protected override input: StepInput | undefined
  protected override made: Step | undefined = undefined
  protected override shown: string | undefined = undefined

  constructor(
    label: Label,
    value: Fraction,
    text: string | undefined,
    override readonly account: Account | undefined,
    protected override readonly more: More | undefined = undefined,
  ) {
    super(label, value, text)
    this.input = more?.asInput
  }
}

/** What only some figures have; the operands where they are others than those that the step names. */
type More = Partial<Pick<Figure, 'asInput' | 'operands' | 'parameter' | 'citations' | 'origin' | 'parts'>>

/** What a template formula comes to: its exact value, its text by ids, and the figures in it. */
export interface Formula {
  readonly value: Fraction
  readonly text: string
  readonly operands: readonly Figure[]
}

/** A reason, or what writes it where a step is told. */
export type Said = Bilingual | (() => Bilingual)

/** What else a step says. Without citations it is the library's own definition. */
export interface Note {
  readonly citations?: readonly Citation[] | undefined
  readonly because?: Said | undefined
  /** Something given is probably a mistake. */
  readonly warning?: Bilingual | undefined
  /** Rule values that decided the branch without being operands. */
  readonly parameters?: readonly StepParameter[] | undefined
  /** The parts of a composite figure: they stand below its step, not beside it. */
  readonly parts?: readonly Figure[] | undefined
}

/** No rounding: the figure carries the exact value of its formula. */
export const exact = undefined

/** A computed figure: the formula's value, rounded where the rule rounds, with what explains it. */
export function figure(label: Label, formula: Formula, rounding: Rounding | typeof exact, note: Note = noNote): Figure {
  if (isSilent) return silentFigure(label, formula.value, rounding)
  const { places } = units[label.unit]
  if (rounding === undefined) {
    const text = toDecimalString(formula.value, places)
    return accounted(label, formula.value, text, formula, undefined, note.because, note)
  }
  const value = roundFraction(formula.value, rounding)
  const toFen = 'places' in rounding && rounding.places >= places
  const text = toFen ? toFixedString(value, rounding.places) : toDecimalString(value, places)
  // Fen that stay as they are need no second text.
  const isSame = toFen && places === rounding.places && formula.value.d === value.d && formula.value.n === value.n
  const before = isSame ? text : toDecimalString(formula.value, places)
  const rounded =
    'places' in rounding
      ? { mode: rounding.mode, places: rounding.places, before }
      : { mode: rounding.mode, multipleOf: rounding.multipleOf, before }
  return accounted(label, value, text, formula, rounded, note.because, note)
}

/** A computed figure that is only its number: its text is written where a result has it. */
function silentFigure(label: Label, exactValue: Fraction, rounding: Rounding | typeof exact): Figure {
  // what is too long to be written is refused as it is aloud
  const exactText = isShort(exactValue) ? undefined : toDecimalString(exactValue, units[label.unit].places)
  if (rounding === undefined) return new Figure(label, exactValue, exactText)
  const value = roundFraction(exactValue, rounding)
  const toFen = 'places' in rounding && rounding.places >= units[label.unit].places
  return new Figure(label, value, toFen ? toFixedString(value, rounding.places) : undefined)
}

/** A figure that was read rather than computed (a score table, a largest-remainder split); `because` says how. */
export function read(
  label: Label,
  value: Fraction,
  because: Said,
  operands: readonly Figure[],
  note: Note = noNote,
): Figure {
  if (isSilent) return silentFigure(label, value, exact)
  const text = toDecimalString(value, units[label.unit].places)
  return accounted(label, value, text, { text: undefined, operands }, undefined, because, note)
}

const noNote: Note = {}
const noFigures: readonly Figure[] = []
const noCitations: readonly Citation[] = []
const noParameters: readonly StepParameter[] = []

/** With the rule values among its operands, and their clauses. Without any clause it is the library's own definition. */
function accounted(
  label: Label,
  value: Fraction,
  text: string,
  how: { readonly text: string | undefined; readonly operands: readonly Figure[] },
  rounding: Step['rounding'],
  said: Said | undefined,
  note: Note,
): Figure {
  const { operands } = how
  const { warning, parts } = note
  let parameters = note.parameters ?? noParameters
  let citations = note.citations ?? noCitations
  for (const operand of operands) {
    if (operand.parameter === undefined) continue
    if (!parameters.includes(operand.parameter)) parameters = [...parameters, operand.parameter]
    for (const citation of operand.citations) if (!citations.includes(citation)) citations = [...citations, citation]
  }
  if (citations.length === 0) citations = libraryDefinition
  const because = typeof said === 'function' ? said() : said
  const account = new Computed(how.text, operands, rounding, because, warning, parameters, citations)
  if (parts === undefined) return new ToldFigure(label, value, text, account)
  const below: Figure[] = []
  for (const part of parts) {
    part.isPart = true
    for (const operand of part.operands) below.push(operand)
  }
  return new ToldFigure(label, value, text, account, { operands: below, parts })
}
