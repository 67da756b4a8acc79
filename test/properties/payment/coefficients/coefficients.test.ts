import fc from 'fast-check'
import { expect, it } from 'vitest'
import { additiveCoefficient, auxiliaryFactor } from 'yigongti'
import { xiamen2024 } from 'yigongti/rules'
import { rate } from '../../../support/arbitraries.ts'
import { Exact } from '../../../support/exactDecimal.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const facts = fc.record({
  cmi: fc.record({ own: rate(0, 30_000), reference: rate(5_000, 15_000) }),
  children: fc.record({ own: rate(0, 10_000) }),
  elderly: fc.record({ own: rate(0, 10_000), reference: rate(1_000, 5_000) }),
  traditionalMedicine: fc.record({ own: rate(0, 10_000) }),
})
const category = fc.constantFrom('tertiary', 'secondary', 'maternity')
const runs = { numRuns: 300 }

it('full steps give at most what proportion gives, and less than one step of each kind below it', () => {
  fc.assert(
    fc.property(category, facts, (of, given) => {
      const coefficient = (mode: 'stepwise' | 'proportional') =>
        Number(additiveCoefficient(xiamen2024, { category: of, facts: given, mode }).coefficient)
      const gap = coefficient('proportional') - coefficient('stepwise')
      expect(gap).toBeGreaterThanOrEqual(-1e-12)
      expect(gap).toBeLessThan(0.04 + 1e-12)
    }),
    runs,
  )
})

it('the additions and the base make up the coefficient, each addition within its cap', () => {
  fc.assert(
    fc.property(category, facts, (of, given) => {
      const { coefficient, base, additions, steps } = additiveCoefficient(xiamen2024, { category: of, facts: given })
      const sum = additions.reduce((total, { added }) => total.plus(added), new Exact(base))
      expect(sum.eq(coefficient)).toBe(true)
      for (const { id, added, capped } of additions) {
        const cap = xiamen2024.additions
          .find((addition) => addition.id === id)
          ?.caps.find((row) => row.category === of)?.cap
        expect(Number(added)).toBeLessThanOrEqual(Number(cap))
        if (capped) expect(added).toBe(cap)
      }
      expect(steps.flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})

it('a better indicator never lowers the coefficient', () => {
  fc.assert(
    fc.property(
      category,
      facts,
      rate(0, 5_000),
      fc.constantFrom('stepwise' as const, 'proportional' as const),
      (of, given, more, mode) => {
        const own = (Number(given.cmi.own) + Number(more)).toFixed(4)
        const coefficient = (cmi: typeof given.cmi) =>
          Number(additiveCoefficient(xiamen2024, { category: of, facts: { ...given, cmi }, mode }).coefficient)
        expect(coefficient({ ...given.cmi, own })).toBeGreaterThanOrEqual(coefficient(given.cmi))
      },
    ),
    runs,
  )
})

it('the auxiliary factor is the largest of the hits, whatever their order', () => {
  const factors = fc.array(rate(1, 30_000), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(factors, fc.array(fc.nat(5)), (list, picked) => {
      const catalogue = list.map((factor, index) => ({ id: `e${index}`, factor }))
      const hits = [...new Set(picked.filter((index) => index < list.length).map((index) => `e${index}`))]
      const largest = Math.max(...hits.map((id) => Number(list[Number(id.slice(1))])))
      const found = auxiliaryFactor(catalogue, hits)
      expect(Number(found.factor)).toBe(hits.length === 0 ? 1 : largest)
      expect(auxiliaryFactor(catalogue, [...hits].reverse()).entry).toBe(found.entry)
      expect(found.steps.flatMap(problemsOf)).toEqual([])
    }),
    runs,
  )
})
