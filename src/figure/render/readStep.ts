import { fail, show } from '../../errors/internal.ts'
import type { Step } from '../Step.ts'
import { units } from '../Unit.ts'
import {
  decimal,
  expectObject,
  fieldsOf,
  listOf,
  type Optional,
  oneOf,
  optional,
  partOf,
  type Read,
  readPart,
  shared,
  text,
  whole,
} from './fieldsOf.ts'
import { roundingWords, statusWords } from './words.ts'

export const bilingual = /* @__PURE__ */ shared((input, path) => {
  expectObject(input, path)
  return { zh: readPart(text, input, 'zh', path), en: readPart(text, input, 'en', path) }
})
export const unit = /* @__PURE__ */ oneOf(units)
const placeIndex: Read = (input, path) =>
  Number.isSafeInteger(input) && (input as number) >= 0
    ? input === 0
      ? 0
      : input
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
    effectiveFrom: optional(text),
    undated: optional(bilingual),
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
