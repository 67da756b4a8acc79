import { type Citation, type Step, type StepInput, type StepParameter, units } from '../figure/internal.ts'
import { mostPlaces, type RoundingMode } from '../numeric/internal.ts'
import type { JsonSchema } from './jsonSchema.ts'

/**
 * What explains a number, as JSON Schemas that refer to each other: a number that comes with its steps (`explained`), one
 * that was set elsewhere (`stated`), and a step with all that it says. `refer` makes the reference to one of them by its
 * name. Steps may say more than is known here, as those of a later release do; explained and stated numbers may not.
 */
export function explanationSchemas(refer: (name: string) => JsonSchema): Readonly<Record<string, JsonSchema>> {
  const texts = refer('stepText')
  const list = (items: JsonSchema) => ({ type: 'array', items })
  const object = (properties: object, required: readonly string[]) => ({ type: 'object', properties, required })
  const closed = (properties: object, required: readonly string[]) => ({
    ...object(properties, required),
    additionalProperties: false,
  })
  const place = list({
    anyOf: [{ type: 'string' }, { type: 'integer', minimum: 0 }],
  })
  const input = {
    id: { type: 'string' },
    at: place,
    alsoAt: list(place),
    label: texts,
    unit,
    value: written,
  } satisfies Described<StepInput>
  const parameter = {
    id: { type: 'string' },
    label: texts,
    effectiveFrom: { type: 'string' },
    undated: texts,
    value: { type: 'string' },
    unit,
    text: texts,
  } satisfies Described<StepParameter>
  const citation = {
    document: texts,
    number: { type: 'string' },
    article: { type: 'string' },
    issuedOn: { type: 'string' },
    url: { type: 'string' },
    status: { enum: statuses },
  } satisfies Described<Citation>
  const step = {
    ...input,
    formula: { type: 'string' },
    inputs: list(object(input, ['id', 'label', 'unit', 'value'])),
    rounding: refer('stepRounding'),
    because: texts,
    warning: texts,
    parameters: list(object(parameter, ['id', 'label', 'value'])),
    citations: list(refer('stepCitation')),
    steps: list(refer('step')),
    shownUnder: list({ type: 'string' }),
  } satisfies Described<Step>
  const steps = { ...list(refer('step')), minItems: 1 }
  return {
    explained: closed({ value: written, unit, label: texts, steps }, ['value', 'unit', 'label', 'steps']),
    stated: closed({ value: given, label: texts, unit, citations: list(refer('stepCitation')) }, ['value', 'label']),
    step: object(step, ['id', 'label', 'unit', 'value']),
    stepRounding: {
      anyOf: [
        object({ mode, places: { type: 'integer', minimum: 0, maximum: mostPlaces }, before: written }, [
          'mode',
          'places',
          'before',
        ]),
        object({ mode, multipleOf: written, before: written }, ['mode', 'multipleOf', 'before']),
      ],
    },
    stepCitation: object(citation, ['document', 'status']),
    stepText: object({ zh: { type: 'string' }, en: { type: 'string' } }, ['zh', 'en']),
  }
}

/** A schema for every key of an interface and no other. */
type Described<I> = { readonly [K in keyof I]-?: JsonSchema }

/** What explains a number, where nothing can be referred to: its inside is left to the reader. */
export const explanation: JsonSchema = {
  type: 'object',
  properties: { value: {}, label: {} },
  required: ['value', 'label'],
}

/** A decimal as the library writes it. */
const written = { type: 'string', pattern: '^(?!-0(?:\\.0+)?$)-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$' }
const given = {
  anyOf: [{ type: 'string', pattern: '^[+-]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d{1,4})?%?$' }, { type: 'number' }],
}
const unit = { enum: Object.keys(units) }
const modes = { halfUp: 0, halfEven: 0, up: 0, down: 0, ceiling: 0, floor: 0 } satisfies Record<RoundingMode, 0>
const mode = { enum: Object.keys(modes) }
const statuses: readonly Citation['status'][] = [
  'verified',
  'interpretation',
  'secondary',
  'local',
  'illustrative',
  'definition',
]
