import { describe, expect, it } from 'vitest'
import { shareByBands } from 'yigongti'

// ACO REACH and its successor: bands of the benchmark, the bearer's share of the gross saving.
const bands = (...pairs: [string | null, string][]) => pairs.map(([upTo, share]) => ({ upTo, share }))
const global = bands(['25%', '100%'], ['35%', '50%'], ['50%', '25%'], [null, '10%'])
const professional = bands(['5%', '50%'], ['10%', '35%'], ['15%', '15%'], [null, '5%'])

describe('the Professional option', () => {
  it('settles D0162 for 2021', () => {
    // base 7,959,317.43; 1,219,782.70 is 15.3 % of it: 5 % × (50 + 35 + 15 %) × base = 397,965.8715,
    // and 5 % × (1,219,782.70 − 1,193,897.6145) = 1,294.254275
    const settled = shareByBands({ amount: '-1219782.70', base: '7959317.43', bands: professional })
    expect(settled.shared).toBe('-399260.13')
    expect(settled.remaining).toBe('-820522.57')
    expect(settled.byBand.map(({ amount }) => amount)).toEqual([
      '397965.8715',
      '397965.8715',
      '397965.8715',
      '25885.0855',
    ])
  })

  it.each([
    [4, '2.00'],
    [5, '2.50'],
    [8, '3.55'], // 2.5 + 35 % × 3
    [12, '4.55'], // 2.5 + 1.75 + 15 % × 2
    [20, '5.25'], // 2.5 + 1.75 + 0.75 + 5 % × 5
  ])('shares %d %% as %s %%', (amount, share) => {
    expect(shareByBands({ amount, base: 100, bands: professional }).shared).toBe(share)
  })
})

describe('the Global option', () => {
  it.each([
    [25, '25.00'],
    [30, '27.50'], // 25 + 50 % × 5
    [40, '31.25'], // 25 + 5 + 25 % × 5
    [60, '34.75'], // 25 + 5 + 3.75 + 10 % × 10
    [-60, '-34.75'],
  ])('shares %d %% as %s %%', (amount, share) => {
    expect(shareByBands({ amount, base: 100, bands: global }).shared).toBe(share)
  })
})

describe('the shapes announced for 2027', () => {
  it('reach 33.75 % and 12.5 % of savings of the whole benchmark', () => {
    const wider = bands(['15%', '100%'], ['35%', '50%'], ['50%', '25%'], [null, '10%'])
    const professional2027 = bands(['10%', '60%'], ['15%', '35%'], ['20%', '15%'], [null, '5%'])
    // 15 + 10 + 3.75 + 5; 6 + 1.75 + 0.75 + 4
    expect(shareByBands({ amount: 100, base: 100, bands: wider }).shared).toBe('33.75')
    expect(shareByBands({ amount: 100, base: 100, bands: professional2027 }).shared).toBe('12.50')
  })
})
