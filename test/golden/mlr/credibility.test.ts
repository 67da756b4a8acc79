import { describe, expect, it } from 'vitest'
import { lossRatioRebate, medicalLossRatio } from 'yigongti'
import { medicalLossRatioRule } from 'yigongti/rules'

// 45 CFR 158.230–.232: the credibility adjustment by life-years, linear between points, times the deductible factor.
const judge = (lifeYears: number, more: { ratio?: string; deductible?: number } = {}) => {
  const found = medicalLossRatio(medicalLossRatioRule, { ratio: '0.8', lifeYears, ...more })
  if (!found.computable) throw new Error(found.because.en)
  return found
}

describe('the base credibility', () => {
  it.each([
    [1_000, '0.083'],
    [1_750, '0.0675'], // halfway from 8.3 to 5.2
    [2_500, '0.052'],
    [5_000, '0.037'],
    [10_000, '0.026'],
    [12_345, '0.02443666666666666666666666666666666666667'], // 2.6 − 2,345 ÷ 15,000
    [25_000, '0.016'],
    [50_000, '0.012'],
    [60_000, '0.0072'], // 1.2 − 1.2 × 10,000 ÷ 25,000
    [75_000, '0'],
    [1_000_000, '0'],
  ])('of %d life-years is %s', (lifeYears, base) => {
    expect(judge(lifeYears).baseAdjustment).toBe(base)
  })

  it.each([0, 999])('of %d life-years is none: nothing is judged', (lifeYears) => {
    const found = medicalLossRatio(medicalLossRatioRule, { ratio: '0.8', lifeYears })
    expect(found.computable).toBe(false)
    expect('because' in found && found.because.en).toContain('fewer than 1,000 life-years')
  })
})

describe('the deductible factor', () => {
  it.each([
    [0, '1'],
    [2_499, '1'],
    [2_500, '1.164'], // a step
    [3_750, '1.283'],
    [5_000, '1.402'],
    [6_000, '1.4688'], // 1.402 + 0.334 ÷ 5
    [10_000, '1.736'],
    [20_000, '1.736'],
  ])('of a deductible of %d is %s', (deductible, factor) => {
    expect(judge(5_000, { deductible }).deductibleFactor).toBe(factor)
  })
})

it('adds the adjustment and rounds the ratio to three decimals', () => {
  // 0.78 + 0.0244366… × 1.283 = 0.811352…
  expect(judge(12_345, { ratio: '0.78', deductible: 3_750 }).ratio).toBe('0.811')
  // 0.795 + 0.0072 × 1.4688 = 0.80557536
  expect(judge(60_000, { ratio: '0.795', deductible: 6_000 })).toMatchObject({
    adjustment: '0.01057536',
    ratio: '0.806',
  })
})

// 45 CFR 158.240(c)(2): 75 % against 80 %; 200,000 + 2,500 − 20,000 − 15,000 + 17,500 = 185,000; 5 % of it.
it('the official example gives back 9,250, and 92.50 to who paid a hundredth', () => {
  const found = lossRatioRebate({
    ratio: '75%',
    standard: '80%',
    revenue: [200_000, 2_500, -20_000, -15_000, 17_500].map((amount, index) => ({ id: `part ${index + 1}`, amount })),
    enrollees: [
      { id: 'one', weight: 1 },
      { id: 'the others', weight: 99 },
    ],
  })
  expect(found).toMatchObject({ revenue: '185000.00', shortfall: '0.05', rebate: '9250.00' })
  expect(found.enrollees).toEqual([
    { id: 'one', rebate: '92.50' },
    { id: 'the others', rebate: '9157.50' },
  ])
})
