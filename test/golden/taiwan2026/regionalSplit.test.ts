import { describe, expect, it } from 'vitest'
import { floatingPrice, liftToZeroGrowth, splitRegionalBudget, topUpPrices, visitShares } from 'yigongti'
import { taiwanChineseMedicine2026 } from 'yigongti/rules'

const others = ['taipei', 'north', 'central', 'south', 'kaoping'] as const

describe('the weights of four patients', () => {
  // Taipei 3/18 + 2/28 + 24/40 + 0/12 = .838095…; ÷ 4 = .209524; ÷ (4 − .391270…) = .232241. From the rounded shares the
  // north would have .118869 and the south .283924: the plan prints .118870 and .283923, so each is rounded from exact ones.
  const { patients, regions } = visitShares({
    regions: [
      { id: 'taipei', visits: [3, 2, 24, 0] },
      { id: 'north', visits: [2, 4, 7, 0] },
      { id: 'central', visits: [6, 0, 0, 7] },
      { id: 'south', visits: [4, 8, 4, 5] },
      { id: 'kaoping', visits: [2, 6, 3, 0] },
      { id: 'east', visits: [1, 8, 2, 0], apart: true },
    ],
  })

  it.each([
    ['taipei', '0.838095', '0.209524', '0.232241'],
    ['north', '0.428968', '0.107242', '0.118870'],
    ['central', '0.916667', '0.229167', '0.254014'],
    ['south', '1.024603', '0.256151', '0.283923'],
    ['kaoping', '0.400397', '0.100099', '0.110952'],
    ['east', '0.391270', '0.097817', null],
  ])('%s has %s, of all %s, of the five %s', (id, weight, share, shareOfOthers) => {
    expect(patients).toBe('4')
    expect(regions.find((region) => region.id === id)).toEqual({ id, weight, share, shareOfOthers })
  })
})

describe('no growth below zero', () => {
  const million = {
    regions: [
      { id: 'taipei', previous: '5604.8', current: '5723.8' },
      { id: 'north', previous: '2336.2', current: '2389.2' },
      { id: 'central', previous: '5188.3', current: '5174.2' },
      { id: 'south', previous: '2802.0', current: '2858.7' },
      { id: 'kaoping', previous: '3144.2', current: '3207.2' },
    ],
  }

  it('lifts the centre by 14.1, as published to one place', () => {
    // 14.1 × 5,723.8 ÷ 14,178.9 = 5.6920, × 2,389.2 = 2.3759, × 2,858.7 = 2.8428, × 3,207.2 = 3.1893
    const { regions, rounds } = liftToZeroGrowth({ ...million, places: 1 })
    expect(rounds).toBe(1)
    expect(regions.map(({ moved }) => moved)).toEqual(['-5.7', '-2.4', '14.1', '-2.8', '-3.2'])
    expect(regions.map(({ granted }) => granted)).toEqual(['5718.1', '2386.8', '5188.3', '2855.9', '3204'])
  })

  it('to three places', () => {
    const { regions } = liftToZeroGrowth({ ...million, places: 3 })
    expect(regions.map(({ granted }) => granted)).toEqual(['5718.108', '2386.824', '5188.3', '2855.857', '3204.011'])
  })
})

describe('prices of the third quarter of 2025', () => {
  // The points were not published: of 10¹² points, (average − 1) ÷ (floating − 1) float; budget = average × 10¹².
  it.each([
    ['taipei', '0.96045502', '0.97563260'],
    ['north', '0.90000000', '0.94068504'],
    ['central', '0.92602114', '0.95311282'],
    ['south', '0.92308725', '0.95464836'],
    ['kaoping', '0.93197888', '0.95895390'],
    ['east', '1.14778279', '1.09653700'],
    ['all', '0.93780907', '0.96190948'],
  ])('%s', (_, floating, average) => {
    const exactly = (text: string) => BigInt(text.replace('.', '')) - 100_000_000n
    const points = (exactly(average) * 10n ** 12n) / exactly(floating)
    const budget = BigInt(average.replace('.', '')) * 10n ** 4n
    const found = floatingPrice({ budget, floating: points, fixed: 10n ** 12n - points })
    expect([found.floating, found.average]).toEqual([floating, average])
  })
})

describe('a quarter', () => {
  const values = (history: string, residents: number, visits: string) => [
    { id: 'history', value: history },
    { id: 'residents', value: residents },
    { id: 'visits', value: visits },
    { id: 'historyByFirst', value: history, change: '2%' },
    { id: 'historyBySecond', value: history, change: '-1%' },
    { id: 'remote', value: history },
  ]
  const split = splitRegionalBudget(taiwanChineseMedicine2026, {
    budget: '8000000000.01',
    regions: [
      { id: 'taipei', values: values('0.3', 7_300_000, '0.232241') },
      { id: 'north', values: values('0.13', 3_900_000, '0.11887') },
      { id: 'central', values: values('0.28', 4_500_000, '0.254014') },
      { id: 'south', values: values('0.13', 3_200_000, '0.283923') },
      { id: 'kaoping', values: values('0.16', 3_500_000, '0.110952') },
    ],
  })

  it('gives the east 2.22 % and holds 100,000,000 back', () => {
    // 8,000,000,000.01 × 2.22 % = 177,600,000.0002; the others 7,822,400,000.01, less the pool.
    expect(split.first).toEqual([{ id: 'east', granted: '177600000.00' }])
    expect([split.pool, split.divided]).toEqual(['100000000.00', '7722400000.01'])
  })

  it('divides the rest by 64, 17, 9, 4, 5 and 1 %', () => {
    // Residents 7.3 of 22.4 million = .325893; the changes are the same everywhere, so the shares stay historic:
    // taipei (.64 + .04 + .05 + .01) × .3 + .17 × .325893 + .09 × .232241 = .2983035; × 7,722,400,000.01 = 2,303,618,948.403
    expect(split.regions.map(({ id }) => id)).toEqual([...others])
    const shares = split.regions[0]?.indicators.map(({ share }) => share)
    expect(shares).toEqual(['0.300000', '0.325893', '0.232241', '0.300000', '0.300000', '0.300000'])
    expect(split.regions[0]?.share).toBe('0.2983035')
    expect(split.regions.map(({ granted }) => granted)).toEqual([
      '2303618948.40',
      '1054080494.38',
      '2040359011.77',
      '1127769720.23',
      '1196571825.23',
    ])
  })
})

it('a region below .93 is lifted to it, and what is left goes to the next quarter', () => {
  // (.93 − .90) × 1,000,000,000 = 30,000,000; (.93 − .92) × 2,000,000,000 = 20,000,000; the east is above.
  const regions = [
    { id: 'north', price: '0.90', points: 1_000_000_000 },
    { id: 'south', price: '0.92', points: 2_000_000_000 },
    { id: 'taipei', price: '0.96', points: 3_000_000_000 },
  ]
  const { floor, pool } = taiwanChineseMedicine2026
  const full = topUpPrices({ pool, floor, regions })
  expect([full.claims, full.paid, full.left, full.short]).toEqual(['50000000.00', '50000000.00', '50000000.00', false])
  expect(full.regions.map(({ price }) => price)).toEqual(['0.93', '0.93', '0.96'])

  // 40,000,000 of 50,000,000: 24,000,000 and 16,000,000; .90 + .024, .92 + .008.
  const short = topUpPrices({ pool: 40_000_000, floor, regions })
  expect(short.regions.map(({ paid }) => paid)).toEqual(['24000000.00', '16000000.00', '0.00'])
  expect(short.regions.map(({ price }) => price)).toEqual(['0.92400000', '0.92800000', '0.96000000'])
  expect([short.left, short.short]).toEqual(['0.00', true])
})
