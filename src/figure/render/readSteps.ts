import { type Bilingual, fail, frozenCopy, type Language, type Path, show, within } from '../../errors/internal.ts'
import type { Explained, Stated } from '../Explained.ts'
import { isSound, levelsOf } from '../isSound.ts'
import type { Step } from '../Step.ts'
import { units } from '../Unit.ts'
import { decimal, fieldsOf, listOf, oneOf, optional, partOf, type Read, refuse, text, whole } from './fieldsOf.ts'
import { roundingWords, statusWords } from './words.ts'

/** Refuses a language that the library does not speak. */
export function expectLanguage(language: Language): void {
  if (language !== 'zh' && language !== 'en') {
    fail('not_one_of', ['language'], { expected: 'zh, en', received: show(language) })
  }
}

/** Steps may stand within steps this deep: a year that rests on a year, a thousand times. What contains itself is deeper. */
export const deepestSteps = 2_000

/** A trace has this many steps at most, with all that stands below them. */
export const mostSteps = 2_000_000

/** Of a place within steps within steps, this much is told. */
const deepestShown = 40

/**
 * Steps from a result or from JSON, in a copy in which every text is one line: no label can make a line of its own.
 * Whatever is no step is refused at its place. Keys that are not known are passed over, so that steps may say more. What
 * was read before and cannot have changed is taken as it is.
 */
export function readSteps(input: unknown, at: Path = []): readonly Step[] {
  if (!Array.isArray(input)) {
    const expected = { zh: '步骤列表，即结果的 steps', en: 'a list of steps: the steps of a result' }
    fail('wrong_type', [...at, 'steps'], { expected, received: show(input) })
  }
  const read: Step[] = []
  let left = mostSteps
  const pending: Pending[] = [{ input, read, below: undefined, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const level = next
    left -= within(
      (path) => [...at, ...pathOf(level), ...path],
      () => readLevel(level, pending),
    )
    if (left < 0) fail('wrong_length', [...at, 'steps'], { expected: `≤ ${mostSteps}`, received: `> ${mostSteps}` })
  }
  return read
}

/** A list of steps that is still to be read, where its steps go, and the step below which they stand. */
interface Pending {
  readonly input: unknown
  readonly read: Step[]
  readonly below: { readonly level: Pending; readonly index: number } | undefined
  readonly depth: number
}

/** Reads the steps of one list and leaves what stands below them for later: no nesting is too deep for the stack. */
function readLevel(level: Pending, pending: Pending[]): number {
  const { input, read, depth } = level
  if (depth > deepestSteps) fail('too_deep', [], { limit: deepestSteps })
  if (!Array.isArray(input)) refuse(input, [], { zh: '列表', en: 'a list' })
  for (let index = 0; index < input.length; index++) {
    const one = partOf(input, index, [])
    if (isSound(one as object)) {
      if (depth + levelsOf(one as object) - 1 > deepestSteps) fail('too_deep', [index], { limit: deepestSteps })
      read.push(one as Step)
      continue
    }
    const step = stepHead(one, [index]) as Step & { steps?: Step[] }
    const below = partOf(one as object, 'steps', [index])
    if (below !== undefined) {
      step.steps = []
      pending.push({ input: below, read: step.steps, below: { level, index }, depth: depth + 1 })
    }
    read.push(step)
  }
  return input.length
}

/** The beginning of the way to a list of steps. */
function pathOf({ below }: Pending): Path {
  const keys: (string | number)[] = []
  for (let at = below; at !== undefined; at = at.level.below) keys.unshift(at.index, 'steps')
  return ['steps', ...keys].slice(0, deepestShown)
}

const bilingual = /* @__PURE__ */ fieldsOf({ zh: text, en: text })
const unit = /* @__PURE__ */ oneOf(units)
const placeIndex: Read = (input, path) =>
  Number.isSafeInteger(input) && (input as number) >= 0
    ? input === 0
      ? 0
      : input
    : fail('not_an_integer', path, { received: show(input) })
const place = /* @__PURE__ */ listOf((input, path) => (typeof input === 'number' ? placeIndex : text)(input, path))
const placed = { at: optional(place), alsoAt: optional(listOf(place)) }
const stepInput = /* @__PURE__ */ fieldsOf({ id: text, ...placed, label: bilingual, unit, value: decimal })
const multiple = /* @__PURE__ */ fieldsOf({ mode: oneOf(roundingWords), multipleOf: decimal, before: decimal })
const places = /* @__PURE__ */ fieldsOf({ mode: oneOf(roundingWords), places: whole, before: decimal })
const rounding: Read = (input, path) => {
  const toMultiple = typeof input === 'object' && input !== null && partOf(input, 'multipleOf', path) !== undefined
  return (toMultiple ? multiple : places)(input, path)
}
const parameter = /* @__PURE__ */ fieldsOf({
  id: text,
  label: bilingual,
  effectiveFrom: text,
  value: text,
  unit: optional(unit),
  text: optional(bilingual),
})
const citation = /* @__PURE__ */ fieldsOf({
  document: bilingual,
  number: optional(text),
  article: optional(text),
  issuedOn: optional(text),
  url: optional(text),
  status: oneOf(statusWords),
})
const stepFields: { readonly [K in Exclude<keyof Step, 'steps'>]-?: Read } = {
  id: text,
  ...placed,
  label: bilingual,
  unit,
  value: decimal,
  formula: optional(text),
  inputs: optional(listOf(stepInput)),
  rounding: optional(rounding),
  because: optional(bilingual),
  warning: optional(bilingual),
  parameters: optional(listOf(parameter)),
  citations: optional(listOf(citation)),
  shownUnder: optional(listOf(text)),
}
const stepHead = /* @__PURE__ */ fieldsOf(stepFields)

/** The title of a chapter: one line in each language. */
export function readTitle(input: unknown, path: (string | number)[]): Bilingual {
  return bilingual(input, path) as Bilingual
}

const explanation = /* @__PURE__ */ fieldsOf({ value: decimal, unit, label: bilingual })

/** An explained number from JSON. Its steps are read like any, whatever stands below them. */
export function readExplanation(input: Explained): Explained {
  expectKeys(input, ['value', 'unit', 'label', 'steps'])
  return { ...(explanation(input, []) as Explained), steps: readSteps(input.steps) }
}

const statement = /* @__PURE__ */ fieldsOf({ label: bilingual, citations: optional(listOf(citation)) })

/** A stated number; its value is read where it is used. */
export function readStatement(input: Stated): Pick<Stated, 'label' | 'citations'> & { readonly value: unknown } {
  expectKeys(input, ['value', 'label', 'citations'])
  const value = partOf(input, 'value', [])
  return { ...frozenCopy(statement(input, []) as Pick<Stated, 'label' | 'citations'>), value }
}

function expectKeys(input: object, known: readonly string[]): void {
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) fail('unknown_key', [key], { expected: known.join(', ') })
  }
}
