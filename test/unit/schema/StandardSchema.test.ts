import { describe, expect, test } from 'vitest'
import { annualBudgetSchema, bandSharingSchema, parseRules, parseYear, rulesSchema, yearSchema } from 'yigongti/schema'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'

const all = { yearSchema, rulesSchema, annualBudgetSchema, bandSharingSchema }

describe.each(Object.entries(all))('%s as a Standard Schema', (_, schema) => {
  test('says who it is', () => {
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'yigongti' })
  })

  test('refuses at once, with a message in both languages and a path', () => {
    const result = schema['~standard'].validate({ x: 1 })
    expect(result.issues?.[0]?.path).toEqual(['x'])
    expect(result.issues?.[0]?.message).toMatch(/^x: unknown key.*\| x：未知的键/)
    expect('value' in result).toBe(false)
  })
})

test('a Standard Schema passes what its parse function passes', () => {
  expect(yearSchema['~standard'].validate(launchYear)).toEqual({ value: launchYear })
  expect(rulesSchema['~standard'].validate(goldenRules)).toEqual({ value: goldenRules })
})

test('and tells as many issues', () => {
  expect(yearSchema['~standard'].validate({}).issues).toHaveLength(countOf(parseYear({})))
  expect(rulesSchema['~standard'].validate({}).issues).toHaveLength(countOf(parseRules({})))
})

function countOf(parsed: ReturnType<typeof parseYear | typeof parseRules>): number {
  return parsed.ok ? 0 : parsed.issues.length
}
