import { describe, expect, it } from 'vitest'
import { linkScore, round } from 'yigongti'

// 45 CFR 158.230–.232: the credibility adjustment by life-years, linear between points, times the deductible factor.
// A score link reads any table of knots; the life-years are the score.
const base = {
  linear: [
    { at: 1_000, factor: '8.3%' },
    { at: 2_500, factor: '5.2%' },
    { at: 5_000, factor: '3.7%' },
    { at: 10_000, factor: '2.6%' },
    { at: 25_000, factor: '1.6%' },
    { at: 50_000, factor: '1.2%' },
    { at: 75_000, factor: 0 },
  ],
}
const deductible = {
  linear: [
    { at: 2_500, factor: '1.164' },
    { at: 5_000, factor: '1.402' },
    { at: 10_000, factor: '1.736' },
  ],
}
const scale = { scoreMaximum: 75_000 }

describe('the base factor', () => {
  it.each([
    [1_000, '0.083'],
    [1_750, '0.0675'], // halfway from 8.3 to 5.2
    [12_345, '0.02443666666666666666666666666666666666667'], // 2.6 − 2,345 ÷ 15,000
    [60_000, '0.0072'], // 1.2 − 1.2 × 10,000 ÷ 25,000
    [75_000, '0'],
  ])('of %d life-years is %s', (lifeYears, factor) => {
    expect(linkScore(base, lifeYears, scale)).toBe(factor)
  })
})

describe('the deductible factor', () => {
  it.each([
    [3_750, '1.283'],
    [6_000, '1.4688'], // 1.402 + 0.334 ÷ 5
  ])('of a deductible of %d is %s', (amount, factor) => {
    expect(linkScore(deductible, amount, scale)).toBe(factor)
  })
})

it('rounds the ratio to three decimals', () => {
  const ratio = { mode: 'halfUp', places: 3 } as const
  // 0.78 + 0.0244366… × 1.283 = 0.811352…; 0.795 + 0.0072 × 1.4688 = 0.80557536
  expect([round('0.811352243', ratio), round('0.80557536', ratio)]).toEqual(['0.811', '0.806'])
})
