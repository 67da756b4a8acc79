import { describe, expect, it } from 'vitest'
import {
  blendedBaseline,
  type ErrorCode,
  experienceBaselines,
  meanBaseline,
  type PersonBaselineInput,
  personBaseline,
  trendBaseline,
} from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const years = [
  { year: 2023, amount: 100 },
  { year: 2024, amount: 110 },
  { year: 2025, amount: 99 },
]
const gapOf = (trend?: string, budgetYear = 2026) =>
  meanBaseline({ years, budgetYear, ...(trend === undefined ? {} : { trend }) }).lagGap

describe('the lag gap', () => {
  it('is measured by the mean growth, the latest one, a given one, or a straight line', () => {
    // growth +10 % and −10 %; mean 103
    expect(gapOf()).toMatchObject({ trend: '0', projected: '99.00' })
    expect(gapOf('latestGrowth')).toMatchObject({ trend: '-0.1', projected: '89.10' })
    expect(gapOf('5%', 2027)).toMatchObject({ lag: '3', trend: '0.05', projected: '109.1475' })
    // slope −0.5 a year through (2024, 103): 102 in 2026
    expect(gapOf('line')).toMatchObject({ lag: '2', trend: null, projected: '102.00' })
  })

  it('is measured by the geometric mean too, which what goes up and down again does not raise', () => {
    const upAndDown = [100, 200, 100].map((amount, index) => ({ year: 2023 + index, amount }))
    const goesOn = (trend?: 'geometricGrowth') =>
      trendBaseline({ budgetYear: 2026, lines: [{ id: 'all', years: upAndDown, ...(trend && { trend }) }] })
    // growth +100 % and −50 %
    expect(goesOn().baseline).toBe('125.00')
    expect(goesOn('geometricGrowth')).toMatchObject({ baseline: '100.00', lines: [{ trend: '0' }] })
    // √0.99, and one year's growth as it is
    expect(gapOf('geometricGrowth')).toMatchObject({ trend: '-0.00501256289338004527' })
    const two = meanBaseline({ years: years.slice(1), budgetYear: 2026, trend: 'geometricGrowth' })
    expect(two.lagGap).toMatchObject({ trend: '-0.1' })
  })

  it('every step of it can be computed again', () => {
    for (const trend of [undefined, 'geometricGrowth', 'latestGrowth', 'line', '5%']) {
      const found = gapOf(trend, 2027)
      expect(found.computable && found.steps.flatMap(problemsOf)).toEqual([])
    }
  })

  it('is not computed from one year, from a year of nothing, or of a mean of nothing', () => {
    const one = meanBaseline({ years: years.slice(0, 1), budgetYear: 2026 })
    expect([one.baseline, one.lagGap.computable]).toEqual(['100.00', false])
    const fallen = meanBaseline({ years: [...years, { year: 2026, amount: 0 }], budgetYear: 2027 })
    expect([fallen.baseline, fallen.lagGap.computable]).toEqual(['77.25', false])
    const nothing = meanBaseline({ years: [{ year: 2025, amount: 0 }], budgetYear: 2026, trend: '5%' })
    expect([nothing.baseline, nothing.lagGap.computable]).toEqual(['0.00', false])
    const line = meanBaseline({ years: years.slice(0, 1), budgetYear: 2026, trend: 'line' })
    expect(line.lagGap.computable).toBe(false)
  })

  it('is computed from one year where the trend is given', () => {
    const one = meanBaseline({ years: years.slice(0, 1), budgetYear: 2025, trend: '10%' })
    expect(one.lagGap).toMatchObject({ lag: '2', projected: '121.00', gap: '0.21' })
  })
})

describe('a baseline by the mean', () => {
  const share = (...shares: unknown[]) => ({ years: years.map((year, index) => ({ ...year, share: shares[index] })) })
  const weight = (...weights: unknown[]) => ({
    years: years.map((year, index) => ({ ...year, weight: weights[index] })),
  })

  it('takes thirds as weights 1:1:1', () => {
    const equal = meanBaseline({ ...weight(1, 1, 1), budgetYear: 2026 } as never)
    expect(equal.mean).toBe(meanBaseline({ years, budgetYear: 2026 }).mean)
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['no years', { years: [] }, 'empty_list', ['years']],
    ['a year missing', { years: [years[0], years[2]] }, 'years_not_consecutive', ['years', 1, 'year']],
    ['years backwards', { years: [...years].reverse() }, 'years_not_consecutive', ['years', 1, 'year']],
    ['a year twice', { years: [years[0], years[0]] }, 'years_not_consecutive', ['years', 1, 'year']],
    ['a budget year among them', { budgetYear: 2025 }, 'out_of_range', ['budgetYear']],
    ['no budget year', { budgetYear: undefined }, 'missing', ['budgetYear']],
    ['shares that do not sum to 1', share('10%', '30%', '50%'), 'weights_not_one', ['years']],
    ['a year without its share', share('50%', '50%'), 'missing', ['years', 2, 'share']],
    ['a share above 1', share('2', '0', '-1'), 'out_of_range', ['years', 0, 'share']],
    ['weights of nothing', weight(0, 0, 0), 'weights_all_zero', ['years']],
    ['a weight below zero', weight(1, -1, 1), 'out_of_range', ['years', 1, 'weight']],
    ['both', { years: [{ ...years[0], share: 1, weight: 1 }] }, 'conflicting_inputs', ['years']],
    ['a trend of −100 %', { trend: '-100%' }, 'growth_not_above_minus_one', ['trend']],
    ['an unknown trend', { trend: 'median' }, 'not_one_of', ['trend']],
    ['a trend that is no number', { trend: '5 %' }, 'not_a_number', ['trend']],
    ['a negative year', { years: [{ year: 2025, amount: -1 }] }, 'negative_amount', ['years', 0, 'amount']],
    ['a key too many', { year: 2026 }, 'unknown_key', ['year']],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => meanBaseline({ years, budgetYear: 2026, ...change } as never), code, path)
  })
})

describe('a baseline by the trend', () => {
  const line = { id: 'a', years }

  it('projects each line over its own lag and sums what is rounded', () => {
    const found = trendBaseline({
      budgetYear: 2027,
      lines: [
        { id: 'inpatient', years, trend: 'line' },
        { id: 'elsewhere', years: [{ year: 2024, amount: '0.03' }], trend: '-50%' },
      ],
    })
    // 103 − 0.5 × 3; 0.03 × 0.125 = 0.00375
    expect(found.lines).toEqual([
      { id: 'inpatient', lag: 2, trend: null, projected: '101.50' },
      { id: 'elsewhere', lag: 3, trend: '-0.5', projected: '0.00' },
    ])
    expect(found.baseline).toBe('101.50')
    expect(found.steps.flatMap(problemsOf)).toEqual([])
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['no lines', { lines: [] }, 'empty_list', ['lines']],
    ['a line twice', { lines: [line, line] }, 'duplicate_id', ['lines', 1, 'id']],
    ['one year and no trend', { lines: [{ ...line, years: [years[0]] }] }, 'no_trend', ['lines', 0, 'years']],
    [
      'a year of nothing',
      { lines: [{ ...line, years: [{ year: 2024, amount: 0 }, years[2]] }] },
      'no_trend',
      ['lines', 0, 'years'],
    ],
    [
      'a trend below −100 %',
      { lines: [{ ...line, trend: '-200%' }] },
      'growth_not_above_minus_one',
      ['lines', 0, 'trend'],
    ],
    [
      'a year missing',
      { lines: [{ ...line, years: [years[0], years[2]] }] },
      'years_not_consecutive',
      ['lines', 0, 'years', 1, 'year'],
    ],
    ['a budget year too early', { budgetYear: 2025 }, 'out_of_range', ['budgetYear']],
    [
      'a line that falls below zero',
      {
        lines: [
          {
            id: 'a',
            years: [
              { year: 2024, amount: 100 },
              { year: 2025, amount: 10 },
            ],
            trend: 'line',
          },
        ],
      },
      'total_negative',
      ['lines', 0],
    ],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => trendBaseline({ lines: [line], budgetYear: 2026, ...change } as never), code, path)
  })
})

describe("a baseline by persons' costs", () => {
  const costs = [1, 2, 3, 4, 10, 15, 22, 40]

  it.each<[string, PersonBaselineInput['treatment'], object]>([
    ['all of them', undefined, { persons: 8, touched: 0, counted: '97.00', mean: '12.125', baseline: '97.00' }],
    // the 75th percentile is 16.75: 35 + 2 × 16.75
    ['a percentile', { method: 'percentile', percentile: '75%' }, { touched: 2, counted: '68.50', cutAway: '28.50' }],
    ['a limit', { method: 'limit', limit: 15 }, { touched: 2, counted: '65.00', cutAway: '32.00' }],
    // 65 + 20 % × 32
    ['a limit, in part', { method: 'limit', limit: 15, counts: '20%' }, { counted: '71.40', cutAway: '25.60' }],
    // ⌊8 × .25⌋ = 2 at the bottom, ⌊8 × .1⌋ = 0 at the top
    ['a trim below', { method: 'trim', lower: '25%', upper: '90%' }, { persons: 6, counted: '94.00', cutAway: '3.00' }],
    ['a trim above', { method: 'trim', upper: '87.5%' }, { persons: 7, counted: '57.00', baseline: '65.14' }],
  ])('counts %s', (_name, treatment, expected) => {
    const found = personBaseline({ costs, ...(treatment === undefined ? {} : { treatment }) })
    expect(found).toMatchObject(expected)
    expect(found.steps.flatMap(problemsOf)).toEqual([])
  })

  it('is for the people of the budget year', () => {
    expect(personBaseline({ costs, people: 1000 }).baseline).toBe('12125.00')
  })

  it('cuts as many of those who cost nothing as were said, where ties are cut', () => {
    const costs = [0, 0, 0, 0, 0, 0, 40, 60, 80, 900]
    const trimmed = (ties?: 'keep' | 'cut') =>
      personBaseline({ costs, treatment: { method: 'trim', lower: '40%', upper: '90%', ...(ties && { ties }) } })
    expect(trimmed()).toMatchObject({ persons: 9, touched: 1, mean: '20.00' })
    expect(trimmed()).toEqual(trimmed('keep'))
    expect(trimmed('cut')).toMatchObject({ persons: 5, touched: 5, mean: '36.00', cutAway: '900.00' })
  })

  it('trims equal costs together: nobody goes for standing last', () => {
    expect(personBaseline({ costs: [5, 5, 5, 5], treatment: { method: 'trim', upper: '50%' } }).touched).toBe(0)
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['nobody', { costs: [] }, 'empty_list', ['costs']],
    ['a cost below zero', { costs: [1, -1] }, 'negative_amount', ['costs', 1]],
    ['an unknown treatment', { treatment: { method: 'median' } }, 'not_one_of', ['treatment', 'method']],
    ['no percentile', { treatment: { method: 'percentile' } }, 'missing', ['treatment', 'percentile']],
    ['no limit', { treatment: { method: 'limit' } }, 'missing', ['treatment', 'limit']],
    [
      'too large a part',
      { treatment: { method: 'limit', limit: 1, counts: 2 } },
      'out_of_range',
      ['treatment', 'counts'],
    ],
    ['no bounds', { treatment: { method: 'trim' } }, 'missing', ['treatment', 'lower']],
    [
      'crossed bounds',
      { treatment: { method: 'trim', lower: 0.5, upper: 0.5 } },
      'out_of_range',
      ['treatment', 'upper'],
    ],
    [
      'a key of another one',
      { treatment: { method: 'trim', upper: 0.5, limit: 1 } },
      'unknown_key',
      ['treatment', 'limit'],
    ],
    ['no people', { people: 0 }, 'no_people', ['people']],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => personBaseline({ costs, ...change } as never), code, path)
  })
})

describe('a baseline by credibility', () => {
  const means = { ownMean: '900.10', areaMean: 1000, people: 30 }

  it('is the own mean at 1, the area’s at 0', () => {
    expect(blendedBaseline({ ...means, credibility: 1 })).toMatchObject({ mean: '900.10', baseline: '27003.00' })
    expect(blendedBaseline({ ...means, credibility: 0 }).mean).toBe('1000.00')
    expect(blendedBaseline({ ...means, exposure: 9, fullStandard: 9 }).credibility).toBe('1')
  })

  it('takes the standard from confidence and tolerance', () => {
    const fullStandard = { confidence: '90%', tolerance: '5%' }
    const found = blendedBaseline({ ...means, exposure: 300, fullStandard })
    // √(300 ÷ 1,082.217381638166)
    expect(found.credibility).toBe('0.526506060839')
    expect(found.steps.map(({ id }) => id)).toEqual(['fullStandard', 'credibility', 'blendedMean', 'blendedBaseline'])
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['nothing to believe it by', {}, 'missing', ['exposure']],
    ['no standard', { exposure: 1 }, 'missing', ['fullStandard']],
    ['both', { credibility: 1, exposure: 1 }, 'conflicting_inputs', ['credibility']],
    ['more than 1', { credibility: '101%' }, 'out_of_range', ['credibility']],
    ['a mean below zero', { credibility: 1, ownMean: -1 }, 'out_of_range', ['ownMean']],
    ['no people', { credibility: 1, people: 0 }, 'no_people', ['people']],
    ['no area', { credibility: 1, areaMean: undefined }, 'missing', ['areaMean']],
  ])('is refused with %s', (_name, change, code, path) => {
    expectRefusal(() => blendedBaseline({ ...means, ...change } as never), code, path)
  })

  it('by experience gives all the mean of all where they do not differ', () => {
    const alliances = ['a', 'b'].map((id) => ({ id, values: [100, 200], people: 3 }))
    const found = experienceBaselines({ alliances })
    expect(found.alliances.map(({ credibility, baseline }) => [credibility, baseline])).toEqual([
      ['0', '450.00'],
      ['0', '450.00'],
    ])
  })

  it.each<[string, readonly object[], ErrorCode, Path]>([
    ['one alone', [{ id: 'a', values: [1, 2], people: 1 }], 'empty_sample', ['alliances']],
    ['no people', [{ id: 'a', values: [1, 2] }], 'missing', ['alliances', 0, 'people']],
    [
      'a value that is none',
      [
        { id: 'a', values: [1, 'x'], people: 1 },
        { id: 'b', values: [1], people: 1 },
      ],
      'not_a_number',
      ['alliances', 0, 'values', 1],
    ],
  ])('by experience is refused with %s', (_name, alliances, code, path) => {
    expectRefusal(() => experienceBaselines({ alliances } as never), code, path)
  })
})
