import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KpiInput, scoreKpi, withLocal } from 'yigongti'
import { kpiTemplate } from 'yigongti/rules'
import { agree, Exact } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const ids = kpiTemplate.dimensions.map(({ id }) => id)

/** Whole percents that sum to 100. */
const percents = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)))

const assessments = fc.record({
  weights: percents(ids.length),
  within: fc.array(percents(2), { minLength: ids.length, maxLength: ids.length }),
  values: fc.array(fc.option(fc.integer({ min: 0, max: 120 }), { freq: 9 }), {
    minLength: 2 * ids.length,
    maxLength: 2 * ids.length,
  }),
})

function assess({ weights, within, values }: { weights: number[]; within: number[][]; values: (number | null)[] }) {
  const local = Object.fromEntries(ids.map((id, index) => [id, `${weights[index] ?? 0}%`]))
  const indicators = ids.flatMap((dimension, index) =>
    [0, 1].map((k): KpiInput['indicators'][number] => ({
      dimension,
      id: `${dimension}${k}`,
      weight: `${within[index]?.[k] ?? 0}%`,
      direction: 'higher',
      target: 100,
      threshold: 20,
      value: values[2 * index + k] ?? null,
    })),
  )
  return { template: withLocal(kpiTemplate, local), indicators }
}

/** Something with a weight applies. */
const drawn = assessments.filter(({ weights, within, values }) =>
  values.some((value, index) => {
    const at = Math.floor(index / 2)
    return value !== null && (weights[at] ?? 0) * (within[at]?.[index % 2] ?? 0) > 0
  }),
)

describe('the yearly assessment', () => {
  it('is the sum of its dimensions, and of its indicators', () => {
    fc.assert(
      fc.property(drawn, (choice) => {
        const { template, indicators } = assess(choice)
        const result = scoreKpi(template, { year: 2026, indicators })
        const sum = (parts: readonly { readonly score: string }[]) => Exact.sum(0, ...parts.map(({ score }) => score))
        expect(agree(sum(result.dimensions), result.score, 25, new Exact(100))).toBe(true)
        expect(agree(sum(result.indicators), result.score, 25, new Exact(100))).toBe(true)
        expect(new Exact(result.score).gte(0) && new Exact(result.score).lte(100)).toBe(true)
        expect(everyStep(result.steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the weight of a dimension as long as something with a weight applies in it', () => {
    fc.assert(
      fc.property(drawn, (choice) => {
        const { template, indicators } = assess(choice)
        const { dimensions } = scoreKpi(template, { year: 2026, indicators })
        const [lives, weight] = [
          (at: number) => [0, 1].some((k) => choice.values[2 * at + k] !== null && (choice.within[at]?.[k] ?? 0) > 0),
          (at: number) => choice.weights[at] ?? 0,
        ]
        const left = ids.reduce((sum, _, at) => sum + (lives(at) ? weight(at) : 0), 0)
        for (const [at, { appliedWeight }] of dimensions.entries()) {
          const wanted = lives(at) ? new Exact(weight(at)).div(left) : new Exact(0)
          expect(agree(wanted, appliedWeight, 25, new Exact(1))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of the indicators', () => {
    fc.assert(
      fc.property(drawn, (choice) => {
        const { template, indicators } = assess(choice)
        const reversed = [...indicators].reverse()
        const { score, dimensions } = scoreKpi(template, { year: 2026, indicators })
        expect(scoreKpi(template, { year: 2026, indicators: reversed })).toMatchObject({ score, dimensions })
      }),
      { numRuns: 60 },
    )
  })
})
