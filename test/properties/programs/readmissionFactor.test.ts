import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ReadmissionFactorInput, type ReadmissionFactorRule, readmissionFactor } from 'yigongti'
import { readmissionFloor } from 'yigongti/rules'
import { money, rate } from '../../support/arbitraries.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const rules = rate(9500, 9900).map((floor): ReadmissionFactorRule => ({ ...readmissionFloor(2015), floor }))
const hospitals = fc.record({
  conditions: fc
    .array(
      fc.record({
        payment: money(100_000n, 5_000_000n),
        cases: fc.integer({ min: 0, max: 500 }),
        excessRatio: rate(5000, 15_000),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) => list.map((condition, index) => ({ id: `c${index}`, ...condition }))),
  totalPayments: money(1_000_000_000n, 50_000_000_000n),
})

it('the factor lies between its floor and 1, and its trace computes', () => {
  fc.assert(
    fc.property(rules, hospitals, (rule, hospital) => {
      const { factor, floored, steps } = readmissionFactor(rule, hospital)
      expect(Number(factor)).toBeLessThanOrEqual(1)
      expect(Number(factor)).toBeGreaterThanOrEqual(Number(rule.floor))
      if (floored) expect(Number(factor)).toBe(Number(rule.floor))
      expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

it('more readmissions never raise it, and fewer than expected in one condition do not make up for another', () => {
  fc.assert(
    fc.property(rules, hospitals, rate(0, 5000), (rule, hospital, more) => {
      const change = (by: (ratio: number) => number): ReadmissionFactorInput => ({
        ...hospital,
        conditions: hospital.conditions.map((condition, index) =>
          index === 0 ? { ...condition, excessRatio: by(Number(condition.excessRatio)).toFixed(4) } : condition,
        ),
      })
      const base = Number(
        readmissionFactor(
          rule,
          change((ratio) => ratio),
        ).factor,
      )
      expect(
        Number(
          readmissionFactor(
            rule,
            change((ratio) => ratio + Number(more)),
          ).factor,
        ),
      ).toBeLessThanOrEqual(base)
      const atOne = Number(
        readmissionFactor(
          rule,
          change(() => 1),
        ).factor,
      )
      expect(
        Number(
          readmissionFactor(
            rule,
            change(() => 0.5),
          ).factor,
        ),
      ).toBe(atOne)
    }),
    { numRuns: 150 },
  )
})
