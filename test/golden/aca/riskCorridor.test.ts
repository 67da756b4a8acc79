import { describe, expect, it } from 'vitest'
import { corridorTarget, riskCorridor } from 'yigongti'
import { acaRiskCorridor, acaTargetRule } from 'yigongti/rules'

// 42 USC 18062 and 45 CFR 153.510 (2014–2016): within 3 % of the target the insurer bears all, to 8 % half, beyond a fifth.
describe('the corridor of a target of 100', () => {
  it.each([
    // costs, transfer to the insurer
    [80, '-12.10'], // −(50 % × 5 + 80 % × 12)
    [85, '-8.10'], // −(2.5 + 80 % × 7)
    [90, '-4.10'], // −(2.5 + 80 % × 2)
    [92, '-2.50'], // −50 % × 5: on the bound
    [95, '-1.00'], // −50 % × 2
    [97, '0.00'],
    [98, '0.00'],
    [100, '0.00'],
    [102, '0.00'],
    [103, '0.00'],
    [105, '1.00'],
    [108, '2.50'],
    [110, '4.10'],
    [112, '5.70'],
    [120, '12.10'],
  ])('costs of %d transfer %s', (actual, transfer) => {
    expect(riskCorridor({ ...acaRiskCorridor, target: 100, actual }).transfer).toBe(transfer)
  })
})

describe('the corridor on targets computed by 45 CFR 153.500, premiums 1,000, taxes and fees 30', () => {
  it.each([
    // costs, administration, adjustment: target, unrounded transfer
    [900, 150, 0, '820.90', '31.2649'], // 79.1: 50 % × 41.045 + 80 % × (79.1 − 65.672)
    [900, 150, '2%', '801.50', '47.5415'], // 98.5: 50 % × 40.075 + 80 % × (98.5 − 64.12)
    [780, 150, 0, '780.00', '0.00'],
    [700, 90, 0, '776.00', '-30.536'], // −76: −(50 % × 38.8 + 80 % × (76 − 62.08))
    [820, 220, 0, '776.00', '10.36'], // 44: 50 % × (44 − 23.28)
  ] as const)('costs %d, administration %d, adjustment %s', (actual, administration, adjustment, ...expected) => {
    const year = { premiums: 1000, taxesAndFees: 30, administration, allowableCosts: actual, adjustment }
    const { target } = corridorTarget(acaTargetRule, year)
    const { transfer } = riskCorridor({ ...acaRiskCorridor, target, actual, rounding: null })
    expect([target, transfer]).toEqual(expected)
  })

  it('pays the transfer to the fen where the payment is what is rounded', () => {
    const settled = riskCorridor({ ...acaRiskCorridor, target: '820.9', actual: 900, rounds: 'payer' })
    // 31.2649 → 31.26; −79.1 + 31.26
    expect([settled.transfer, settled.bearerShare]).toEqual(['31.26', '-47.84'])
  })
})
