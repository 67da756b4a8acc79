import { describe, expect, it } from 'vitest'
import { type AdequacyInput, assessAdequacy, overrunProbability, riskReserve, toText } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const lines = [{ id: 'inpatient', people: 1000, use: '0.2', price: 500 }] as const
const budget: AdequacyInput = { total: 100_000, lines }

describe('the class of a budget', () => {
  it('a bound belongs to the class above it', () => {
    const classAt = (total: number | string) => assessAdequacy({ ...budget, total }).class
    expect(['94999.99', 95_000, '99999.99', 100_000, '104999.99', 105_000].map(classAt)).toEqual([
      'insufficient',
      'tight',
      'tight',
      'adequate',
      'adequate',
      'ample',
    ])
  })

  it('follows the bounds that are given', () => {
    const bounds = { tightFrom: '0.5', adequateFrom: '1.2', ampleFrom: 2 }
    expect(assessAdequacy({ ...budget, bounds }).class).toBe('tight')
  })

  it('is explained with the index', () => {
    const { steps } = assessAdequacy({ ...budget, total: 90_000 })
    expect(toText(steps, 'zh')).toContain('低于 0.95，属“不足”')
    expect(toText(steps, 'en')).toContain('below 0.95, so it is insufficient')
  })
})

describe('expected spending', () => {
  it('is grown line by line, each to the fen', () => {
    const { expected, lines: parts } = assessAdequacy({
      ...budget,
      trend: '10%',
      lag: 2,
      lines: [...lines, { id: 'outpatient', people: 3, use: 1, price: '33.335', trend: 0 }],
    })
    // 100,000 × 1.21; 100.005 half-up
    expect(parts.map((part) => part.expected)).toEqual(['121000.00', '100.01'])
    expect(expected).toBe('121100.01')
  })
})

describe('what stands behind a budget', () => {
  it('the risk fund inside the total bears what the rest of it cannot', () => {
    const needed = (riskFund: number) => assessAdequacy({ ...budget, total: 98_000, riskFund }).riskFund?.needed
    // operating 98,000 − 3,000 = 95,000; short by 5,000, of which 3,000 are there
    expect(needed(3_000)).toBe('3000.00')
    expect(assessAdequacy({ ...budget, total: 102_000, riskFund: 3_000 }).riskFund?.needed).toBe('1000.00')
    expect(assessAdequacy({ ...budget, total: 110_000, riskFund: 3_000 }).riskFund?.needed).toBe('0.00')
  })

  it('covers a part of the reserve', () => {
    const report = assessAdequacy({
      ...budget,
      riskFund: '8224.27',
      deviation: { standardDeviation: 10_000 },
      confidence: '95%',
    })
    // z(95 %) = 1.64485362695 × 10,000
    expect(report.risk?.reserve).toBe('16448.54')
    expect(report.riskFund?.coverage).toEqual({ computable: true, value: '0.5' })
    expect(report.risk?.probability).toBe('0.5')
  })

  it('months payable, margins and the lag gap stand beside it', () => {
    const report = assessAdequacy({
      ...budget,
      fund: { balance: 300, annualSpending: 1200 },
      providers: [
        { id: 'a', payment: 100, cost: 90, efficient: true },
        { id: 'b', payment: 100, cost: 120 },
      ],
      history: {
        years: [
          { year: 2023, amount: 100 },
          { year: 2024, amount: 105 },
          { year: 2025, amount: '110.25' },
        ],
        budgetYear: 2026,
      },
      experience: { exposure: 100, fullStandard: 400 },
    })
    expect(report.monthsPayable).toEqual({ computable: true, value: '3' })
    expect(report.margin).toEqual({
      all: { computable: true, value: '-0.05' },
      efficient: { computable: true, value: '0.1' },
    })
    // 115.7625 ÷ 105.0833… − 1
    expect(report.lagGap?.computable && report.lagGap.gap.slice(0, 10)).toBe('0.10162569')
    expect(report.experience?.credibility).toBe('0.5')
    expect(report.experience?.warning?.en).toMatch(/^small population/)
  })

  it('warns of a small population below the standard, and not on it', () => {
    const experienceOf = (exposure: number) =>
      assessAdequacy({ ...budget, experience: { exposure, fullStandard: 400 } }).experience
    expect(experienceOf(400)).toEqual({ credibility: '1', warning: null })
    expect(experienceOf(500)).toEqual({ credibility: '1', warning: null })
    // √(399 ÷ 400) = .998749…
    expect(experienceOf(399)?.warning?.zh).toMatch(/^人群过小：.*400/)
  })

  it('says why a measure cannot be computed', () => {
    const report = assessAdequacy({
      ...budget,
      riskFund: 1,
      fund: { balance: 0, annualSpending: 0 },
      providers: [{ id: 'a', payment: 0, cost: 5 }],
    })
    for (const measure of [
      report.riskFund?.expectedUse,
      report.monthsPayable,
      report.margin?.all,
      report.margin?.efficient,
      report.riskFund?.coverage,
    ]) {
      expect(measure?.computable).toBe(false)
    }
  })
})

describe('the chance of an overrun', () => {
  it('is one half where the total is what is expected', () => {
    const deviation = { residuals: [-100, 100, -50, 50] }
    expect(overrunProbability({ total: 1000, expected: 1000, deviation }).probability).toBe('0.5')
  })

  it('is 0 or 1 where nothing strays', () => {
    const at = (total: string) =>
      overrunProbability({ total, expected: 1000, deviation: { residuals: [5, 5, 5] } }).probability
    // 1,000 are expected, and past expectations were short by 5
    expect([at('1004.99'), at('1005.00')]).toEqual(['1', '0'])
  })

  it('counts the resamples that exceed the total, not those that meet it', () => {
    const drawn = (total: number) =>
      overrunProbability({
        total,
        expected: 1000,
        deviation: { residuals: [100], bootstrap: { seed: 1, resamples: 4, draws: 2 } },
      })
    expect([drawn(1199).probability, drawn(1200).probability]).toEqual(['1', '0'])
    expect(drawn(1200).samplingError).toBe('0')
    expect(drawn(1200).bias).toBe('100.00')
  })

  it('takes what is expected from a compound model, and warns of a small one', () => {
    const model = (people: number) => ({
      total: 10_000_000,
      deviation: { compound: { people, claims: { mean: '0.1' }, severity: { lognormal: { mean: 10_000, cv: 2 } } } },
    })
    const small = overrunProbability(model(10_000))
    expect(small.expected).toBe('10000000.00')
    expect(small.probability).toBe('0.5')
    // 1,082.2 × (1 + 4) = 5,411 claims would be enough: 1,000 are not, 5,412 are
    expect(small.warning?.en).toMatch(/^small population/)
    expect(overrunProbability(model(54_110)).warning).not.toBeNull()
    expect(overrunProbability(model(54_120)).warning).toBeNull()
    // of claims whose variance is five times their mean 1,082.2 × (5 + 4) = 9,740
    const varying = (people: number) => {
      const { compound } = model(people).deviation
      return { ...model(people), deviation: { compound: { ...compound, claims: { mean: '0.1', variance: '0.5' } } } }
    }
    expect(overrunProbability(varying(97_390)).warning?.en).toContain('the full credibility standard of 9,739.95643476')
    expect(overrunProbability(varying(97_400)).warning).toBeNull()
  })

  it('warns of few residuals', () => {
    const residualsOf = (count: number) => Array.from({ length: count }, (_, index) => index)
    const warningOf = (count: number, confidence = '85%') =>
      riskReserve({ confidence, deviation: { residuals: residualsOf(count) } }).warning
    expect(warningOf(7)?.zh).toMatch(/^样本过小/)
    expect(warningOf(8)).toBeNull()
    // 8 ÷ 9 = 88.9 %, 19 ÷ 20 = 95 %
    expect(warningOf(8, '88%')).toBeNull()
    expect(warningOf(8, '89%')?.zh).toBe('8 个残差本身至多印证 8/9 的置信水平，89% 靠的是残差服从正态分布这一假定')
    expect(warningOf(18, '95%')?.en).toMatch(/^18 residuals by themselves bear out a confidence of 18\/19 at most/)
    expect(warningOf(19, '95%')).toBeNull()
    expect(warningOf(2, '95%')?.en).toMatch(/^small sample: 2 residuals .*; 2 residuals by themselves/)
  })

  it('warns of a chance that so few residuals do not show', () => {
    const residuals = [-40, -30, -20, -10, 10, 20, 30, 40]
    const at = (total: number, more = {}) =>
      overrunProbability({ total, expected: 1000, deviation: { residuals, ...more } }).warning?.en
    expect(at(1010)).toBeUndefined()
    expect(at(1100)).toMatch(/^8 residuals do not show a probability below 1\/9: .* normally distributed$/)
    const bootstrap = { seed: 1, resamples: 100 }
    expect(at(1100, { bootstrap })).toMatch(/: 0% only says that it was rare among the resamples$/)
    expect(at(10_000_000)).toMatch(/1\/9: the one computed rests on/)
  })

  it('a drawn reserve is a sum that was drawn', () => {
    const residuals = [-30, -20, -10, 0, 10, 20, 30, 40, 50]
    const deviation = { residuals, bootstrap: { seed: '18446744073709551615', resamples: 1000 } }
    const { reserve } = riskReserve({ confidence: '80%', deviation })
    expect(residuals).toContain(Number(reserve))
    expect(riskReserve({ confidence: '90%', deviation }).reserve).toBe('50.00')
    const falling = { ...deviation, residuals: residuals.map((residual) => residual - 60) }
    expect(riskReserve({ confidence: '80%', deviation: falling }).reserve).toBe('0.00')
  })
})

describe('bad input', () => {
  const refuses = (
    more: object,
    code: Parameters<typeof expectRefusal>[1],
    path: Parameters<typeof expectRefusal>[2],
  ) => expectRefusal(() => assessAdequacy({ ...budget, ...more } as AdequacyInput), code, path)
  const line = (more: object) => ({ lines: [{ ...lines[0], ...more }] })

  it('a line without people or cost is refused', () => {
    refuses(line({ people: 0 }), 'no_people', ['lines', 0, 'people'])
    refuses(line({ use: 0 }), 'no_cost', ['lines', 0, 'use'])
    refuses(line({ price: 0 }), 'no_cost', ['lines', 0, 'price'])
    refuses(line({ price: '0.00001' }), 'no_cost', ['lines'])
    refuses({ lines: [] }, 'empty_list', ['lines'])
    refuses({ lines: [lines[0], lines[0]] }, 'duplicate_id', ['lines', 1, 'id'])
  })

  it('a trend falls by less than all, over whole years', () => {
    refuses(line({ trend: '-100%' }), 'growth_not_above_minus_one', ['lines', 0, 'trend'])
    refuses({ trend: '-100%' }, 'growth_not_above_minus_one', ['trend'])
    refuses({ trend: 1 }, 'percent_needed', ['trend'])
    refuses({ lag: 1.5 }, 'not_an_integer', ['lag'])
    refuses(line({ lag: 31 }), 'out_of_range', ['lines', 0, 'lag'])
    refuses({ lag: -1 }, 'out_of_range', ['lag'])
  })

  it('the history is refused at its place', () => {
    const years = [
      { year: 2023, amount: 1 },
      { year: 2025, amount: 1 },
    ]
    refuses({ history: { years, budgetYear: 2026 } }, 'years_not_consecutive', ['history', 'years', 1, 'year'])
    refuses({ experience: { exposure: 1, fullStandard: 0 } }, 'out_of_range', ['experience', 'fullStandard'])
  })

  it('bounds ascend, a risk fund is inside the total', () => {
    const bounds = { tightFrom: 1, adequateFrom: 1, ampleFrom: 2 }
    refuses({ bounds }, 'bounds_not_ascending', ['bounds', 'adequateFrom'])
    refuses({ riskFund: 100_001 }, 'exceeds_available', ['riskFund'])
    refuses({ providers: [] }, 'empty_list', ['providers'])
    refuses({ other: 1 }, 'unknown_key', ['other'])
  })

  it('a deviation is of one kind, and goes with a confidence', () => {
    const deviation = { residuals: [1, 2] }
    refuses({ deviation }, 'missing', ['confidence'])
    refuses({ confidence: '95%' }, 'missing', ['deviation'])
    refuses({ deviation, confidence: 1 }, 'out_of_range', ['confidence'])
    refuses({ deviation, confidence: '0.4' }, 'out_of_range', ['confidence'])
    refuses({ deviation: {}, confidence: '0.9' }, 'missing', ['deviation'])
    refuses({ deviation: { ...deviation, standardDeviation: 1 }, confidence: '0.9' }, 'conflicting_inputs', [
      'deviation',
    ])
    refuses({ deviation: { residuals: [] }, confidence: '0.9' }, 'empty_list', ['deviation', 'residuals'])
    refuses({ deviation: { residuals: [1] }, confidence: '0.9' }, 'empty_sample', ['deviation', 'residuals'])
    refuses({ deviation: { standardDeviation: 1, bootstrap: {} }, confidence: '0.9' }, 'unknown_key', [
      'deviation',
      'bootstrap',
    ])
  })

  it('a bootstrap is not asked for more than its residuals bear out: n of n + 1', () => {
    const deviation = { residuals: [-2, -1, 3], bootstrap: { seed: 1, resamples: 10 } }
    expect(riskReserve({ confidence: '75%', deviation }).reserve).toMatch(/^\d\.00$/)
    expectRefusal(() => riskReserve({ confidence: '75.01%', deviation }), 'sample_too_small', ['confidence'])
    refuses({ deviation, confidence: '0.95' }, 'sample_too_small', ['confidence'])
  })

  it('a bootstrap says how it draws', () => {
    const bad = (bootstrap: object, code: 'out_of_range' | 'not_an_integer' | 'missing', key: string) =>
      refuses({ deviation: { residuals: ['90071992547409.91'], bootstrap }, confidence: '0.9' }, code, [
        'deviation',
        'bootstrap',
        key,
      ])
    bad({ resamples: 10 }, 'missing', 'seed')
    bad({ seed: 2n ** 64n, resamples: 10 }, 'out_of_range', 'seed')
    bad({ seed: 1.5, resamples: 10 }, 'not_an_integer', 'seed')
    bad({ seed: 1, resamples: 0 }, 'out_of_range', 'resamples')
    bad({ seed: 1, resamples: 1_000_001 }, 'out_of_range', 'resamples')
    bad({ seed: 1, resamples: 10, draws: '2.5' }, 'not_an_integer', 'draws')
    bad({ seed: 1, resamples: 10, draws: 2 }, 'out_of_range', 'draws')
  })

  it('a size of a claim is given in one way', () => {
    const compound = (severity: object) => ({
      deviation: { compound: { claims: { mean: 5 }, severity } },
      confidence: '0.9',
    })
    const at = ['deviation', 'compound', 'severity']
    refuses(compound({}), 'missing', at)
    refuses(compound({ mean: 1, variance: 1, lognormal: { mean: 1, cv: 1 } }), 'conflicting_inputs', at)
    refuses(compound({ table: [{ amount: 1, probability: '0.9' }] }), 'weights_not_one', [...at, 'table'])
    refuses(compound({ table: [{ amount: 0, probability: 1 }] }), 'no_cost', [...at, 'table'])
    refuses(compound({ lognormal: { mean: 1, cv: 1_000_001 } }), 'out_of_range', [...at, 'lognormal', 'cv'])
    refuses(compound({ mean: 1, variance: 1, cap: 5 }), 'unknown_key', [...at, 'cap'])
  })
})
