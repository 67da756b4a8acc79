import { describe, expect, it } from 'vitest'
import { fitRegionalBudget, type RegionalFit, type RegionalFitInput } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const grantedOf = (way: RegionalFit['proportional']) =>
  way.computable ? way.parts.map(({ granted }) => granted) : way.because.en
const lostOf = (way: RegionalFit['proportional']) =>
  way.computable ? way.parts.map(({ lost }) => lost) : way.because.en

const parts = [
  { id: 'reserve', amount: 10, firm: true },
  { id: 'north', amount: 60, previous: 50 },
  { id: 'south', amount: 30, previous: 30 },
  { id: 'city', amount: 20, previous: 10 },
] satisfies RegionalFitInput['parts']

describe('alliance totals inside the regional total', () => {
  it('that fit are granted as asked, whichever way, and what is over is shown', () => {
    const fit = fitRegionalBudget({ total: 125, parts })
    expect(fit).toMatchObject({ fits: true, asked: '120.00', excess: '0.00', unassigned: '5.00' })
    for (const way of [fit.proportional, fit.priority, fit.growthCap]) {
      expect(grantedOf(way)).toEqual(['10.00', '60.00', '30.00', '20.00'])
      expect(way).toMatchObject({ unassigned: '5.00' })
    }
  })

  it('that just fit do not clash', () => {
    expect(fitRegionalBudget({ total: 120, parts })).toMatchObject({ fits: true, excess: '0.00', unassigned: '0.00' })
  })

  it('that clash give way in proportion to what they asked; firm parts do not', () => {
    // (98 − 10) ÷ (60 + 30 + 20) = .8
    const { fits, excess, proportional } = fitRegionalBudget({ total: 98, parts })
    expect([fits, excess]).toEqual([false, '22.00'])
    expect(grantedOf(proportional)).toEqual(['10.00', '48.00', '24.00', '16.00'])
    expect(lostOf(proportional)).toEqual(['0.00', '12.00', '6.00', '4.00'])
  })

  it('give way by rank: the first in full, the rank not reached shares the rest, those after get nothing', () => {
    expect(grantedOf(fitRegionalBudget({ total: 98, parts }).priority)).toEqual(['10.00', '60.00', '28.00', '0.00'])
    const [reserve, ...others] = parts
    const ranks = [2, 2, 1]
    const ranked = [reserve, ...others.map((part, index) => ({ ...part, priority: ranks[index] ?? 1 }))] as typeof parts
    // city 20 first; 68 over 60 and 30
    expect(grantedOf(fitRegionalBudget({ total: 98, parts: ranked }).priority)).toEqual([
      '10.00',
      '45.33',
      '22.67',
      '20.00',
    ])
    expect(grantedOf(fitRegionalBudget({ total: 20, parts: ranked }).priority)).toEqual([
      '10.00',
      '0.00',
      '0.00',
      '10.00',
    ])
  })

  it('give way under one cap of growth: who asks for less keeps what it asked', () => {
    // 88: at first 88 ÷ 90 for all; south asks 30 of 30, so nobody is below and all are held to −2.2 %
    const tight = fitRegionalBudget({ total: 98, parts }).growthCap
    expect(grantedOf(tight)).toEqual(['10.00', '48.89', '29.33', '9.78'])
    // 105: 105 ÷ 90 − 1 = 16.7 %; south asks for nothing more, so north and city share 75 over 60: 25 % – north asked 20 %
    // only, so city is left with 15, half as much again
    const loose = fitRegionalBudget({ total: 115, parts }).growthCap
    expect(grantedOf(loose)).toEqual(['10.00', '60.00', '30.00', '15.00'])
    expect(loose).toMatchObject({ growth: '0.5', unassigned: '0.00' })
  })

  it('cannot be capped by growth where one had nothing last year; the other ways stand', () => {
    const fresh = [...parts, { id: 'newcomer', amount: 5 }]
    const fit = fitRegionalBudget({ total: 98, parts: fresh })
    expect(fit.growthCap).toMatchObject({ computable: false, because: { zh: expect.stringContaining('newcomer') } })
    expect(fit.proportional.computable && fit.priority.computable).toBe(true)
    expect(fitRegionalBudget({ total: 98, parts: [...parts, { id: 'n', amount: 0 }] }).growthCap.computable).toBe(true)
    expect(
      fitRegionalBudget({ total: 98, parts: [...parts, { id: 'n', amount: 1, previous: 0 }] }).growthCap.computable,
    ).toBe(false)
  })

  it('cannot be ranked where only some have a rank', () => {
    const some = parts.map((part, index) => (index === 1 ? { ...part, priority: 1 } : part))
    const { priority } = fitRegionalBudget({ total: 98, parts: some })
    expect(priority).toMatchObject({ computable: false })
  })

  it('cannot be resolved at all where the firm parts alone exceed the region', () => {
    const { excess, proportional, priority, growthCap } = fitRegionalBudget({ total: '9.99', parts })
    expect(excess).toBe('110.01')
    for (const way of [proportional, priority, growthCap]) {
      expect(way).toEqual({
        computable: false,
        because: {
          zh: '刚性安排合计 10.00 元已超过区域总额预算 9.99 元',
          en: 'the firm parts alone come to 10.00 yuan, above the regional budget 9.99 yuan',
        },
      })
    }
  })

  it('with no money at all, all lose everything', () => {
    const { proportional, priority, growthCap } = fitRegionalBudget({ total: 0, parts: parts.slice(1) })
    for (const way of [proportional, priority, growthCap]) expect(grantedOf(way)).toEqual(['0.00', '0.00', '0.00'])
    expect(growthCap).toMatchObject({ growth: '-1' })
  })

  it.each([
    [{ total: -1, parts }, 'negative_amount', ['total']],
    [{ total: '1.001', parts }, 'not_whole_fen', ['total']],
    [{ total: 1, parts: [] }, 'empty_list', ['parts']],
    [{ total: 1 }, 'missing', ['parts']],
    [{ total: 1, parts: [{ id: 'a' }] }, 'missing', ['parts', 0, 'amount']],
    [{ total: 1, parts: [{ id: 'a', amount: 1, previous: -1 }] }, 'negative_amount', ['parts', 0, 'previous']],
    [{ total: 1, parts: [{ id: 'a', amount: 1, priority: 0 }] }, 'out_of_range', ['parts', 0, 'priority']],
    [{ total: 1, parts: [{ id: 'a', amount: 1, priority: 1.5 }] }, 'not_an_integer', ['parts', 0, 'priority']],
    [{ total: 1, parts: [{ id: 'a', amount: 1, firm: 'yes' }] }, 'wrong_type', ['parts', 0, 'firm']],
    [{ total: 1, parts: [{ id: 'a', amount: 1, share: 1 }] }, 'unknown_key', ['parts', 0, 'share']],
    [{ total: 1, parts: [parts[0], parts[0]] }, 'duplicate_id', ['parts', 1, 'id']],
  ] as const)('refuses %j', (input, code, path) => {
    expectRefusal(() => fitRegionalBudget(input as never), code, [...path])
  })
})
