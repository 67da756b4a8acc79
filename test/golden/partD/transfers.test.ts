import { describe, expect, it } from 'vitest'
import { riskCorridor } from 'yigongti'

type Bands = readonly { upTo: string | null; share: string }[]

// Bands are the plan's share.
function transferOf(actual: number, gain: Bands, loss = gain): string {
  return riskCorridor({ target: 100, actual, gain, loss, rounding: null }).transfer
}

// 42 CFR 423.336, from 2008: the plan bears all within 5 %, half to 10 %, a fifth beyond.
const since2008 = [
  { upTo: '5%', share: '1' },
  { upTo: '10%', share: '50%' },
  { upTo: null, share: '20%' },
]

describe('the corridor from 2008, a target of 100', () => {
  it.each([
    [80, '-10.50'], // −(50 % × 5 + 80 % × 10)
    [88, '-4.10'], // −(2.5 + 80 % × 2)
    [92, '-1.50'],
    [95, '0.00'],
    [97, '0.00'],
    [100, '0.00'],
    [103, '0.00'],
    [105, '0.00'],
    [107, '1.00'],
    [112, '4.10'],
    [120, '10.50'],
  ])('costs of %d transfer %s', (costs, transfer) => {
    expect(transferOf(costs, since2008)).toBe(transfer)
  })
})

// 42 USC 1395w-115(e), 2006–2007: within 2.5 % all, to 5 % a quarter (a tenth upwards under the 60 % test), then a fifth.
const before2008 = (share: string) => [
  { upTo: '2.5%', share: '1' },
  { upTo: '5%', share },
  { upTo: null, share: '20%' },
]

describe('the corridor of 2006 and 2007, a target of 100', () => {
  it.each([
    [80, '-13.875'], // −(75 % × 2.5 + 80 % × 15)
    [88, '-7.475'], // −(1.875 + 80 % × 7)
    [92, '-4.275'], // −(1.875 + 80 % × 3)
    [94, '-2.675'], // −(1.875 + 80 % × 1)
    [96, '-1.125'], // −75 % × 1.5
    [103, '0.375'], // 75 % × 0.5
    [104, '1.125'],
    [107, '3.475'], // 1.875 + 80 % × 2
    [112, '7.475'],
    [120, '13.875'],
  ])('costs of %d transfer %s', (costs, transfer) => {
    expect(transferOf(costs, before2008('25%'))).toBe(transfer)
  })

  it.each([
    [103, '0.45'], // 90 % × 0.5
    [104, '1.35'],
    [107, '3.85'], // 90 % × 2.5 + 80 % × 2
    [112, '7.85'],
    [120, '14.25'],
    [96, '-1.125'], // the test changes the way up only
  ])('costs of %d transfer %s under the 60 % test', (costs, transfer) => {
    expect(transferOf(costs, before2008('25%'), before2008('10%'))).toBe(transfer)
  })
})
