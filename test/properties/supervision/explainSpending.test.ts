import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainSpending, type SpendingInput } from 'yigongti'
import { money } from '../../support/arbitraries.ts'
import { everyStep, ofFen, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

/** The fund pays a part of what stays cost. */
const stays = fc
  .record({
    admissions: fc.integer({ min: 1, max: 99_999 }),
    fund: money(1n, 80_000_000_000n),
    own: fc.bigInt({ min: 0n, max: 20_000_000_000n }),
    mix: fc.integer({ min: 1, max: 3_000 }).map((thousandths) => `${thousandths}e-3`),
  })
  .map(({ own, ...given }) => ({ ...given, cost: ofFen(toFen(given.fund) + own) }))
const year = fc.record({
  year: fc.constant(2025),
  insured: fc.integer({ min: 1, max: 999_999 }),
  home: stays,
  elsewhere: stays,
  chronic: money(0n, 10_000_000_000n),
  other: money(0n, 10_000_000_000n),
})
const policies = fc.array(
  fc.record({
    through: fc.constantFrom('insured' as const, 'price' as const, 'chronic' as const),
    amount: money(0n, 1_000_000_000n),
  }),
  { maxLength: 3 },
)
const nextTo = <Y extends { readonly year: number }>(before: Y, after: Y) => ({
  before,
  after: { ...after, year: before.year + 1 },
})
const inputs = fc.record({ before: year, after: year, policies }).map(({ policies: list, ...years }): SpendingInput => {
  return { ...nextTo(years.before, years.after), policies: list.map((one, index) => ({ id: `p${index}`, ...one })) }
})

describe('why spending changed', () => {
  it('sums to the change, to the fen', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { change, factors, policies: named } = explainSpending(input)
        expect(sumFen([...factors, ...named].map(({ effect }) => effect))).toBe(toFen(change))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same the other way round, where only one factor changed', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 999_999 }), (before, insured) => {
        const after = { ...before, insured }
        const there = explainSpending(nextTo(before, after))
        const back = explainSpending(nextTo(after, before))
        expect(toFen(there.change)).toBe(-toFen(back.change))
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order of the policies', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const [there, back] = [input, { ...input, policies: [...(input.policies ?? [])].reverse() }].map((one) => {
          const { change, factors, policies: named } = explainSpending(one)
          return { change, effects: factors.map(({ effect }) => effect), named: named.map(({ effect }) => effect) }
        })
        expect(back).toEqual({ ...there, named: [...(there?.named ?? [])].reverse() })
      }),
      { numRuns: 30 },
    )
  })

  it('explains every figure', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(everyStep(explainSpending(input).steps).flatMap((step) => problemsOf(step))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})
