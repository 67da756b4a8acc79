import { describe, expect, it, test } from 'vitest'
import { chooseThreshold, minimumSavingsRate, probabilityOfChance, toText } from 'yigongti'
import { readThresholdTable, tableRateFigure } from '../../../../src/corridor/internal.ts'
import { given } from '../../../../src/figure/internal.ts'
import { expectRefusal } from '../../../support/refusal.ts'

describe('a table', () => {
  const table = [
    { from: 100, to: 100, atFrom: '10%', atTo: '10%' },
    { from: 101, to: 201, atFrom: '9%', atTo: '5%' },
    { from: 202, to: null, atFrom: '4%', atTo: 0.04 },
  ]

  it.each([
    [100, '0.1'],
    [101, '0.09'],
    [151, '0.07'],
    [201, '0.05'],
    [202, '0.04'],
    [9_000_000, '0.04'],
  ])('%d people: %s', (beneficiaries, rate) => {
    expect(minimumSavingsRate({ beneficiaries, table }).rate).toBe(rate)
  })

  it('says which row was read, and shows the line between its ends', () => {
    const steps = (beneficiaries: number) => minimumSavingsRate({ beneficiaries, table }).steps
    expect(steps(151).at(-1)?.formula).toBe(
      'thresholdAtFrom + (thresholdAtTo − thresholdAtFrom) × (beneficiaries − thresholdFrom) ÷ (thresholdTo − thresholdFrom)',
    )
    expect(toText(steps(151), 'zh')).toContain('151 人在 101 至 201 人的一档，线性插值')
    expect(toText(steps(250), 'en')).toContain('250 people lie in the row of 202 people, its threshold is 4%')
  })

  it('serves the rooms above with a figure of their own label and path', () => {
    const label = { id: 'msr', name: { zh: '阈值', en: 'Threshold' }, unit: 'rate' } as const
    const people = { id: 'people', name: { zh: '人数', en: 'People' }, unit: 'count' } as const
    const lookup = { label, table: readThresholdTable(table, ['table']), path: ['year', 'people'] }
    const rate = tableRateFigure({ ...lookup, beneficiaries: given(people, { n: 151n, d: 1n }) })
    expect([rate.label.id, rate.text]).toEqual(['msr', '0.07'])
    expect(() => tableRateFigure({ ...lookup, beneficiaries: given(people, { n: 99n, d: 1n }) })).toThrow('year.people')
  })
})

describe('the chance of a rate', () => {
  it('of nothing is one half, of something far out next to nothing, and 0 where no digit is left', () => {
    const of = (rate: string, beneficiaries: number) => probabilityOfChance({ rate, beneficiaries, cv: 1 }).probability
    expect(of('0', 10)).toBe('0.5')
    expect(of('1', 100)).toBe('0.000000000000000000000007619853') // Q(10) = 7.6198530241605e-24
    expect(of('1', 10_000)).toBe('0')
  })

  it('is even at a confidence of one half', () => {
    expect(minimumSavingsRate({ beneficiaries: 10, cv: 1, confidence: 0.5 }).rate).toBe('0')
  })
})

describe('a choice', () => {
  it('compares 0 to 5 percent by half a point unless told otherwise', () => {
    const { thresholds, lowest } = chooseThreshold({ beneficiaries: 5_000, cv: 2 })
    expect(thresholds.map(({ threshold }) => threshold)).toEqual(
      [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((n) => String(n / 1000)),
    )
    expect(new Set(thresholds.map(({ meets }) => meets))).toEqual(new Set([null]))
    expect(lowest).toBeNull()
  })

  it('takes the lowest threshold that keeps its limits, in whatever order they come, or none', () => {
    const input = { beneficiaries: 5_000, cv: 2, thresholds: ['5%', '3%', '1%', '4%'] }
    // σ = 2.828 %: Q(1.0607) = .144, Q(1.4142) = .0786
    expect(chooseThreshold({ ...input, limits: { wrongPenalty: 0.1 } }).lowest).toBe('0.04')
    expect(chooseThreshold({ ...input, limits: { wrongPenalty: 0.0001 } }).lowest).toBeNull()
    expect(chooseThreshold({ ...input, limits: {} }).lowest).toBeNull()
  })

  it('counts a probability equal to its limit as kept', () => {
    const even = { beneficiaries: 5_000, cv: 2, thresholds: [0], limits: { wrongReward: 0.5 } }
    expect(chooseThreshold(even).lowest).toBe('0')
  })
})

test('more thresholds than are compared are refused at once', () => {
  const thresholds = Array.from({ length: 10_001 }, () => '1%')
  expectRefusal(() => chooseThreshold({ beneficiaries: 5_000, cv: 2, thresholds }), 'wrong_length', ['thresholds'])
})
