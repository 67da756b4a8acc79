import { describe, expect, it } from 'vitest'
import { chooseThreshold, minimumSavingsRate, probabilityOfChance, round } from 'yigongti'

const cv = 2.152
const shown = (probability: string, places: number) => round(probability, { mode: 'halfUp', places })

// DeLia, Hoover and Cantor (2012): nothing truly saved, a threshold of 2 %: 24 to 26 % of organisations of 5,000 people
// are rewarded all the same, 2 % of those of 50,000. x = .02 × √n ÷ 2.152.
describe('rewards by chance at a threshold of 2 percent', () => {
  it.each([
    [5_000, '0.256'], // x = .657161…
    [50_000, '0.019'], // x = 2.078128…
  ])('%d people: %s', (beneficiaries, probability) => {
    expect(shown(probabilityOfChance({ rate: '2%', beneficiaries, cv }).probability, 3)).toBe(probability)
  })
})

// One standard deviation of a county is 2.152 ÷ √n; by 95 and 99 % confidence chance alone is 0.3 to 0.9 %.
describe('what chance does in a county', () => {
  it.each([
    [300_000, '95%', '0.0065'],
    [300_000, '99%', '0.0091'],
    [1_000_000, '95%', '0.0035'],
    [1_000_000, '99%', '0.0050'],
  ])('%d people, %s: %s', (beneficiaries, confidence, rate) => {
    expect(shown(minimumSavingsRate({ beneficiaries, cv, confidence }).rate, 4)).toBe(rate)
  })
})

describe('a choice of thresholds for 5,000 people', () => {
  const choice = chooseThreshold({
    beneficiaries: 5_000,
    cv,
    thresholds: ['0', '2%', '4%'],
    trueSaving: '4%',
    limits: { wrongReward: '30%', missedReward: '30%' },
  })

  it('sets wrong rewards against missed ones', () => {
    // σ = 2.152 ÷ √5,000 = 3.043387 %; Q(0) = .5, Q(.65716) = .2555, Q(1.31432) = .0944, Q(1.97148) = .0243, Q(2.62865) = .0043
    const rows = choice.thresholds.map((row) => [
      row.threshold,
      shown(row.wrongReward, 4),
      shown(row.wrongPenalty, 4),
      shown(row.missedReward ?? '', 4),
      row.missedPenalty,
      row.meets,
    ])
    expect(rows).toEqual([
      ['0', '0.5000', '0.0944', '0.0944', null, false],
      ['0.02', '0.2555', '0.0243', '0.2555', null, true],
      ['0.04', '0.0944', '0.0043', '0.5000', null, false],
    ])
  })

  it('takes the lowest that keeps the limits', () => {
    expect(choice.lowest).toBe('0.02')
  })
})
