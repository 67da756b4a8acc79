import { describe, expect, test } from 'vitest'
import { inputs, parseRules, parseYear, rulesSchema, yearSchema } from 'yigongti/schema'
import type * as z from 'zod'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'

const all = { yearSchema, rulesSchema, annualBudget: inputs.annualBudget }

describe.each(Object.entries(all))('%s as a Standard Schema', (_, schema) => {
  test('says who it is', () => {
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'zod' })
  })

  test('refuses at once, with a message in both languages and a path', () => {
    const result = validate(schema, { x: 1 })
    expect(result.issues?.[0]?.path).toEqual(['x'])
    expect(result.issues?.[0]?.message).toMatch(/^x: there is no such key.*\| x：没有这个字段/)
    expect('value' in result).toBe(false)
  })
})

test('a Standard Schema passes what its parse function passes', () => {
  expect(yearSchema['~standard'].validate(launchYear)).toEqual({ value: launchYear })
  expect(rulesSchema['~standard'].validate(goldenRules)).toEqual({ value: goldenRules })
})

test('and tells as many issues', () => {
  expect(validate(yearSchema, {}).issues).toHaveLength(countOf(parseYear({})))
  expect(validate(rulesSchema, {}).issues).toHaveLength(countOf(parseRules({})))
})

function countOf(parsed: ReturnType<typeof parseYear | typeof parseRules>): number {
  return parsed.ok ? 0 : parsed.issues.length
}

/** The schemas are synchronous. */
function validate(schema: z.ZodType, input: unknown) {
  const result = schema['~standard'].validate(input)
  if (result instanceof Promise) throw new Error('not synchronous')
  return result
}
