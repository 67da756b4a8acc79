import { describe, expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { rulesWith } from '../../support/yearRules.ts'

// Contracts of localities as their reports give them (grade 2), each mapped onto the vocabulary of a year by hand.

const settled = (rules: ReturnType<typeof rulesWith>, setTotal: number, spent: number, more: object = {}) =>
  settleYear(rules, { year: 2014, setTotal, spending: { members: spent, elsewhere: 0 }, ...more })

describe('Shenzhen 2014, standard 100,000,000', () => {
  const rules = rulesWith({
    depositRate: '3%',
    poolShareOfOverrun: [
      { upTo: '5%', share: '60%' },
      { upTo: '10%', share: '50%' },
      { upTo: null, share: 0 },
    ],
  })

  // 3m × 60 %; 5m × 60 %; 5m × 60 % + 5m × 50 %; beyond 10 % nothing more.
  it.each([
    [3_000_000, '1800000.00'],
    [5_000_000, '3000000.00'],
    [10_000_000, '5500000.00'],
    [12_000_000, '5500000.00'],
  ])('an evidenced overrun of %i: the fund %s', (overrun, topUp) => {
    const year = settled(rules, 100_000_000, 100_000_000 + overrun, { reasonableOverrun: overrun })
    expect(year.poolTopUp).toBe(topUp)
    // without a reasonable cause the fund bears nothing
    expect(settled(rules, 100_000_000, 100_000_000 + overrun).poolTopUp).toBe('0.00')
  })

  // A month of 9,500,000 is 114,000,000 a year: 97 % monthly are 9,215,000.00 a month, 3 % held are 285,000.00 a month.
  it('pays 97 % by the month and holds 3 %', () => {
    const year = settled(rules, 114_000_000, 114_000_000)
    expect(year.advances).toEqual(Array.from({ length: 12 }, () => '9215000.00'))
    expect(year.deposit).toBe('3420000.00')
    expect(year.depositReturned).toBe('3420000.00')
  })
})

describe('Guangyuan, budget 50,000,000', () => {
  const rulesFor = (share: string) =>
    rulesWith({
      surplusShare: [{ upTo: null, share }],
      poolShareOfOverrun: [
        { upTo: '20%', share: '50%' },
        { upTo: null, share: 0 },
      ],
    })

  // Employees 2m × 30 %, residents 2m × 20 %.
  it.each([
    ['30%', '600000.00'],
    ['20%', '400000.00'],
  ])('a surplus of 2m at %s: rewarded %s', (share, reward) => {
    expect(settled(rulesFor(share), 50_000_000, 48_000_000).surplusRetained).toBe(reward)
  })

  // 4m × 50 %; of 15m the first 20 % of 50m, 10m, × 50 %.
  it.each([
    [4_000_000, '2000000.00'],
    [15_000_000, '5000000.00'],
  ])('an overrun of %i: at most %s', (overrun, topUp) => {
    const year = settled(rulesFor('30%'), 50_000_000, 50_000_000 + overrun, { reasonableOverrun: 'all' })
    expect(year.poolTopUp).toBe(topUp)
  })
})

describe('five bands, total 100,000,000', () => {
  const bounds = ['2%', '4%', '6%', '8%', '10%', null]
  const bands = (shares: readonly string[]) => bounds.map((upTo, index) => ({ upTo, share: shares[index] }))
  const rules = rulesWith({
    overrunEvidence: 'none',
    poolShareOfOverrun: bands(['50%', '40%', '30%', '20%', '10%', '0%']),
    surplusShare: bands(['50%', '60%', '70%', '80%', '90%', '50%']),
  })

  // 1m × 50 %; 2m × (50 + 40 + 30 + 20 + 10) % = 3m, beyond 10 % nothing.
  it.each([
    [1_000_000, '500000.00'],
    [12_000_000, '3000000.00'],
  ])('an overrun of %i: the fund %s', (overrun, topUp) => {
    expect(settled(rules, 100_000_000, 100_000_000 + overrun).poolTopUp).toBe(topUp)
  })

  // 1m × 50 %; 2m × (50 + 60 + 70 + 80 + 90) % + 2m × 50 % = 7m + 1m.
  it.each([
    [1_000_000, '500000.00'],
    [12_000_000, '8000000.00'],
  ])('a surplus of %i: kept %s', (surplus, kept) => {
    expect(settled(rules, 100_000_000, 100_000_000 - surplus).surplusRetained).toBe(kept)
  })
})

// Ningbo: a base share of 70 % (made up: the document's own is not known) at 92, 85, 75, 66, 62 points is moved by
// +5, +3, +1, −3, −5 points: 75, 73, 71, 67, 65 % of a surplus or an overrun of 1,000,000; below 60 nothing is shared.
describe('Ningbo 2013, a base share of 70 %', () => {
  const share = [{ upTo: null, share: '70%' }]
  const rules = rulesWith({
    overrunEvidence: 'none',
    surplusShare: share,
    poolShareOfOverrun: share,
    scorePoints: [
      { from: 90, points: '5%' },
      { from: 80, points: '3%' },
      { from: 70, points: '1%' },
      { from: 65, points: '-3%' },
      { from: 60, points: '-5%' },
    ],
  })

  it.each([
    ['92', '750000.00'],
    ['85', '730000.00'],
    ['75', '710000.00'],
    ['66', '670000.00'],
    ['62', '650000.00'],
    ['59.9', '0.00'],
  ])('at %s points: %s', (score, shared) => {
    expect(settled(rules, 100_000_000, 99_000_000, { score }).surplusRetained).toBe(shared)
    expect(settled(rules, 100_000_000, 101_000_000, { score }).poolTopUp).toBe(shared)
  })
})

// Sanming 2016: an overrun is all the hospital's; of a surplus of 1,000,000.01 half is 500,000.005: the odd fen goes to
// the first of equal remainders.
describe('Sanming 2016', () => {
  const label = (text: string) => ({ zh: text, en: text })
  const rules = rulesWith({
    surplusUse: [
      { id: 'nursing', label: label('护理与诊查'), share: '50%' },
      { id: 'surgery', label: label('手术与治疗'), share: '50%' },
    ],
  })

  it('hands the surplus out by halves', () => {
    const year = settleYear(rules, {
      year: 2016,
      setTotal: 10_000_000,
      spending: { members: '8999999.99', elsewhere: 0 },
    })
    expect(year.surplusUses?.map(({ amount }) => amount)).toEqual(['500000.01', '500000.00'])
    expect(settled(rules, 10_000_000, 11_000_000).borneByAlliance).toBe('1000000.00')
  })
})
