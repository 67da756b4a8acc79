import { describe, expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'

// Guangdong 2025, 二(二) and 二(三): a reform year whose growth is capped and which closes with an overrun.
const year = settleYear(goldenRules, reformYear)

describe('the reform year, figure by figure', () => {
  it.each([
    // last year's total, not its spending
    ['baseline', '325335000.00'],
    ['requestedGrowth', '0.03'],
    // 325,335,000 × 10,661.49 ÷ 10,457.65 = 331,676,413.8358…
    ['total', '331676413.84'],
    // × 5 % = 16,583,820.692
    ['deposit', '16583820.69'],
    // × 3 % = 9,950,292.4152
    ['riskFund', '9950292.42'],
    // 331,676,413.84 − 9,950,292.42
    ['operating', '321726121.42'],
    // 252,000,000 + 98,750,000.55
    ['spent', '350750000.55'],
    ['surplus', '0.00'],
    ['surplusRetained', '0.00'],
    ['surplusToPool', '0.00'],
    // 350,750,000.55 − 321,726,121.42
    ['overrun', '29023879.13'],
    // min(29,023,879.13, 27,000,000)
    ['reasonableOverrun', '27000000.00'],
    // min(9,950,292.42, 27,000,000)
    ['riskFundUsed', '9950292.42'],
    ['riskFundUnused', '0.00'],
    // beyond the fund 17,049,707.58; 5 % of the total is 16,583,820.692:
    // 70 % × 16,583,820.692 + 50 % × 465,886.888 = 11,608,674.4844 + 232,943.444 = 11,841,617.9284
    ['poolTopUp', '11841617.93'],
    // 29,023,879.13 − 9,950,292.42 − 11,841,617.93
    ['borneByAlliance', '7231968.78'],
    // 16,583,820.69 × 0.9 = 14,925,438.621
    ['depositReturned', '14925438.62'],
    // 16,583,820.69 − 14,925,438.62
    ['depositForfeited', '1658382.07'],
    // 252,000,000 − 7,231,968.78 − 1,658,382.07
    ['entitlement', '243109649.15'],
    // 243,109,649.15 − 225,142,300.73 advanced
    ['finalPayment', '17967348.42'],
  ] as const)('%s is %s', (name, value) => {
    expect(year[name]).toBe(value)
  })

  it('pays twelve advances, the odd fen to the earlier months', () => {
    // 321,726,121.42 − 16,583,820.69 − 80,000,000 = 225,142,300.73 = 12 × 18,761,858.39 + 0.05
    expect(year.advances).toEqual([...Array(5).fill('18761858.40'), ...Array(7).fill('18761858.39')])
  })

  it('holds the growth down to the pooling area', () => {
    // 203.84 ÷ 10,457.65
    expect(year.growth?.slice(0, 16)).toBe('0.01949195086850')
    expect(year.growth).toBe(year.growthCap)
    expect(year.growthCapped).toBe(true)
  })

  it('moves the money', () => {
    expect(year.transfers.map(({ from, to, amount, reason }) => [from, to, amount, reason])).toEqual([
      ['pool', 'lead', '225142300.73', 'advances'],
      ['pool', 'elsewhere', '98750000.55', 'careElsewhere'],
      ['pool', 'lead', '17967348.42', 'finalPayment'],
    ])
    // 331,676,413.84 = (243,109,649.15 + 98,750,000.55) + 0 + 1,658,382.07 + 0 − 11,841,617.93
    expect(year.accounts.find(({ account }) => account === 'pool')?.paid).toBe('341859649.70')
  })

  it('shares the overrun in three layers, each a step below the pool’s', () => {
    const topUp = year.steps.find(({ id }) => id === 'poolTopUp')
    expect(topUp?.steps?.map(({ id, value }) => [id, value])).toEqual([
      ['bandShared[0]', '11608674.4844'],
      ['bandShared[1]', '232943.444'],
      ['bandShared[2]', '0.00'],
    ])
    expect(topUp?.rounding).toEqual({ mode: 'halfUp', places: 2, before: '11841617.9284' })
  })
})
