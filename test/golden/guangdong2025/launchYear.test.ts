import { describe, expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'

// Guangdong 2025, 二(二) and 二(三): a launch year that closes with a surplus. Score 86, so both factors are 0.9.
const year = settleYear(goldenRules, launchYear)

describe('the launch year, figure by figure', () => {
  it.each([
    // (298,400,000 + 312,650,000 + 331,950,000) ÷ 3 = 943,000,000 ÷ 3
    ['baseline', '314333333.33'],
    // requested, the cap does not bind in a launch year
    ['requestedGrowth', '0.035'],
    ['growth', '0.035'],
    // 314,333,333.33 × 1.035 = 325,334,999.99655
    ['total', '325335000.00'],
    // × 5 %
    ['deposit', '16266750.00'],
    // × 3 %
    ['riskFund', '9760050.00'],
    // 325,335,000 − 9,760,050
    ['operating', '315574950.00'],
    // 218,000,000 + 82,500,000
    ['spent', '300500000.00'],
    // 315,574,950 − 300,500,000
    ['surplus', '15074950.00'],
    // min(15,074,950, 10 % × 325,335,000 = 32,533,500) × 0.9
    ['surplusRetained', '13567455.00'],
    // 15,074,950 − 13,567,455
    ['surplusToPool', '1507495.00'],
    ['overrun', '0.00'],
    ['reasonableOverrun', '0.00'],
    ['riskFundUsed', '0.00'],
    ['riskFundUnused', '9760050.00'],
    ['poolTopUp', '0.00'],
    ['borneByAlliance', '0.00'],
    // 16,266,750 × 0.9
    ['depositReturned', '14640075.00'],
    // 16,266,750 − 14,640,075
    ['depositForfeited', '1626675.00'],
    // 218,000,000 + 13,567,455 − 0 − 1,626,675
    ['entitlement', '229940780.00'],
    // 229,940,780 − 219,308,200 advanced
    ['finalPayment', '10632580.00'],
  ] as const)('%s is %s', (name, value) => {
    expect(year[name]).toBe(value)
  })

  it('pays twelve advances, the odd fen to the earlier months', () => {
    // 315,574,950 − 16,266,750 − 80,000,000 = 219,308,200 = 12 × 18,275,683.33 + 0.04
    expect(year.advances).toEqual([...Array(4).fill('18275683.34'), ...Array(8).fill('18275683.33')])
  })

  it('knows the cap and says that it did not bind', () => {
    // 10,661.49 ÷ 10,457.65 − 1 = 203.84 ÷ 10,457.65
    expect(year.growthCap?.slice(0, 18)).toBe('0.0194919508685029')
    expect(year.growthCapped).toBe(false)
    const growth = year.steps.find(({ id }) => id === 'growth')
    expect(growth?.because?.zh).toContain('未启用启动年度上限')
  })

  it('moves the money', () => {
    expect(year.transfers.map(({ from, to, amount, reason }) => [from, to, amount, reason])).toEqual([
      ['pool', 'lead', '219308200.00', 'advances'],
      ['pool', 'elsewhere', '82500000.00', 'careElsewhere'],
      ['pool', 'lead', '10632580.00', 'finalPayment'],
    ])
    expect(year.accounts).toEqual([
      // 219,308,200 + 82,500,000 + 10,632,580: all but what stays with the pool, 1,507,495 + 1,626,675 + 9,760,050
      { account: 'pool', received: '0.00', paid: '312440780.00', balance: '-312440780.00' },
      { account: 'lead', received: '229940780.00', paid: '0.00', balance: '229940780.00' },
      { account: 'elsewhere', received: '82500000.00', paid: '0.00', balance: '82500000.00' },
    ])
  })

  it('says where it comes from', () => {
    expect(year.provenance).toEqual({
      format: 'yigongti.trace.v1',
      engine: 'yigongti@0.2.0',
      ruleSet: 'cn.guangdong.2025',
      asOf: '2026-12-31',
    })
  })
})
