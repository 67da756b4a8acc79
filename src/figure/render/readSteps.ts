import { fail, failMissing, type Language, type Path, show, visible } from '../../errors/internal.ts'
import { isCanonical, mostPlaces } from '../../numeric/internal.ts'
import type { Step } from '../Step.ts'
import { units } from '../Unit.ts'
import { roundingWords, statusWords } from './words.ts'

/** Refuses a language that the library does not speak. */
export function expectLanguage(language: Language): void {
  if (language !== 'zh' && language !== 'en') {
    fail('not_one_of', ['language'], { expected: 'zh, en', received: show(language) })
  }
}

/** Steps may stand within steps this deep; what contains itself is deeper than that. */
export const deepestSteps = 64

type Read = (input: unknown, path: Path) => unknown

/**
 * Steps from a result or from JSON, in a copy in which every text is one line: no label can make a line of its own.
 * Whatever is no step is refused at its place. Keys that are not known are passed over, so that steps may say more.
 */
export function readSteps(input: unknown): readonly Step[] {
  if (!Array.isArray(input)) {
    const expected = { zh: '步骤列表，即结果的 steps', en: 'a list of steps: the steps of a result' }
    fail('wrong_type', ['steps'], { expected, received: show(input) })
  }
  return stepsAt(0)(input, ['steps']) as readonly Step[]
}

function stepsAt(depth: number): Read {
  return (input, path) => {
    if (depth > deepestSteps) fail('too_deep', path, { limit: deepestSteps })
    const { steps, ...fields } = stepFields
    return listOf(fieldsOf({ ...fields, steps: optional(stepsAt(depth + 1)) }))(input, path)
  }
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
  if (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= mostPlaces) return input
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
    return Array.from({ length: input.length }, (_, index) => read(partOf(input, index, path), [...path, index]))
  }
}

function fieldsOf(fields: Readonly<Record<string, Read>>): Read {
  const known = Object.entries(fields)
  return (input, path) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return refuse(input, path, { zh: '对象', en: 'an object' })
    const out: Record<string, unknown> = {}
    for (const [key, read] of known) {
      const value = read(partOf(input, key, path), [...path, key])
      if (value !== undefined) out[key] = value
    }
    return out
  }
}

/** What an object has at a key; an accessor may throw anything. */
function partOf(input: object, key: string | number, path: Path): unknown {
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
const stepInput = /* @__PURE__ */ fieldsOf({ id: text, label: bilingual, unit, value: decimal })
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
const stepFields: { readonly [K in keyof Required<Step>]: Read } = {
  id: text,
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
  steps: optional(listOf(text)),
}
