import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readmissionReduction } from 'yigongti'
import { rate } from '../../support/arbitraries.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const hospitals = fc.record({
  neutralityModifier: rate(9000, 10_500),
  measures: fc
    .array(
      fc.record({
        cases: fc.integer({ min: 0, max: 100 }),
        ratio: rate(8000, 13_000),
        peerMedian: rate(9000, 11_000),
        paymentRatio: rate(0, 2000),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) => list.map((measure, index) => ({ id: `m${index}`, ...measure }))),
})

it('the factor lies between 0.97 and 1, more readmissions never raise it, and its trace computes', () => {
  fc.assert(
    fc.property(hospitals, rate(0, 3000), (hospital, more) => {
      const { factor, steps } = readmissionReduction(hospital)
      expect(Number(factor)).toBeGreaterThanOrEqual(0.97)
      expect(Number(factor)).toBeLessThanOrEqual(1)
      expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
      const worse = hospital.measures.map((measure) => ({
        ...measure,
        ratio: (Number(measure.ratio) + Number(more)).toFixed(4),
      }))
      const after = readmissionReduction({ ...hospital, measures: worse }).factor
      expect(Number(after)).toBeLessThanOrEqual(Number(factor))
    }),
    { numRuns: 150 },
  )
})
