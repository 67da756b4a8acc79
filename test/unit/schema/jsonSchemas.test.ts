import { describe, expect, test } from 'vitest'
import { annualBudget, explain, settleYear } from 'yigongti'
import { formSchemas, jsonSchemas, rulesSchema } from 'yigongti/schema'
import * as z from 'zod'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { leavesOf, vandalise } from '../../support/results.ts'
import { changed } from './changed.ts'

type Source = Parameters<typeof z.fromJSONSchema>[0]

/** The inputs that are no record of known keys: lists, a table by ids, and links that take one of several forms. */
const otherThanRecords: Readonly<Record<string, object>> = {
  auxiliaryFactor: { type: 'array' },
  changesToText: { type: 'array' },
  checkEligibility: { type: 'object', additionalProperties: { type: 'boolean' } },
  isRisingLink: { anyOf: expect.any(Array) },
  linkScore: { anyOf: expect.any(Array) },
  mergePartials: { type: 'array' },
  trace: { type: 'object', required: ['steps'] },
}

function accepts(schema: object, input: unknown): boolean {
  return z.fromJSONSchema(schema as Source).safeParse(input).success
}

const budget = { previousTotal: 1, requestedGrowth: '5%', depositRate: 0, riskFundRate: 0 }

describe('the JSON Schemas', () => {
  test('are plain properties, made once, frozen, of draft 2020-12, named in both languages', () => {
    for (const [name, schema] of Object.entries(jsonSchemas)) {
      expect(schema).toBe(jsonSchemas[name as keyof typeof jsonSchemas])
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:yigongti:${name}`,
        title: expect.stringMatching(/^([A-Z]+ )?[一-鿿（）、]+ — [A-Za-z]/u),
        ...(otherThanRecords[name] ?? { type: 'object', additionalProperties: false }),
      })
      const text = JSON.stringify(schema)
      expect(JSON.parse(text)).toEqual(schema)
      vandalise(schema)
      expect(JSON.stringify(schema)).toBe(text)
    }
  })

  test('take what the calculations take', () => {
    expect(settleYear(goldenRules, launchYear).total).toBe('325335000.00')
    expect(accepts(jsonSchemas.settleYear, launchYear)).toBe(true)
    expect(accepts(jsonSchemas.settleYear, reformYear)).toBe(true)
    expect(accepts(z.toJSONSchema(rulesSchema), JSON.parse(JSON.stringify(goldenRules)))).toBe(true)
    expect(annualBudget(budget).total).toBe('1.05')
    expect(accepts(jsonSchemas.annualBudget, budget)).toBe(true)
  })

  test.each<[place: string, value: unknown]>([
    ['year', 'x'],
    ['year', 1066],
    ['score', '86%'],
    ['score', ''],
    ['score', '1.'],
    ['priorPayments', []],
    ['priorPayments.0', -1],
    ['requestedGrowth', '5%%'],
    ['requestedGrowth', [{ id: 'a', weight: 1 }]],
    ['poolingArea.previousSpending', 0],
    ['spending.disallowed', null],
    ['scroe', 1],
  ])('refuse a year with %s = %j', (place, value) => {
    expect(accepts(jsonSchemas.settleYear, changed(launchYear, place, value))).toBe(false)
  })

  test.each<[place: string, value: unknown]>([
    ['effectiveFrom', '2025'],
    ['parameters.baseYears.kind', 'number of years'],
    ['local.depositRate.0.value', {}],
    ['local.poolShareOfOverrun.0.value.0.upTo', -1],
    ['clauses.total.0.status', 'read'],
  ])('refuse a rule set with %s = %j', (place, value) => {
    expect(accepts(z.toJSONSchema(rulesSchema), changed(goldenRules, place, value))).toBe(false)
  })

  test('write a decimal as a text with a pattern or a number', () => {
    const { properties } = jsonSchemas.settleYear as { readonly properties: Record<string, unknown> }
    expect(properties['previousTotal']).toEqual({
      title: "上年度付费总额 — Last year's total",
      anyOf: [
        { type: 'string', pattern: expect.stringContaining('\\d') },
        { type: 'number', minimum: 0 },
        { $ref: '#/$defs/explained' },
        { $ref: '#/$defs/stated' },
      ],
    })
  })

  test('take numbers with what explains them, and describe that once', () => {
    const schema = jsonSchemas.annualBudget
    const total = explain(annualBudget(budget), 'total')
    const told = JSON.parse(JSON.stringify(total)) as typeof total
    const stated = { value: '5%', label: told.label }
    const next = { ...budget, previousTotal: told, depositRate: stated }
    expect(annualBudget(next).total).toBe('1.10')
    expect(accepts(schema, next)).toBe(true)
    for (const wrong of [
      { ...told, steps: [] },
      { ...told, steps: [{}] },
      { ...told, value: '-0.00' },
      { ...told, unit: 'pounds' },
      { ...told, note: 1 },
      { ...stated, value: 'NaN' },
      { value: 1 },
    ])
      expect(accepts(schema, { ...budget, previousTotal: wrong })).toBe(false)
    expect(JSON.stringify(schema).split('"formula"').length - 1).toBe(1)
    expect(JSON.stringify(formSchemas.annualBudget)).not.toContain('explained')
  })

  test('refer only to definitions that they hold', () => {
    for (const schema of Object.values(jsonSchemas)) {
      const held = Object.keys((schema['$defs'] ?? {}) as object).map((id) => `#/$defs/${id}`)
      const references = leavesOf(schema).filter(({ path }) => path.endsWith('.$ref'))
      expect(held).toEqual(expect.arrayContaining(references.map(({ value }) => value)))
    }
  })
})
