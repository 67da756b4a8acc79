import { describe, expect, it } from 'vitest'
import { type DiseaseWeightsInput, diseaseWeights } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const oneGroup = (cost: readonly number[], more: Partial<DiseaseWeightsInput> = {}) =>
  diseaseWeights({ cases: { group: cost.map(() => 'g'), cost }, ...more })
const used = (cost: readonly number[], more: Partial<DiseaseWeightsInput>) => {
  const { groups, cutCases } = oneGroup(cost, more)
  return { ...groups[0], cutCases }
}

describe('trimming', () => {
  const costs = [40, 1, 22, 2, 15, 3, 10, 4]

  it('by percentiles keeps what lies on them', () => {
    // of 1 2 3 4 10 15 22 40 the two cheapest and the two dearest go
    expect(used(costs, { trim: { method: 'percentile', lower: '25%', upper: '75%' } })).toMatchObject({
      used: 4,
      cut: { below: 2, above: 2, cost: '65.00' },
      mean: '8.00',
      cutCases: [0, 1, 2, 3],
    })
    expect(used([10, 20, 30], { trim: { method: 'percentile', lower: 0, upper: '50%' } })).toMatchObject({
      used: 2,
      cutCases: [2],
    })
    expect(used(costs, { trim: { method: 'percentile', upper: '85%' } }).cut).toEqual({
      below: 0,
      above: 1,
      cost: '40.00',
    })
    expect(used(costs, { trim: { method: 'percentile', lower: '13%' } }).cut).toEqual({
      below: 1,
      above: 0,
      cost: '1.00',
    })
  })

  it('by percentiles cuts whole cases only, and equal costs together', () => {
    const trim = { method: 'percentile', lower: '10%', upper: '90%' } as const
    expect(used([1, 2], { trim }).used).toBe(2)
    expect(used([1, 2, 3, 4, 5, 6, 7, 8, 9], { trim }).used).toBe(9)
    expect(used([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { trim }).cutCases).toEqual([0, 9])
    expect(used([1, 1, 3, 4, 5, 6, 7, 8, 9, 10], { trim }).cutCases).toEqual([9])
  })

  it('cuts as many of equal costs as were said, where ties are cut: the first at the bottom, the last at the top', () => {
    const trim = { method: 'percentile', lower: '40%', upper: '80%', ties: 'cut' } as const
    const zeros = [0, 9, 0, 0, 0, 0, 5, 9, 9, 5]
    expect(used(zeros, { trim: { ...trim, ties: 'keep' } }).cut).toMatchObject({ below: 0, above: 0 })
    expect(used(zeros, { trim })).toMatchObject({
      used: 4,
      cut: { below: 4, above: 2, cost: '18.00' },
      cutCases: [0, 2, 3, 4, 7, 8],
    })
  })

  it('by standard deviations keeps what lies exactly on the bound', () => {
    const sample = [2, 4, 4, 4, 5, 5, 7, 9]
    // s = √(32 ÷ 7) = 2.138: mean ± 1 s is 2.862–7.138
    expect(used(sample, { trim: { method: 'standardDeviation', times: 1 } })).toMatchObject({
      cut: { below: 1, above: 1, cost: '11.00' },
      cutCases: [0, 7],
    })
    // 0 0 3 3: mean 1.5, s = √3, and 1.5 ÷ √3 = .86602540…: a little less leaves nothing
    expect(used([0, 0, 3, 3], { trim: { method: 'standardDeviation', times: '0.8660255' } }).cut).toMatchObject({
      below: 0,
    })
    expectRefusal(
      () => oneGroup([0, 0, 3, 3], { trim: { method: 'standardDeviation', times: '0.8660254' } }),
      'nothing_left',
      ['trim'],
    )
    // 1 2 3: s is exactly 1, and 1 and 3 lie on the bound of one s
    expect(used([1, 2, 3], { trim: { method: 'standardDeviation', times: 1 } }).used).toBe(3)
    expect(used([1, 2, 3], { trim: { method: 'standardDeviation', times: '0.999' } }).used).toBe(1)
  })

  it('by interquartile ranges', () => {
    // quartiles 2.75 and 16.75, range 14: × 1.5 reaches from −18.25 to 37.75
    expect(used(costs, { trim: { method: 'interquartileRange', times: 1.5 } })).toMatchObject({
      cut: { below: 0, above: 1, cost: '40.00' },
      cutCases: [0],
    })
    expect(used(costs, { trim: { method: 'interquartileRange', times: 2 } }).used).toBe(8)
  })

  it('happens within a group and a year, before the mean of all', () => {
    const { allCaseMean, groups, cutCases } = diseaseWeights({
      cases: {
        group: ['a', 'a', 'a', 'b', 'b', 'b'],
        cost: [10, 20, 90, 1, 2, 3],
        year: [2024, 2024, 2024, 2024, 2025, 2025],
      },
      years: [
        { year: 2024, weight: 1 },
        { year: 2025, weight: 1 },
      ],
      trim: { method: 'percentile', upper: '50%' },
    })
    // a: 10 20 (90 cut); b: 1 | 2 (3 cut). M = (31 ÷ 3 + 2) ÷ 2
    expect(cutCases).toEqual([2, 5])
    expect(groups.map(({ mean }) => mean)).toEqual(['15.00', '1.50'])
    expect(allCaseMean.slice(0, 8)).toBe('6.166666')
  })

  it('a single case is never an outlier', () => {
    expect(used([7], { trim: { method: 'standardDeviation', times: 0 } }).used).toBe(1)
    expect(used([7], { trim: { method: 'percentile', lower: '49%', upper: '51%' } }).used).toBe(1)
  })

  it('says in the trace what it cut', () => {
    const { steps } = oneGroup(costs, { trim: { method: 'interquartileRange', times: 1.5 } })
    const cost = steps.find(({ id }) => id === 'groupCost[0]')
    expect(cost?.because?.en).toBe('the sum over 7 cases; trimming cut 0 low and 1 high ones')
    expect(cost?.value).toBe('57.00')
  })
})

describe('flags', () => {
  it('a group below the minimum count', () => {
    expect(used([1, 2], { minimumCases: 3 }).flags).toEqual(['tooFewCases'])
    expect(used([1, 2, 3], { minimumCases: 3 }).flags).toEqual([])
    expect(used([1, 2, 3], { minimumCases: '3.0' as never }).flags).toEqual([])
    expect(used([1, 2, 99], { minimumCases: 3, trim: { method: 'percentile', upper: '60%' } }).flags).toEqual([
      'tooFewCases',
    ])
  })

  it('a group whose costs vary too much: exactly at the limit does not', () => {
    // 1 2 3: s 1, mean 2
    expect(used([1, 2, 3], { maximumVariation: '0.5' })).toMatchObject({
      flags: [],
      variation: { computable: true, value: '0.5000' },
    })
    expect(used([1, 2, 3], { maximumVariation: '0.4999' }).flags).toEqual(['unstable'])
    // 2 4 4 4 5 5 7 9: √(32 ÷ 7) ÷ 5 = .42761…
    expect(used([2, 4, 4, 4, 5, 5, 7, 9], {}).variation).toEqual({ computable: true, value: '0.4276' })
    // a tie rounds up: s .01, mean 200
    expect(used([199.99, 200, 200.01], {}).variation).toEqual({ computable: true, value: '0.0001' })
  })

  it('a spread that cannot be told is said, not passed over', () => {
    expect(used([5], { maximumVariation: 1 })).toMatchObject({
      flags: ['stabilityUnknown'],
      variation: { computable: false },
    })
    expect(used([5], {}).flags).toEqual([])
    const free = diseaseWeights({ cases: { group: ['a', 'a', 'b'], cost: [0, 0, 5] }, maximumVariation: 1 })
    expect(free.groups[0]).toMatchObject({ weight: '0.0000', flags: ['stabilityUnknown'] })
  })
})

describe('years', () => {
  const years = [
    { year: 2023, weight: '1' },
    { year: 2024, weight: '2' },
    { year: 2025, weight: '7' },
  ]

  it('a group without cases in a year is weighed by the years it has, and says so', () => {
    const { groups, steps, allCaseMean } = diseaseWeights({
      cases: { group: ['a', 'b', 'b', 'b'], cost: [1000, 500, 500, 500], year: [2025, 2023, 2024, 2025] },
      years,
    })
    expect(groups.map(({ mean }) => mean)).toEqual(['1000.00', '500.00'])
    // (500 + 2 × 500 + 7 × 750) ÷ 10
    expect(allCaseMean).toBe('675.00')
    expect(steps.find(({ id }) => id === 'groupMean[0]')?.because?.en).toContain('1 of the 3')
  })

  it('the order in which years are named does not matter', () => {
    const cases = { group: ['a', 'a', 'b'], cost: [9000, 10000, 400], year: [2023, 2025, 2024] }
    const weights = (named: typeof years) => diseaseWeights({ cases, years: named }).groups.map(({ weight }) => weight)
    expect(weights([...years].reverse())).toEqual(weights(years))
  })
})

it('one group, however its code is written', () => {
  const cases = { group: ['ES35', 'es35', 'ES35 ', 'ＥＳ３５', 'AA19'], cost: [1, 2, 3, 4, 10] }
  const { groups } = diseaseWeights({ cases, basis: { benchmark: 'aa19' } })
  expect(groups.map(({ id, cases, weight }) => [id, cases, weight])).toEqual([
    ['ES35', 4, '0.2500'],
    ['AA19', 1, '1.0000'],
  ])
})

describe('what is refused', () => {
  const cases = { group: ['a', 'b'], cost: [1, 2] }
  const years = [{ year: 2025, weight: 1 }]
  const call = (input: object) => () => diseaseWeights({ cases, ...input } as DiseaseWeightsInput)

  it.each([
    [{ other: 1 }, 'unknown_key', ['other']],
    [{ cases: undefined }, 'missing', ['cases']],
    [{ cases: { group: [], cost: [] } }, 'empty_list', ['cases', 'group']],
    [{ cases: { group: 'ab', cost: [1, 2] } }, 'wrong_type', ['cases', 'group']],
    [{ cases: { group: ['a', 'b'] } }, 'missing', ['cases', 'cost']],
    [{ cases: { group: ['a', 'b'], cost: [1] } }, 'wrong_length', ['cases', 'cost']],
    [{ cases: { group: ['a', ''], cost: [1, 2] } }, 'wrong_type', ['cases', 'group', 1]],
    [{ cases: { group: ['a', 'b'], cost: [1, -2] } }, 'negative_amount', ['cases', 'cost', 1]],
    [{ cases: { group: ['a', 'b'], cost: [1, '0.001'] } }, 'not_whole_fen', ['cases', 'cost', 1]],
    [{ cases: { group: ['a', 'b'], cost: [1, Number.NaN] } }, 'not_a_number', ['cases', 'cost', 1]],
    [{ cases: { group: ['a', 'b'], cost: [0, 0] } }, 'division_by_zero', ['cases', 'cost']],
    [{ cases: { ...cases, year: [2025, 2025] } }, 'missing', ['years']],
    [{ years }, 'missing', ['cases', 'year']],
    [{ years, cases: { ...cases, year: [2025, 2024] } }, 'unknown_id', ['cases', 'year', 1]],
    [{ years: [{ year: 2025, weight: 0 }] }, 'out_of_range', ['years', 0, 'weight']],
    [{ years: [{ year: 20, weight: 1 }] }, 'out_of_range', ['years', 0, 'year']],
    [{ years: [...years, ...years] }, 'duplicate_id', ['years', 1, 'year']],
    [
      { years: [...years, { year: 2024, weight: 1 }], cases: { ...cases, year: [2025, 2025] } },
      'missing',
      ['years', 1],
    ],
    [{ scale: 0 }, 'out_of_range', ['scale']],
    [{ places: 31 }, 'out_of_range', ['places']],
    [{ minimumCases: 1.5 }, 'not_an_integer', ['minimumCases']],
    [{ maximumVariation: -1 }, 'out_of_range', ['maximumVariation']],
    [{ basis: 'mean' }, 'not_one_of', ['basis']],
    [{ basis: {} }, 'missing', ['basis', 'benchmark']],
    [{ basis: { benchmark: 'c' } }, 'unknown_id', ['basis', 'benchmark']],
    [{ basis: { benchmark: 'a', quota: 1 } }, 'conflicting_inputs', ['basis', 'quota']],
    [{ basis: { quota: 0 } }, 'out_of_range', ['basis', 'quota']],
    [{ basis: { benchmark: 'a' }, cases: { ...cases, cost: [0, 2] } }, 'division_by_zero', ['basis', 'benchmark']],
    [{ trim: { method: 'sd', times: 1 } }, 'not_one_of', ['trim', 'method']],
    [{ trim: { method: 'percentile' } }, 'missing', ['trim', 'lower']],
    [{ trim: { method: 'percentile', lower: '1%', times: 2 } }, 'unknown_key', ['trim', 'times']],
    [{ trim: { method: 'percentile', lower: '50%', upper: '50%' } }, 'out_of_range', ['trim', 'upper']],
    [{ trim: { method: 'interquartileRange' } }, 'missing', ['trim', 'times']],
    [{ trim: { method: 'interquartileRange', times: 1, upper: 1 } }, 'unknown_key', ['trim', 'upper']],
  ] as const)('%j: %s', (input, code, path) => {
    expectRefusal(call(input), code, [...path])
  })

  it('a group of which trimming leaves nothing, by name', () => {
    const input = {
      cases: { group: ['a', 'a'], cost: [1, 2] },
      trim: { method: 'standardDeviation', times: 0 },
    }
    expectRefusal(call(input), 'nothing_left', ['trim'])
    expect(call(input)).toThrow(/"a"/)
  })

  it('or left out: of more than a hundred bad cases all are counted, and the first hundred told', () => {
    const cost = Array.from({ length: 241 }, (_, row) => (row % 2 === 0 ? 3 : -1))
    const { leftOut, issues, groups } = oneGroup(cost, { badRows: 'collect' })
    expect([leftOut, groups[0]?.cases]).toEqual([120, 121])
    expect(issues?.map(({ path }) => path.at(-1))).toEqual(Array.from({ length: 100 }, (_, place) => 2 * place + 1))
  })

  it('but typed arrays are welcome', () => {
    const columns = { group: ['a', 'b'], cost: Float64Array.of(1, 3), year: Int32Array.of(2025, 2025) }
    expect(diseaseWeights({ cases: columns, years }).allCaseMean).toBe('2.00')
  })
})
