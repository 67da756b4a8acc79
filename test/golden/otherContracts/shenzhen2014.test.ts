import { describe, expect, it } from 'vitest'
import { settleYear, toText, withLocal } from 'yigongti'
import { shenzhen2014 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const rules = withLocal(shenzhen2014, { surplusShare: [{ upTo: null, share: '100%' }] })

const settled = (setTotal: number, spent: number, more: object = {}) =>
  settleYear(rules, { year: 2014, setTotal, spending: { members: spent, elsewhere: 0 }, ...more })

describe('Shenzhen 2014, standard 100,000,000', () => {
  // 3m × 60 %; 5m × 60 %; 5m × 60 % + 5m × 50 %; beyond 10 % nothing more. The alliance bears the rest.
  it.each([
    [3_000_000, '1800000.00', '1200000.00'],
    [5_000_000, '3000000.00', '2000000.00'],
    [10_000_000, '5500000.00', '4500000.00'],
    [12_000_000, '5500000.00', '6500000.00'],
  ])('an evidenced overrun of %i: the fund %s, the alliance %s', (overrun, topUp, borne) => {
    const year = settled(100_000_000, 100_000_000 + overrun, { reasonableOverrun: overrun })
    expect([year.poolTopUp, year.borneByAlliance]).toEqual([topUp, borne])
    // without a reasonable cause the fund bears nothing
    expect(settled(100_000_000, 100_000_000 + overrun).poolTopUp).toBe('0.00')
  })

  // 12m less 2m that breaks the rules are 10m of overrun.
  it('does not pay what breaks the rules', () => {
    const spending = { members: 112_000_000, elsewhere: 0, disallowed: 2_000_000 }
    const year = settleYear(rules, { year: 2014, setTotal: 100_000_000, spending, reasonableOverrun: 'all' })
    expect([year.overrun, year.poolTopUp]).toEqual(['10000000.00', '5500000.00'])
  })
})

describe('Shenzhen 2014, a month of 9,500,000', () => {
  // 9,500,000 × 97 % = 9,215,000; × 3 % = 285,000; twelve of them held are 3,420,000.
  it('pays 97 % by the month and holds 3 %', () => {
    const year = settled(12 * 9_500_000, 12 * 9_500_000)
    expect(year.advances).toEqual(Array.from({ length: 12 }, () => '9215000.00'))
    expect([year.deposit, year.depositReturned]).toEqual(['3420000.00', '3420000.00'])
    expect(settled(9_500_000, 9_500_000).deposit).toBe('285000.00')
  })

  // 90 % of 3,420,000 = 3,078,000
  it('returns what is held by a score, where the locality says so', () => {
    const scored = withLocal(rules, { depositReturn: [{ from: 0, factor: '90%' }] })
    const spending = { members: 114_000_000, elsewhere: 0 }
    const year = settleYear(scored, { year: 2014, setTotal: 114_000_000, spending, score: 88 })
    expect([year.depositReturned, year.depositForfeited]).toEqual(['3078000.00', '342000.00'])
  })
})

describe('Shenzhen 2014', () => {
  it('asks whose a surplus is, and cites the report', () => {
    const year = { year: 2014, setTotal: 1, spending: { members: 1, elsewhere: 0 } }
    expectRefusal(() => settleYear(shenzhen2014, year), 'missing_local_parameter', ['surplusShare'])
    expect(toText(settleYear(rules, year).steps, 'zh')).toContain('深圳市社会医疗保险定点医药机构费用结算办法')
  })
})
