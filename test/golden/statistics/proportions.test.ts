import { describe, expect, it } from 'vitest'
import { clopperPearsonInterval, proportionControlLimits, robustZScore, wilsonInterval, zScore } from 'yigongti'

// Reference values with 16 digits; the stated error of 3e-15 leaves the first 14 of them.
const digits = (value: number) => value.toPrecision(14)

describe('Wilson (1927): intervals at 95 %', () => {
  // (k + z²/2 ± z√(k(n − k)/n + z²/4)) ÷ (n + z²), z = 1.959963984540054
  const table = [
    [0, 10, '0.0000000000000', '0.27753279986289'],
    [1, 20, '0.0088814488007954', '0.23613119344674'],
    [8, 10, '0.49016247153664', '0.94331784854562'],
    [45, 60, '0.62767929922952', '0.84223477469943'],
    [263, 1000, '0.23665685979108', '0.29115702373107'],
  ] as const

  it.each(table)('%d of %d: from %s to %s', (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials)
    expect([digits(interval.lower), digits(interval.upper)]).toEqual([lower, upper])
  })
})

describe('Clopper and Pearson (1934): the exact interval at 95 %', () => {
  // P(X ≥ 8 | p) = .025 and P(X ≤ 8 | p) = .025 with 10 trials
  it('8 of 10: from .4439045376923585 to .9747892736731666', () => {
    const { lower, upper } = clopperPearsonInterval(8, 10)
    expect([digits(lower), digits(upper)]).toEqual(['0.44390453769236', '0.97478927367317'])
  })
})

describe('control limits of the proportion .2082', () => {
  // .2082 ± z·√(.2082·.7918 ÷ n)
  const table = [
    [400, 0.95, '0.16841071', '0.24798929'],
    [400, 0.998, '0.14546510', '0.27093490'],
    [5000, 0.95, '0.19694589', '0.21945411'],
    [5000, 0.998, '0.19045589', '0.22594411'],
    [50000, 0.95, '0.20464114', '0.21175886'],
    [50000, 0.998, '0.20258882', '0.21381118'],
  ] as const

  it.each(table)('%d trials, %d: from %s to %s', (trials, confidence, lower, upper) => {
    const limits = proportionControlLimits(0.2082, trials, confidence)
    expect([limits.lower.toFixed(8), limits.upper.toFixed(8)]).toEqual([lower, upper])
  })
})

describe('z values', () => {
  const history = [7.1, 7.0, 7.3, 7.2, 7.4, 7.3, 7.5, 7.6, 7.4, 7.7, 7.6]

  it('9.4 after eleven months: 9.2357, robust 6.7449', () => {
    // (9.4 − 7.372727) ÷ .219504; .67449·(9.4 − 7.4) ÷ .2
    expect(zScore(9.4, history)?.toFixed(4)).toBe('9.2357')
    expect(robustZScore(9.4, history)?.toFixed(4)).toBe('6.7449')
  })

  it('25.0 among nine values: a robust 28.32856950823543', () => {
    // Φ⁻¹(.75)·(25.0 − 12.4) ÷ .3
    const sample = [12.1, 11.8, 12.6, 13.0, 12.4, 11.9, 25.0, 12.2, 12.7]
    expect(robustZScore(25, sample)?.toPrecision(14)).toBe('28.328569508235')
  })
})
