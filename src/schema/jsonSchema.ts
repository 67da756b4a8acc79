import { type Bilingual, frozenCopy } from '../errors/internal.ts'
import {
  type AnyShape,
  type Law,
  listedWords,
  type Meanings,
  type NumberSpec,
  type Spec,
  type TextSpec,
} from '../shape/internal.ts'
import { explanation, explanationSchemas } from './explanationSchemas.ts'

/**
 * JSON 模式 — a JSON Schema as plain data.
 *
 * @since 0.1.0
 */
export type JsonSchema = Readonly<Record<string, unknown>>

/** How decimals are written; the rest of the reader's judgement (digits, exactness) only the reader knows. */
const plain = '^[+-]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d{1,4})?$'
const percent = '^[+-]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d{1,4})?%?$'

/** `data`: draft 2020-12; `form`: draft 7, a number is one field of text; `part`: to stand inside another schema. */
export type Purpose = 'data' | 'form' | 'part'

/** The JSON Schema of what a shape takes. */
export function toJsonSchema(shape: AnyShape, name: string, purpose: Purpose = 'data'): JsonSchema {
  const key = purpose === 'data' ? '$defs' : 'definitions'
  const definitions: Record<string, JsonSchema> = {}
  const refer = (to: string): JsonSchema => ({ $ref: `#/${key}/${to}` })
  const explaining = (to: string): JsonSchema => {
    if (definitions['step'] === undefined) Object.assign(definitions, explanationSchemas(refer))
    return refer(to)
  }
  const writing: Writing = {
    purpose,
    inner: (part) => {
      const { spec } = part
      if (purpose === 'part' || spec.type !== 'record' || spec.definition === undefined || part === shape) {
        return describe(spec, writing)
      }
      if (definitions[spec.definition] === undefined) {
        definitions[spec.definition] = {}
        definitions[spec.definition] = describe(spec, writing)
      }
      return refer(spec.definition)
    },
    explained: () => (purpose === 'part' ? [explanation] : [explaining('explained'), explaining('stated')]),
    step: () => (purpose === 'part' ? { type: 'object' } : explaining('step')),
  }
  const schema = writing.inner(shape)
  if (purpose === 'part') return frozenCopy(schema)
  const draft =
    purpose === 'data' ? 'https://json-schema.org/draft/2020-12/schema' : 'http://json-schema.org/draft-07/schema#'
  const known = Object.keys(definitions).length === 0 ? {} : { [key]: definitions }
  return frozenCopy({
    $schema: draft,
    $id: `urn:yigongti:${purpose === 'form' ? 'form:' : ''}${name}`,
    ...schema,
    ...known,
  })
}

/** How the schemas of parts are written. */
interface Writing {
  readonly purpose: Purpose
  readonly inner: (shape: AnyShape) => JsonSchema
  /** A number with what explains it. */
  readonly explained: () => readonly JsonSchema[]
  readonly step: () => JsonSchema
}

function describe(spec: Spec, writing: Writing): JsonSchema {
  const { purpose, inner } = writing
  switch (spec.type) {
    case 'number':
      return numberSchema(spec, writing)
    case 'whole': {
      const title = titleOf(spec.label.name)
      if (purpose === 'form') return { title, type: 'string', pattern: '^\\d+$' }
      const bounds = {
        minimum: spec.atLeast,
        ...(spec.atMost < Number.MAX_SAFE_INTEGER ? { maximum: spec.atMost } : {}),
      }
      return {
        title,
        anyOf: [{ type: 'integer', ...bounds }, { type: 'string', pattern: plain }, ...writing.explained()],
      }
    }
    case 'text':
      return { title: titleOf(spec.name), type: 'string', pattern: patterns[spec.form] }
    case 'option':
      return { title: titleOf(spec.name), ...meaningOf(spec.words, spec.meanings), enum: spec.words }
    case 'steps':
      return { title: titleOf(spec.name), type: 'array', items: writing.step() }
    case 'flag':
      return { title: titleOf(spec.name), type: 'boolean' }
    case 'record': {
      const fields = Object.entries(spec.fields)
      const required = fields.filter(([, { optional }]) => !optional).map(([key]) => key)
      return {
        title: titleOf(spec.name),
        type: 'object',
        properties: Object.fromEntries(fields.map(([key, field]) => [key, inner(field)])),
        ...(required.length === 0 ? {} : { required }),
        ...(spec.isOpen === true ? {} : { additionalProperties: false }),
      }
    }
    case 'list':
      return {
        title: titleOf(spec.name),
        type: 'array',
        items: inner(spec.item),
        ...(spec.mayBeEmpty ? {} : { minItems: 1 }),
        ...mostItemsOf(spec.laws),
      }
    case 'table':
      return {
        title: titleOf(spec.name),
        type: 'object',
        ...(spec.keys === undefined ? {} : { propertyNames: { enum: spec.keys } }),
        additionalProperties: inner(spec.item),
        ...(spec.mayBeEmpty ? {} : { minProperties: 1 }),
      }
    case 'column':
      return { title: titleOf(spec.name), type: 'array', items: columnItems[spec.of] }
    case 'either':
      return { anyOf: [inner(spec.list), inner(spec.other)] }
    case 'orWord':
      return {
        anyOf: [
          ...spec.words.map((word) => ({ ...meaningOf([word ?? ''], spec.meanings), const: word })),
          inner(spec.other),
        ],
      }
    case 'union':
      return { title: titleOf(spec.name), anyOf: [...new Set(Object.values(spec.kinds))].map(inner) }
    case 'among':
      // None is named where only the rest of the input says what it may be.
      if (spec.shapes.length === 0) return { title: titleOf(spec.name), anyOf: allButNull }
      return { title: titleOf(spec.name), anyOf: spec.shapes.map(inner) }
    case 'later':
      return inner(spec.shape())
  }
}

/** What words mean that may be chosen, where that is known. */
function meaningOf(words: readonly string[], meanings: Meanings = {}): { readonly description?: string } {
  return words.some((word) => meanings[word] !== undefined)
    ? { description: titleOf(listedWords(words, meanings)) }
    : {}
}

const allButNull = ['boolean', 'number', 'string', 'array', 'object'].map((type) => ({ type }))

const patterns: Readonly<Record<TextSpec['form'], string>> = {
  text: '\\S',
  id: '\\S',
  code: '\\S',
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  month: '^\\d{4}-\\d{2}$',
  period: '^\\d{4}(-(\\d{2}|Q[1-4]))?$',
}

const columnItems = {
  whole: { type: 'integer' },
  number: { anyOf: [{ type: 'string', pattern: plain }, { type: 'number' }] },
  text: { type: 'string' },
  rows: { type: 'object' },
} as const

function numberSchema(
  { label, percent: rate, above, atLeast, below, atMost, isWritten }: NumberSpec,
  { purpose, explained }: Writing,
): JsonSchema {
  const title = titleOf(label.name)
  const pattern = rate === undefined ? plain : percent
  if (purpose === 'form') return { title, type: 'string', pattern, ...unitOf(label.unit, rate !== undefined) }
  // A bound that a double cannot hold exactly is left to the reader.
  const bound = (key: string, value: NumberSpec['above']) => {
    if (value === undefined) return {}
    const double = Number(value.n) / Number(value.d)
    return Number.isInteger(double) ? { [key]: double } : {}
  }
  const bounds = {
    ...bound('exclusiveMinimum', above),
    ...bound('minimum', atLeast),
    ...bound('exclusiveMaximum', below),
    ...bound('maximum', atMost),
  }
  return {
    title,
    anyOf: [{ type: 'string', pattern }, { type: 'number', ...bounds }, ...(isWritten === true ? [] : explained())],
  }
}

/** A form shows the unit beside the field; `description` is the one keyword for it that every tool allows. */
function unitOf(unit: string, isRate: boolean): JsonSchema {
  if (unit === 'yuan') return { description: '元 — yuan' }
  return isRate ? { description: '可写作 5% — may be written 5%' } : {}
}

const titleOf = ({ zh, en }: Bilingual): string => `${zh} — ${en}`

/** The limit of a list, where a law sets one. */
function mostItemsOf(laws: readonly Law[]): JsonSchema {
  const limit = laws.find(({ says: [kind] }) => kind === 'mostItems')?.says[1]
  return typeof limit === 'number' ? { maxItems: limit } : {}
}
