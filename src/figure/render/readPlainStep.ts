import type { Bilingual } from '../../errors/internal.ts'
import { isCanonical, mostPlaces } from '../../numeric/internal.ts'
import type { Citation } from '../Citation.ts'
import type { Step, StepInput, StepParameter } from '../Step.ts'
import { units } from '../Unit.ts'
import { isPlainText, onceIfFrozen } from './fieldsOf.ts'
import { roundingWords, statusWords } from './words.ts'

/**
 * A copy of a step itself, as `readStep` makes it, where it is written as the library writes steps; else nothing, and
 * `readStep` has to say what is wrong with it. Reading by fixed names takes a fifth of the time: traces are long.
 */
export function readPlainStep(input: unknown): Step | undefined {
  try {
    return stepOf(input as Step)
  } catch {
    return undefined
  }
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

function stepOf(input: Step): Step {
  const step: Draft<Step> = headOf(input)
  const { formula, inputs, rounding, because, warning, parameters, citations, shownUnder } = input
  if (formula !== undefined) step.formula = text(formula)
  if (inputs !== undefined) step.inputs = listOf(inputs, headOf)
  if (rounding !== undefined) step.rounding = roundingOf(rounding)
  if (because !== undefined) step.because = bilingual(because)
  if (warning !== undefined) step.warning = bilingual(warning)
  if (parameters !== undefined) step.parameters = onceIfFrozen(parameters, parametersOf)
  if (citations !== undefined) step.citations = onceIfFrozen(citations, citationsOf)
  if (shownUnder !== undefined) step.shownUnder = listOf(shownUnder, text)
  return step
}

/** What a step and an input of one have alike. */
function headOf({ id, at, alsoAt, label, unit, value }: StepInput): StepInput {
  const head: Draft<StepInput> = {
    id: text(id),
    label: bilingual(label),
    unit: oneOf(unitNames, unit),
    value: decimal(value),
  }
  if (at !== undefined) head.at = listOf(at, placeOf)
  if (alsoAt !== undefined) head.alsoAt = listOf(alsoAt, placesOf)
  return head
}

function placesOf(place: readonly (string | number)[]): (string | number)[] {
  return listOf(place, placeOf)
}

function placeOf(key: string | number): string | number {
  if (typeof key === 'string') return text(key)
  return Number.isSafeInteger(key) && key >= 0 && !Object.is(key, -0) ? key : leave()
}

function roundingOf(rounding: NonNullable<Step['rounding']>): NonNullable<Step['rounding']> {
  const { mode, before } = rounding
  const head = { mode: oneOf(modes, mode), before: decimal(before) }
  // As `readStep` has it: what is to a multiple has no places.
  const { multipleOf, places } = rounding as { readonly multipleOf?: string; readonly places?: number }
  if (multipleOf !== undefined) return { mode: head.mode, multipleOf: decimal(multipleOf), before: head.before }
  const isWhole = Number.isInteger(places) && !Object.is(places, -0)
  if (!isWhole || (places as number) < 0 || (places as number) > mostPlaces) return leave()
  return { mode: head.mode, places: places as number, before: head.before }
}

function parametersOf(parameters: readonly StepParameter[]): readonly StepParameter[] {
  return listOf(parameters, parameterOf)
}

function parameterOf(parameter: StepParameter): StepParameter {
  const { id, label, effectiveFrom, undated, value, unit, text: shown } = parameter
  const read: Partial<Draft<StepParameter>> = { id: text(id), label: bilingual(label) }
  if (effectiveFrom !== undefined) read.effectiveFrom = text(effectiveFrom)
  if (undated !== undefined) read.undated = bilingual(undated)
  read.value = text(value)
  if (unit !== undefined) read.unit = oneOf(unitNames, unit)
  if (shown !== undefined) read.text = bilingual(shown)
  return read as StepParameter
}

function citationsOf(citations: readonly Citation[]): readonly Citation[] {
  return listOf(citations, citationOf)
}

function citationOf(citation: Citation): Citation {
  const document = bilingual(citation.document)
  const same = clauses.get(document)
  const before = same?.find((one) => isSameClause(one, citation))
  if (before !== undefined) return before
  const { number, article, issuedOn, url, status } = citation
  const read: Partial<Draft<Citation>> = { document }
  if (number !== undefined) read.number = text(number)
  if (article !== undefined) read.article = text(article)
  if (issuedOn !== undefined) read.issuedOn = text(issuedOn)
  if (url !== undefined) read.url = text(url)
  read.status = oneOf(statuses, status)
  const clause = Object.freeze(read as Citation)
  if (same === undefined) clauses.set(document, [clause])
  else if (same.length < mostClauses) same.push(clause)
  return clause
}

function isSameClause(one: Citation, other: Citation): boolean {
  return (
    one.article === other.article &&
    one.number === other.number &&
    one.status === other.status &&
    one.issuedOn === other.issuedOn &&
    one.url === other.url
  )
}

function bilingual(input: Bilingual): Bilingual {
  return namedBefore(input) ?? bothOf(input)
}

function namedBefore({ zh, en }: Bilingual): Bilingual | undefined {
  const before = names.get(zh)
  return before?.en === en ? before : undefined
}

/** A trace says the same few names again and again: they are read once, and of one text there is one copy. */
function bothOf({ zh, en }: Bilingual): Bilingual {
  const both = Object.freeze({ zh: text(zh), en: text(en) })
  if (zh.length + en.length > longestName) return both
  if (names.size >= mostNames) names.clear()
  names.set(zh, both)
  return both
}

/** When a trace is read, its names (persons may be among them) are kept no longer. */
export function forgetNames(): void {
  names.clear()
}

const names = /* @__PURE__ */ new Map<string, Bilingual>()
/** The clauses of a document, by the copy of its title. */
const clauses = /* @__PURE__ */ new WeakMap<Bilingual, Citation[]>()
const mostNames = 1000
const longestName = 500
const mostClauses = 20

function text(input: string): string {
  return typeof input === 'string' && isPlainText(input) ? input : leave()
}

function decimal(input: string): string {
  return typeof input === 'string' && isCanonical(input) ? input : leave()
}

function listOf<T>(input: readonly T[], read: (one: T) => T): T[] {
  if (!Array.isArray(input)) return leave()
  // of its own length: one that grows has room for sixteen more
  const list = new Array<T>(input.length)
  for (let index = 0; index < list.length; index++) list[index] = read(input[index] as T)
  return list
}

function oneOf<T>(known: ReadonlySet<unknown>, input: T): T {
  return known.has(input) ? input : leave()
}

const unitNames = /* @__PURE__ */ new Set<unknown>(/* @__PURE__ */ Object.keys(units))
const modes = /* @__PURE__ */ new Set<unknown>(/* @__PURE__ */ Object.keys(roundingWords))
const statuses = /* @__PURE__ */ new Set<unknown>(/* @__PURE__ */ Object.keys(statusWords))

/** Not to be told to anyone: what is wrong, `readStep` says. */
const notPlain = new Error('not plain')

function leave(): never {
  throw notPlain
}
