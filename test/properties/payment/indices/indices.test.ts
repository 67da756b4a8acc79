import fc from 'fast-check'
import { expect, it } from 'vitest'
import { caseMixIndex, consumptionIndex } from 'yigongti'
import { problemsOf } from '../../../support/traceProblems.ts'

const group = fc.record({
  cases: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 })),
  weight: fc.integer({ min: 1, max: 90_000 }).map((n) => n / 10_000),
  own: fc.integer({ min: 1, max: 9_999 }).map((n) => n / 100),
  reference: fc.integer({ min: 1, max: 9_999 }).map((n) => n / 100),
})
const groups = fc
  .array(group, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((item, index) => ({ id: `g${index}`, ...item })))
const indexOf = (result: ReturnType<typeof caseMixIndex>) => (result.computable ? Number(result.index) : undefined)
const definitions = ['ratioOfSums', 'meanOfRatios'] as const
const runs = { numRuns: 200 }

it('an index lies between the smallest and the largest ratio of its groups', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const some = list.filter(({ cases }) => cases > 0)
      const within = (index: number | undefined, values: readonly number[]) => {
        if (index === undefined) return expect(some).toEqual([])
        expect(index).toBeGreaterThanOrEqual(Math.min(...values) - 1e-4)
        return expect(index).toBeLessThanOrEqual(Math.max(...values) + 1e-4)
      }
      within(
        indexOf(caseMixIndex({ groups: list.map(({ id, weight, cases }) => ({ id, weight, cases })) })),
        some.map(({ weight }) => weight),
      )
      for (const definition of definitions) {
        const rows = list.map(({ id, cases, own, reference }) => ({ id, cases, own, reference }))
        within(
          indexOf(consumptionIndex({ measure: 'time', definition, groups: rows })),
          some.map(({ own, reference }) => own / reference),
        )
      }
    }),
    runs,
  )
})

it('both definitions agree where the groups have one reference mean', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const rows = list.map(({ id, cases, own }) => ({ id, cases, own, reference: 7 }))
      const [sums, ratios] = definitions.map((definition) =>
        indexOf(consumptionIndex({ measure: 'cost', definition, groups: rows })),
      )
      expect(ratios).toBe(sums)
    }),
    runs,
  )
})

it('the trace recomputes', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const rows = list.map(({ id, cases, own, reference }) => ({ id, cases, own, reference }))
      for (const definition of definitions) {
        const found = consumptionIndex({ measure: 'cost', definition, groups: rows })
        if (found.computable) expect(found.steps.flatMap(problemsOf)).toEqual([])
      }
      const mix = caseMixIndex({ groups: list.map(({ id, weight, cases }) => ({ id, weight, cases })) })
      if (mix.computable) expect(mix.steps.flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})
