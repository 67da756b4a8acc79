import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coefficientOfVariation,
  type DiseaseWeightsInput,
  diseaseWeights,
  mean,
  quantile,
  standardDeviation,
} from 'yigongti'
import { Exact } from '../../../support/exactDecimal.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const row = fc.record({
  group: fc.constantFrom('a', 'b', 'c', 'd'),
  cost: fc.integer({ min: 1, max: 100_000 }),
  year: fc.constantFrom(2023, 2024, 2025),
})
const rows = fc.array(row, { minLength: 1, maxLength: 40 })
type Rows = readonly { readonly group: string; readonly cost: number; readonly year: number }[]
const plain = (list: Rows) => ({ group: list.map(({ group }) => group), cost: list.map(({ cost }) => cost) })
const costsOf = (list: Rows, id: string) => list.filter(({ group }) => group === id).map(({ cost }) => cost)

type Trimming = NonNullable<DiseaseWeightsInput['trim']>

const trimming: fc.Arbitrary<Trimming> = fc.oneof(
  fc.record({
    method: fc.constant('percentile' as const),
    lower: fc.integer({ min: 0, max: 30 }).map((n) => `${n}%`),
    upper: fc.integer({ min: 70, max: 100 }).map((n) => `${n}%`),
  }),
  fc.record({
    method: fc.constantFrom('standardDeviation' as const, 'interquartileRange' as const),
    times: fc.integer({ min: 10, max: 40 }).map((n) => n / 10),
  }),
)

describe('weights', () => {
  it('their mean over the cases is the scale, but for the rounding', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { groups } = diseaseWeights({ cases: plain(list), scale: 1000, places: 20 })
        const sum = groups.reduce((total, { weight, used }) => total.plus(new Exact(weight).times(used)), new Exact(0))
        expect(sum.div(list.length).minus(1000).abs().lt('1e-18')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('the unit of money and the order of the cases do not matter', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 9 }), (list, times) => {
        const weightsOf = (cases: Rows) =>
          new Map(diseaseWeights({ cases: plain(cases) }).groups.map(({ id, weight }) => [id, weight]))
        expect(weightsOf(list.map((item) => ({ ...item, cost: item.cost * times })))).toEqual(weightsOf(list))
        expect(weightsOf([...list].reverse())).toEqual(weightsOf(list))
      }),
      { numRuns: 200 },
    )
  })

  it('equal weights of years whose cases are alike change nothing', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const yearly = [2024, 2025].flatMap((year) => list.map((item) => ({ ...item, year })))
        const years = [2024, 2025].map((year) => ({ year, weight: '0.5' }))
        const weighted = diseaseWeights({ cases: { ...plain(yearly), year: yearly.map(({ year }) => year) }, years })
        const simple = diseaseWeights({ cases: plain(list) })
        expect(weighted.allCaseMean).toBe(simple.allCaseMean)
        expect(weighted.groups.map(({ weight }) => weight)).toEqual(simple.groups.map(({ weight }) => weight))
      }),
      { numRuns: 200 },
    )
  })

  it('the trace recomputes', () => {
    fc.assert(
      fc.property(rows, fc.option(trimming, { nil: undefined }), (list, trim) => {
        const used = [2023, 2024, 2025].filter((wanted) => list.some(({ year }) => year === wanted))
        const { steps } = diseaseWeights({
          cases: { ...plain(list), year: list.map(({ year }) => year) },
          years: used.map((year, index) => ({ year, weight: [1, 2, 7][index] ?? 1 })),
          ...(trim === undefined ? {} : { trim }),
        })
        expect(steps.flatMap(problemsOf)).toEqual([])
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      }),
      { numRuns: 100 },
    )
  })
})

describe('trimming', () => {
  it('cuts what the statistics in doubles cut, away from the bounds', () => {
    fc.assert(
      fc.property(rows, trimming, (list, trim) => {
        const { groups } = diseaseWeights({ cases: plain(list), trim })
        for (const { id, used, cut } of groups) {
          const costs = costsOf(list, id)
          const [lower, upper] = boundsOf(costs, trim)
          // a cost within the error of the bounds may fall on either side in doubles; ranks have no error
          const isNear = (cost: number) => [lower, upper].some((bound) => Math.abs(cost - bound) < 1e-6 * cost)
          fc.pre(trim.method === 'percentile' || !costs.some(isNear))
          expect(cut.below).toBe(costs.filter((cost) => cost < lower).length)
          expect(cut.above).toBe(costs.filter((cost) => cost > upper).length)
          expect(used + cut.below + cut.above).toBe(costs.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the cut cases and the used ones make up the cost of the group', () => {
    fc.assert(
      fc.property(rows, trimming, (list, trim) => {
        const { groups, cutCases } = diseaseWeights({ cases: plain(list), trim })
        expect(cutCases).toHaveLength(groups.reduce((sum, { cut }) => sum + cut.below + cut.above, 0))
        for (const { id, used, cut, mean: ofUsed } of groups) {
          const total = new Exact(ofUsed).times(used).plus(cut.cost)
          const sum = costsOf(list, id).reduce((a, b) => a + b, 0)
          expect(total.minus(sum).abs().lt('1e-30')).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

it('the coefficient of variation is that of the statistics room', () => {
  fc.assert(
    fc.property(rows, (list) => {
      for (const { id, variation } of diseaseWeights({ cases: plain(list) }).groups) {
        const costs = costsOf(list, id)
        if (!variation.computable) expect(costs).toHaveLength(1)
        // half a unit of the fourth decimal, and what doubles are off
        else expect(Math.abs(Number(variation.value) - coefficientOfVariation(costs))).toBeLessThan(0.00005 + 1e-9)
      }
    }),
    { numRuns: 200 },
  )
})

function boundsOf(costs: readonly number[], trim: Trimming): readonly [number, number] {
  if (trim.method === 'percentile') {
    const sorted = [...costs].sort((a, b) => a - b)
    const cases = (percent: unknown) => Math.floor((costs.length * Number(String(percent).replace('%', ''))) / 100)
    const [first, last] = [cases(trim.lower), costs.length - 1 - cases(100 - Number.parseInt(String(trim.upper), 10))]
    return [sorted[first] ?? Number.NaN, sorted[last] ?? Number.NaN]
  }
  const times = Number(trim.times)
  if (trim.method === 'interquartileRange') {
    const [first, third] = [quantile(costs, 0.25), quantile(costs, 0.75)]
    return [first - times * (third - first), third + times * (third - first)]
  }
  const reach = costs.length < 2 ? Number.POSITIVE_INFINITY : times * standardDeviation(costs)
  return [mean(costs) - reach, mean(costs) + reach]
}
