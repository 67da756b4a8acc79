import { describe, expect, it } from 'vitest'
import { annualBudget, explain, settleYear } from 'yigongti'
import { yearOfBases } from '../../support/yearRules.ts'

// 浙医保联发〔2019〕21号: the base is last year's final accounts, what was retained of a surplus counted in, what the fund
// shared of an overrun and emergency additions left out, × (1 + growth).
const rules = yearOfBases({ bases: ['finalAccounts'] })
const year = { year: 2026, requestedGrowth: '8%', spending: { members: 1, elsewhere: 0 }, score: 90 } as const
const none = { depositRate: 0, riskFundRate: 0, requestedGrowth: '8%' } as const

describe('last year’s final accounts', () => {
  it('counts a retained surplus in', () => {
    // (960,000,000 + 28,000,000) × 1.08 = 988,000,000 × 1.08 = 1,067,040,000.00
    const finalAccounts = { spending: 960_000_000, retainedSurplus: 28_000_000 }
    expect(annualBudget({ ...none, finalAccounts }).total).toBe('1067040000.00')
    const settled = settleYear(rules, { ...year, finalAccounts })
    expect([settled.baseline, settled.growth, settled.total]).toEqual(['988000000.00', '0.08', '1067040000.00'])
    expect(explain(settled, 'baseline').steps.at(-1)?.formula).toBe('accountsSpending + accountsRetained')
  })

  it('leaves out what the fund shared and what was added in an emergency', () => {
    // (1,050,000,000 − 25,000,000 − 10,000,000) × 1.08 = 1,015,000,000 × 1.08 = 1,096,200,000.00
    const finalAccounts = { spending: 1_050_000_000, overrunShared: 25_000_000, emergency: 10_000_000 }
    expect(annualBudget({ ...none, finalAccounts }).total).toBe('1096200000.00')
    expect(settleYear(rules, { ...year, finalAccounts }).total).toBe('1096200000.00')
  })
})
