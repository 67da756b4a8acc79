import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casePoints } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { money, rate } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const cases = fc.record({
  cost: money(0n, 20_000_000n),
  referenceMean: money(1n, 5_000_000n),
  score: rate(1, 30_000_000),
  coefficient: rate(1, 3000, 3),
})
const rule = fc.constantFrom(...Object.values(deviationRules))
const { national, hubei, jining2023, taian2023 } = deviationRules

describe('the points of a case', () => {
  it('the trace recomputes, with an auxiliary factor and without', () => {
    fc.assert(
      fc.property(rule, cases, fc.option(rate(1, 30_000), { nil: undefined }), (own, given, auxiliary) => {
        const { steps } = casePoints(own, { ...given, ...(auxiliary === undefined ? {} : { auxiliary }) })
        expect(steps.flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('scaling cost and mean changes nothing, scaling the score scales the points', () => {
    fc.assert(
      fc.property(rule, cases, fc.integer({ min: 2, max: 100 }), (own, given, times) => {
        const scaled = (text: string) => new Exact(text).times(times).toFixed()
        const of = casePoints(own, { ...given, places: 9 })
        const money = { ...given, cost: scaled(given.cost), referenceMean: scaled(given.referenceMean), places: 9 }
        expect(casePoints(own, money)).toMatchObject({ kind: of.kind, points: of.points })
        const { points } = casePoints(own, { ...given, score: scaled(given.score), places: 9 })
        expect(new Exact(of.points).times(times).minus(points).abs().lte(new Exact(times).times('1e-9'))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('more cost never brings fewer points within a class', () => {
    fc.assert(
      fc.property(rule, cases, money(0n, 1_000_000n), (own, given, more) => {
        const less = casePoints(own, given)
        const dearer = casePoints(own, { ...given, cost: new Exact(given.cost).plus(more).toFixed(2) })
        if (less.kind === dearer.kind) expect(Number(dearer.points)).toBeGreaterThanOrEqual(Number(less.points))
      }),
      { numRuns: 200 },
    )
  })

  it('below half the mean and with a coefficient of 1 the four rules agree', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 4999 }), ({ referenceMean, score }, tenThousandths) => {
        const cost = new Exact(referenceMean).times(tenThousandths).div(10_000).toFixed()
        const all = [national, hubei, jining2023, taian2023].map((own) =>
          casePoints(own, { cost, referenceMean, score }),
        )
        expect(new Set(all.map(({ kind, points }) => `${kind} ${points}`)).size).toBe(1)
      }),
      { numRuns: 200 },
    )
  })
})
