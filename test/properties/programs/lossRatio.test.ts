import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossRatioRebate, medicalLossRatio } from 'yigongti'
import { medicalLossRatioRule } from 'yigongti/rules'
import { money, rate } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 100 }

describe('the loss ratio', () => {
  it('is raised less the more people are insured, and never lowered', () => {
    const people = fc.integer({ min: 1000, max: 100_000 })
    fc.assert(
      fc.property(people, people, rate(5000, 12_000), (one, other, ratio) => {
        const judge = (lifeYears: number) => {
          const found = medicalLossRatio(medicalLossRatioRule, { lifeYears, ratio })
          return found.computable ? found : expect.fail('not computable')
        }
        const [few, many] = [judge(Math.min(one, other)), judge(Math.max(one, other))]
        expect(Number(few.adjustment)).toBeGreaterThanOrEqual(Number(many.adjustment))
        expect(Number(many.adjustment)).toBeGreaterThanOrEqual(0)
        expect(everyStep(few.steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('the rebates of the enrollees sum to the rebate, and its trace computes', () => {
    fc.assert(
      fc.property(
        rate(0, 10_000),
        money(0n, 10_000_000n),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
        (ratio, revenue, weights) => {
          const enrollees = weights.map((weight, index) => ({ id: `e${index}`, weight }))
          const found = lossRatioRebate({ ratio, standard: '80%', revenue, enrollees })
          expect(sumFen(found.enrollees.map((one) => one.rebate))).toBe(toFen(found.rebate))
          expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
        },
      ),
      runs,
    )
  })
})
