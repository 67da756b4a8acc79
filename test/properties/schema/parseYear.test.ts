import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ErrorCode, type SettlementError, settleYear, type YearInput } from 'yigongti'
import { jsonSchemas, parseYear } from 'yigongti/schema'
import * as z from 'zod'
import { goldenRules } from '../../support/goldenYears.ts'
import { frozen } from '../../support/results.ts'
import { expectAgreement, expectPlainIssues, refusalOrNothing } from './laws.ts'
import { mutated } from './mutations.ts'
import { years } from './samples.ts'

/** What only the rules, or the calculation by them, can tell. */
const beyond: readonly ErrorCode[] = [
  'missing_local_parameter',
  'before_first_value',
  'score_out_of_scale',
  'score_below_steps',
  'score_above_knots',
  'total_negative',
  'advances_negative',
]

function needsTheRules({ code, path }: SettlementError): boolean {
  if (code === 'wrong_length') return path.join() === 'priorPayments'
  if (code === 'missing') return ['poolingArea', 'score'].includes(path.join())
  return beyond.includes(code)
}

describe('a year from unknown data', () => {
  test('is judged as settleYear judges it', () => {
    let passed = 0
    let agreed = 0
    fc.assert(
      fc.property(mutated(years), (input) => {
        const parsed = parseYear(input)
        const refusal = refusalOrNothing(() => settleYear(goldenRules, input as unknown as YearInput))
        if (parsed.ok) passed++
        else if (refusal !== undefined && !needsTheRules(refusal)) agreed++
        expectAgreement(parsed, refusal, needsTheRules)
        if (!parsed.ok) expect(refusal).toBeDefined()
      }),
      { numRuns: 5000 },
    )
    expect(passed).toBeGreaterThan(500)
    expect(agreed).toBeGreaterThan(1000)
  })

  test('passes as it is, unchanged, and is settled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...years), (year) => {
        const input = frozen(JSON.parse(JSON.stringify(year)))
        const parsed = parseYear(input)
        expect(parsed).toEqual({ ok: true, value: year })
        if (parsed.ok) expect(settleYear(goldenRules, parsed.value)).toEqual(settleYear(goldenRules, year))
      }),
    )
  })

  test('is never changed and never makes it throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutated(years)), (input) => {
        const before = JSON.stringify(input)
        const parsed = parseYear(frozen(input))
        expect(JSON.stringify(input)).toBe(before)
        if (parsed.ok) expect(parsed.value).toBe(input)
        else {
          expect(parsed.issues.length).toBeGreaterThan(0)
          expectPlainIssues(parsed.issues)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('that is no JSON at all never makes it throw', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (input) => {
        expect(parseYear(input).ok).toBe(false)
        expect(parseYear({ ...years[0], spending: input, members: input }).ok).toBe(false)
      }),
    )
  })

  test('that passes is accepted by the JSON Schema too', () => {
    const schema = z.fromJSONSchema(jsonSchemas.settleYear as Parameters<typeof z.fromJSONSchema>[0])
    fc.assert(
      fc.property(mutated(years), (input) => {
        fc.pre(parseYear(input).ok)
        expect(schema.safeParse(input).error?.issues).toBeUndefined()
      }),
      { numRuns: 600 },
    )
  })
})
