import { describe, expect, it } from 'vitest'
import { riskCorridor } from 'yigongti'

// 42 USC 18062 and 45 CFR 153.510 (2014–2016), as shares of the plan: all within 3 % of the target, half to 8 %, a
// fifth beyond. The transfer runs from the payer to the plan.
const bands = [
  { upTo: '3%', share: 1 },
  { upTo: '8%', share: '50%' },
  { upTo: null, share: '20%' },
]

describe('a corridor round a target of 100', () => {
  it.each([
    // costs, transfer, the plan's share of the deviation
    [80, '-12.10', '7.90'], // 20: 3 + 50 % × 5 + 20 % × 12 = 7.9 kept
    [85, '-8.10', '6.90'], // 15: 3 + 2.5 + 20 % × 7
    [90, '-4.10', '5.90'], // 10: 3 + 2.5 + 20 % × 2
    [92, '-2.50', '5.50'], // 8, on the bound: 3 + 2.5
    [95, '-1.00', '4.00'], // 5: 3 + 50 % × 2
    [97, '0.00', '3.00'], // on the bound of the dead band
    [100, '0.00', '0.00'],
    [103, '0.00', '-3.00'],
    [105, '1.00', '-4.00'],
    [108, '2.50', '-5.50'],
    [110, '4.10', '-5.90'],
    [112, '5.70', '-6.30'],
    [120, '12.10', '-7.90'],
  ])('costs of %d transfer %s and leave the plan %s', (actual, transfer, bearerShare) => {
    const corridor = riskCorridor({ target: 100, actual, gain: bands, loss: bands })
    expect([corridor.transfer, corridor.bearerShare]).toEqual([transfer, bearerShare])
  })
})

describe('targets of 45 CFR 153.500: premiums less administration and profit', () => {
  it.each([
    // target, allowable costs, transfer unrounded
    ['820.9', 900, '31.2649'], // 79.1 over: payer 50 % × 41.045 + 80 % × (79.1 − 65.672)
    ['801.5', 900, '47.5415'], // 98.5 over: 50 % × 40.075 + 80 % × (98.5 − 64.12)
    ['780', 780, '0.00'],
    ['776', 700, '-30.536'], // 76 under: 50 % × 38.8 + 80 % × (76 − 62.08)
    ['776', 820, '10.36'], // 44 over: 50 % × (44 − 23.28)
  ])('a target of %s and costs of %d transfer %s', (target, actual, transfer) => {
    expect(riskCorridor({ target, actual, gain: bands, loss: bands, rounding: null }).transfer).toBe(transfer)
  })

  it('pays the transfer to the fen where the payment is what is rounded', () => {
    const settled = riskCorridor({ target: '820.9', actual: 900, gain: bands, loss: bands, rounds: 'payer' })
    // 31.2649 → 31.26; −79.1 + 31.26
    expect([settled.transfer, settled.bearerShare]).toEqual(['31.26', '-47.84'])
  })
})
