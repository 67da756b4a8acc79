import { deepFreeze, fail, failMissing, isFrozen, type Path, show, visible } from '../../errors/internal.ts'
import { isCanonical, mostPlaces } from '../../numeric/internal.ts'
import type { Step } from '../Step.ts'
import { units } from '../Unit.ts'
import { roundingWords, statusWords } from './words.ts'

/** Reads one thing from outside, or refuses it at its place. */
export type Read = (input: unknown, path: (string | number)[]) => unknown

/** A text in one line: line breaks become blanks, and what cannot be seen is shown. */
const text: Read = (input, path) => {
  if (typeof input !== 'string') return refuse(input, path, { zh: '文字', en: 'a text' })
  return plain.test(input) ? input : visible(input.replace(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' '))
}

const plain =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2100-\u27ff\u3000-\u3163\u3165-\u9fff\uff01-\uff5e]*$/

export const decimal: Read = (input, path) => {
  if (typeof input !== 'string' && typeof input !== 'number')
    return refuse(input, path, { zh: '十进制数', en: 'a decimal number' })
  if (typeof input === 'string' && isCanonical(input)) return input
  return fail('not_a_number', path, { received: show(input) })
}

const whole: Read = (input, path) => {
  if (input === undefined || input === null) failMissing(input, path, { zh: '整数', en: 'an integer' })
  if (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= mostPlaces) return input
  return fail('not_an_integer', path, { received: show(input) })
}

function oneOf(words: object): Read {
  const known = new Set<unknown>(Object.keys(words))
  return (input, path) => {
    if (known.has(input)) return input
    const expected = [...known].join(', ')
    if (input === undefined || input === null) failMissing(input, path, expected)
    return fail('not_one_of', path, { expected, received: show(input) })
  }
}

interface Optional {
  readonly optional: Read
}

export function optional(read: Read): Optional {
  return { optional: read }
}

export function listOf(read: Read): Read {
  return (input, path) => {
    if (!Array.isArray(input)) return refuse(input, path, { zh: '列表', en: 'a list' })
    const out: unknown[] = []
    for (let index = 0; index < input.length; index++) out.push(readPart(read, input, index, path))
    return out
  }
}

export function fieldsOf(fields: Readonly<Record<string, Read | Optional>>): Read {
  const known = Object.entries(fields).map(([key, read]) =>
    typeof read === 'function' ? { key, read, isOptional: false } : { key, read: read.optional, isOptional: true },
  )
  return (input, path) => {
    expectObject(input, path)
    const out: Record<string, unknown> = {}
    for (const { key, read, isOptional } of known) {
      const part = partOf(input, key, path)
      if (part === undefined && isOptional) continue
      path.push(key)
      out[key] = read(part, path)
      path.pop()
    }
    return out
  }
}

function expectObject(input: unknown, path: Path): asserts input is object {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    refuse(input, path, { zh: '对象', en: 'an object' })
}

const copies = /* @__PURE__ */ new WeakMap<object, unknown>()

/** What many steps share and nobody can change (labels, clauses of a rule set) is read once. */
function shared(read: Read): Read {
  return (input, path) => {
    if (typeof input !== 'object' || input === null || !Object.isFrozen(input)) return read(input, path)
    const before = copies.get(input)
    if (before !== undefined) return before
    const copy = read(input, path)
    if (isFrozen(input)) copies.set(input, deepFreeze(copy))
    return copy
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

export function refuse(input: unknown, path: Path, expected: { readonly zh: string; readonly en: string }): never {
  if (input === undefined || input === null) failMissing(input, path, expected)
  return fail('wrong_type', path, { expected, received: show(input) })
}

export const bilingual = /* @__PURE__ */ shared((input, path) => {
  expectObject(input, path)
  return { zh: readPart(text, input, 'zh', path), en: readPart(text, input, 'en', path) }
})
export const unit = /* @__PURE__ */ oneOf(units)
const placeIndex: Read = (input, path) =>
  Number.isSafeInteger(input) && (input as number) >= 0
    ? input
    : fail('not_an_integer', path, { received: show(input) })
const place = /* @__PURE__ */ listOf((input, path) => (typeof input === 'number' ? placeIndex : text)(input, path))
const placed = { at: optional(place), alsoAt: optional(listOf(place)) }
const placedInput = /* @__PURE__ */ fieldsOf({ id: text, ...placed, label: bilingual, unit, value: decimal })
const stepInput: Read = (input, path) => {
  expectObject(input, path)
  if (partOf(input, 'at', path) !== undefined || partOf(input, 'alsoAt', path) !== undefined)
    return placedInput(input, path)
  return {
    id: readPart(text, input, 'id', path),
    label: readPart(bilingual, input, 'label', path),
    unit: readPart(unit, input, 'unit', path),
    value: readPart(decimal, input, 'value', path),
  }
}
const multiple = /* @__PURE__ */ fieldsOf({ mode: oneOf(roundingWords), multipleOf: decimal, before: decimal })
const places = /* @__PURE__ */ fieldsOf({ mode: oneOf(roundingWords), places: whole, before: decimal })
const rounding: Read = (input, path) => {
  const toMultiple = typeof input === 'object' && input !== null && partOf(input, 'multipleOf', path) !== undefined
  return (toMultiple ? multiple : places)(input, path)
}
const parameter = /* @__PURE__ */ shared(
  fieldsOf({
    id: text,
    label: bilingual,
    effectiveFrom: text,
    value: text,
    unit: optional(unit),
    text: optional(bilingual),
  }),
)
export const citation = /* @__PURE__ */ fieldsOf({
  document: bilingual,
  number: optional(text),
  article: optional(text),
  issuedOn: optional(text),
  url: optional(text),
  status: oneOf(statusWords),
})
const stepFields: { readonly [K in Exclude<keyof Step, 'steps'>]-?: Read | Optional } = {
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
  parameters: optional(shared(listOf(parameter))),
  citations: optional(shared(listOf(citation))),
  shownUnder: optional(listOf(text)),
}
/** A step itself, without what stands below it. */
export const readStep: Read = /* @__PURE__ */ fieldsOf(stepFields)
