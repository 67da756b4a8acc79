import {
  type Bilingual,
  fail,
  failMissing,
  frozenCopy,
  type Language,
  type Path,
  show,
  visible,
  within,
} from '../../errors/internal.ts'
import { isCanonical, mostPlaces } from '../../numeric/internal.ts'
import type { Explained, Stated } from '../Explained.ts'
import { isSound, levelsOf } from '../isSound.ts'
import type { Step } from '../Step.ts'
import { units } from '../Unit.ts'
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

type Read = (input: unknown, path: (string | number)[]) => unknown

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

/** A text in one line: line breaks become blanks, and what cannot be seen is shown. */
const text: Read = (input, path) => {
  if (typeof input !== 'string') return refuse(input, path, { zh: '文字', en: 'a text' })
  return plain.test(input) ? input : visible(input.replace(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' '))
}

const plain =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2100-\u27ff\u3000-\u3163\u3165-\u9fff\uff01-\uff5e]*$/

const decimal: Read = (input, path) => {
  if (typeof input !== 'string' && typeof input !== 'number')
    return refuse(input, path, { zh: '十进制数', en: 'a decimal number' })
  if (typeof input === 'string' && isCanonical(input)) return input
  return fail('not_a_number', path, { received: show(input) })
}

const whole: Read = (input, path) => {
  if (input === undefined || input === null) failMissing(input, path, { zh: '整数', en: 'an integer' })
  if (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= mostPlaces)
    return input === 0 ? 0 : input
  return fail('not_an_integer', path, { received: show(input) })
}

function oneOf(words: object): Read {
  const known = Object.keys(words)
  return (input, path) => {
    const expected = known.join(', ')
    if (input === undefined || input === null) failMissing(input, path, expected)
    return known.find((word) => word === input) ?? fail('not_one_of', path, { expected, received: show(input) })
  }
}

function optional(read: Read): Read {
  return (input, path) => (input === undefined ? undefined : read(input, path))
}

function listOf(read: Read): Read {
  return (input, path) => {
    if (!Array.isArray(input)) return refuse(input, path, { zh: '列表', en: 'a list' })
    const out: unknown[] = []
    for (let index = 0; index < input.length; index++) out.push(readPart(read, input, index, path))
    return out
  }
}

function fieldsOf(fields: Readonly<Record<string, Read>>): Read {
  const known = Object.entries(fields)
  return (input, path) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return refuse(input, path, { zh: '对象', en: 'an object' })
    const out: Record<string, unknown> = {}
    for (const [key, read] of known) {
      const value = readPart(read, input, key, path)
      if (value !== undefined) out[key] = value
    }
    return out
  }
}

/** Reads what stands at a key: the path is one list that grows and shrinks, and stays as it is where something is refused. */
function readPart(read: Read, input: object, key: string | number, path: (string | number)[]): unknown {
  const part = partOf(input, key, path)
  path.push(key)
  const value = read(part, path)
  path.pop()
  return value
}

/** What an object has at a key; an accessor may throw anything. */
export function partOf(input: object, key: string | number, path: Path): unknown {
  try {
    return (input as Readonly<Record<string | number, unknown>>)[key]
  } catch {
    return fail('wrong_type', [...path, key], { expected: { zh: '普通数据', en: 'plain data' }, received: 'accessor' })
  }
}

function refuse(input: unknown, path: Path, expected: { readonly zh: string; readonly en: string }): never {
  if (input === undefined || input === null) failMissing(input, path, expected)
  return fail('wrong_type', path, { expected, received: show(input) })
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
