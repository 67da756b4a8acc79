import { describe, expect, it } from 'vitest'
import { shareByBands } from 'yigongti'

// 42 USC 18062 and 45 CFR 153.510 (2014–2016): within 3 % of the target the plan bears all, to 8 % half, beyond a fifth.
// Bands are the payer's share; of costs − target it is what the payer transfers to the plan.
const payer = [
  { upTo: '3%', share: 0 },
  { upTo: '8%', share: '50%' },
  { upTo: null, share: '80%' },
]

describe('the corridor of a target of 100', () => {
  it.each([
    // costs, transfer to the plan
    [80, '-12.10'], // −(50 % × 5 + 80 % × 12)
    [85, '-8.10'], // −(2.5 + 80 % × 7)
    [90, '-4.10'], // −(2.5 + 80 % × 2)
    [92, '-2.50'], // −50 % × 5: on the bound
    [95, '-1.00'], // −50 % × 2
    [97, '0.00'],
    [100, '0.00'],
    [103, '0.00'],
    [105, '1.00'],
    [108, '2.50'],
    [110, '4.10'],
    [112, '5.70'],
    [120, '12.10'],
  ])('costs of %d transfer %s', (costs, transfer) => {
    expect(shareByBands({ amount: costs - 100, base: 100, bands: payer }).shared).toBe(transfer)
  })
})

describe('the corridor on targets computed by 45 CFR 153.500', () => {
  it.each([
    // target, allowable costs, transfer: the unrounded figure
    ['820.9', 900, '31.2649'], // 79.1: 50 % × 41.045 + 80 % × (79.1 − 65.672)
    ['801.5', 900, '47.5415'], // 98.5: 50 % × 40.075 + 80 % × (98.5 − 64.12)
    ['780', 780, '0.00'],
    ['776', 700, '-30.536'], // −76: −(50 % × 38.8 + 80 % × (76 − 62.08))
    ['776', 820, '10.36'], // 44: 50 % × (44 − 23.28)
  ])('target %s and costs %d transfer %s', (target, costs, transfer) => {
    const amount = (costs - Number(target)).toFixed(1)
    expect(shareByBands({ amount, base: target, bands: payer, rounding: null }).shared).toBe(transfer)
  })
})
