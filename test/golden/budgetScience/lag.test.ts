import { expect, it } from 'vitest'
import { annualBudget, meanBaseline, round, trendBaseline } from 'yigongti'
import { problemsOf } from '../../support/traceProblems.ts'

const years = [
  { year: 2023, amount: 100 },
  { year: 2024, amount: 105 },
  { year: 2025, amount: '110.25' },
]

// The lag trap: at a steady growth of 5 % a mean of three years lies two years behind the year it pays for.
it('the mean 105.0833… needs 10.1626 % to meet the trend 115.7625, not 5 %', () => {
  const { mean, baseline, lagGap } = meanBaseline({ years, budgetYear: 2026 })
  // 315.25 ÷ 3
  expect([mean, baseline]).toEqual(['105.0833333333333333333333333333333333333', '105.08'])
  // 110.25 × 1.05; 115.7625 ÷ 105.0833… − 1
  expect(lagGap).toMatchObject({ computable: true, lag: '2', trend: '0.05', projected: '115.7625' })
  expect(lagGap.computable && round(lagGap.gap, { mode: 'halfUp', places: 6 })).toBe('0.101626')
})

it('1:2:7 of 9,000, 9,500 and 10,000 is 9,800, less far behind', () => {
  const weighted = [9_000, 9_500, 10_000].map((amount, index) => ({
    year: 2023 + index,
    amount,
    weight: [1, 2, 7][index] ?? 0,
  }))
  const { baseline, lagGap } = meanBaseline({ years: weighted, budgetYear: 2026 })
  // (9,000 + 19,000 + 70,000) ÷ 10; lag (3 + 4 + 7) ÷ 10
  expect(baseline).toBe('9800.00')
  expect(lagGap).toMatchObject({ lag: '1.4' })
})

it('10/30/60 of 100, 105 and 110.25 is 107.65', () => {
  const weighted = years.map((year, index) => ({ ...year, share: ['10%', '30%', '60%'][index] ?? 0 }))
  // 10 + 31.5 + 66.15
  expect(meanBaseline({ years: weighted, budgetYear: 2026 }).mean).toBe('107.65')
})

it('the trend itself is 115.76', () => {
  expect(trendBaseline({ budgetYear: 2026, lines: [{ id: 'all', years }] }).baseline).toBe('115.76')
})

it('a budget of the launch year says so, one of a reform year takes no mean', () => {
  const rates = { requestedGrowth: '5%', depositRate: 0, riskFundRate: 0 }
  const { lagGap } = annualBudget({ ...rates, priorPayments: [100, 105, '110.25'] })
  expect(lagGap).toMatchObject({ computable: true, lag: '2', trend: '0.05', projected: '115.7625' })
  expect(lagGap?.computable && round(lagGap.gap, { mode: 'halfUp', places: 6 })).toBe('0.101626')
  expect(lagGap?.computable && lagGap.steps.flatMap(problemsOf)).toEqual([])
  expect(annualBudget({ ...rates, priorPayments: [100] }).lagGap?.computable).toBe(false)
  expect(annualBudget({ ...rates, previousTotal: 100 }).lagGap).toBeNull()
})
