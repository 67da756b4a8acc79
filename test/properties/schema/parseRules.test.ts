import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffRules, settleYear } from 'yigongti'
import { parseRules, rulesSchema } from 'yigongti/schema'
import * as z from 'zod'
import { launchYear, reformYear } from '../../support/goldenYears.ts'
import { frozen } from '../../support/results.ts'
import { expectPlainIssues, refusalOrNothing } from './laws.ts'
import { mutated } from './mutations.ts'
import { ruleSets } from './samples.ts'

describe('a rule set from unknown data', () => {
  test('settles a year as the original does, to the last step', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ruleSets), fc.constantFrom(launchYear, reformYear), (rules, year) => {
        const parsed = parseRules(JSON.parse(JSON.stringify(rules)))
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
        expect(parsed.value).toEqual(JSON.parse(JSON.stringify(rules)))
        expect(diffRules(rules, parsed.value)).toEqual([])
        const settled = refusalOrNothing(() => settleYear(rules, year)) ?? settleYear(rules, year)
        const again = refusalOrNothing(() => settleYear(parsed.value, year)) ?? settleYear(parsed.value, year)
        expect(JSON.stringify(again)).toBe(JSON.stringify(settled))
      }),
    )
  })

  test('that passes settles a year or is refused for what it lacks, never by an accident', () => {
    fc.assert(
      fc.property(mutated(ruleSets), fc.constantFrom(launchYear, reformYear), (input, year) => {
        const parsed = parseRules(input)
        fc.pre(parsed.ok)
        const refusal = refusalOrNothing(() => settleYear(parsed.value, year))
        expect(['settled', ...needed]).toContain(refusal?.code ?? 'settled')
      }),
      { numRuns: 300 },
    )
  })

  test('that passes, passes again: it is canonical', () => {
    fc.assert(
      fc.property(mutated(ruleSets), (input) => {
        const once = parseRules(input)
        fc.pre(once.ok)
        expect(parseRules(once.value)).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })

  test('is never changed and never makes it throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutated(ruleSets)), (input) => {
        const before = JSON.stringify(input)
        const parsed = parseRules(frozen(input))
        expect(JSON.stringify(input)).toBe(before)
        if (!parsed.ok) expectPlainIssues(parsed.issues)
      }),
      { numRuns: 500 },
    )
  })

  test('that passes is accepted by the JSON Schema too', () => {
    const schema = z.fromJSONSchema(z.toJSONSchema(rulesSchema) as Parameters<typeof z.fromJSONSchema>[0])
    fc.assert(
      fc.property(mutated(ruleSets), (input) => {
        fc.pre(parseRules(input).ok)
        expect(schema.safeParse(input).error?.issues).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})

/** What a sound rule set may still lack for a year: parameters, dates, scores, or a budget that is not below zero. */
const needed = [
  'missing_local_parameter',
  'unknown_parameter',
  'before_first_value',
  'wrong_length',
  'score_out_of_scale',
  'score_below_steps',
  'score_above_knots',
  'discretion_required',
  'base_not_allowed',
  'carve_outs_exceed_total',
  'advances_negative',
  'missing',
]
