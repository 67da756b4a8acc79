import { describe, expect, it } from 'vitest'
import { allocate, annualBudget } from 'yigongti'

// Published figures of other schemes that the same functions compute.

describe('a pool divided by points', () => {
  it('leaves no residue', () => {
    // 70,000,000 over 715,000 points; a price rounded to 97.9021 would pay 70,000,001.50
    expect(allocate('70000000.00', [420_000, 260_000, 35_000])).toEqual(['41118881.12', '25454545.45', '3426573.43'])
  })
})

describe('weights of base years 1:2:7, the oldest first', () => {
  it('make 9,800 of 9,000, 9,500 and 10,000', () => {
    // (9,000 + 19,000 + 70,000) ÷ 10
    const budget = annualBudget({
      priorPayments: [9_000, 9_500, 10_000],
      baseWeights: [1, 2, 7],
      requestedGrowth: 0,
      depositRate: 0,
      riskFundRate: 0,
    })
    expect([budget.baseline, budget.total]).toEqual(['9800.00', '9800.00'])
  })
})

describe('the lag of a three-year mean', () => {
  it('needs 10.1626 % to meet a trend of 5 %', () => {
    const years = { priorPayments: [100, 105, '110.25'], depositRate: 0, riskFundRate: 0 }
    // 315.25 ÷ 3 = 105.0833…
    expect(annualBudget({ ...years, requestedGrowth: '5%' })).toMatchObject({ baseline: '105.08', total: '110.33' })
    // 105.08 × 1.101626 = 115.75886…: the trend of the budget year, 110.25 × 1.05 = 115.7625
    expect(annualBudget({ ...years, requestedGrowth: '10.1626%' }).total).toBe('115.76')
  })
})
