import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annualBudget, type SettlementError } from 'yigongti'
import { jsonSchemas, type Parsed, parse as parsers } from 'yigongti/schema'
import * as z from 'zod'
import { frozen } from '../../support/results.ts'
import { expectAgreement, expectPlainIssues, refusalOrNothing } from './laws.ts'
import { mutated } from './mutations.ts'
import { budgets } from './samples.ts'

interface Face {
  readonly name: string
  readonly parse: (input: unknown) => Parsed<unknown>
  readonly calculate: (input: never) => unknown
  readonly schema: object
  readonly samples: readonly object[]
  /** What only the calculation can tell. */
  readonly beyond: readonly string[]
}

const faces: readonly Face[] = [
  {
    name: 'a yearly budget',
    parse: parsers.annualBudget,
    calculate: annualBudget,
    schema: jsonSchemas.annualBudget,
    samples: budgets,
    beyond: ['total_negative', 'advances_negative'],
  },
]

/** A switch that is no yes or no, and what is too much in a rounding rule, the calculations pass over. */
function withoutStricter(parsed: Parsed<unknown>, refusal: SettlementError | undefined): Parsed<unknown> {
  if (parsed.ok) return parsed
  const issues = parsed.issues.filter(({ code, path }) => {
    const isExtra = code === 'unknown_key' || code === 'conflicting_inputs'
    const isStricter = path[0] === 'capLaunchYear' || (path[0] === 'rounding' && isExtra)
    return !isStricter || path.join() === refusal?.path.join()
  })
  return issues.length === 0 ? { ok: true, value: undefined } : { ok: false, issues }
}

describe.each(faces)('$name from unknown data', ({ parse, calculate, schema, samples, beyond }) => {
  test('is judged as the calculation judges it', () => {
    let passed = 0
    let refused = 0
    fc.assert(
      fc.property(mutated(samples), (input) => {
        const parsed = parse(input)
        const refusal = refusalOrNothing(() => calculate(input as never))
        if (parsed.ok) passed++
        else if (refusal !== undefined) refused++
        expectAgreement(withoutStricter(parsed, refusal), refusal, ({ code }) => beyond.includes(code))
      }),
      { numRuns: 5000 },
    )
    expect(passed).toBeGreaterThan(300)
    expect(refused).toBeGreaterThan(1000)
  })

  test('is never changed and never makes it throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), mutated(samples)), (input) => {
        const parsed = parse(frozen(input))
        if (parsed.ok) expect(parsed.value).toBe(input)
        else expectPlainIssues(parsed.issues)
      }),
      { numRuns: 2000 },
    )
  })

  test('that passes is accepted by the JSON Schema too', () => {
    const structure = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
    fc.assert(
      fc.property(mutated(samples), (input) => {
        fc.pre(parse(input).ok)
        expect(structure.safeParse(input).error?.issues).toBeUndefined()
      }),
      { numRuns: 600 },
    )
  })
})
