import { describe, expect, it } from 'vitest'
import { shareByBands } from 'yigongti'

/** What the payer transfers to the plan: the opposite of its share of target − costs. */
function transferOf(costs: number, bands: readonly { upTo: string | null; share: string }[]): string {
  return shareByBands({ amount: costs - 100, base: 100, bands }).shared
}

// 42 CFR 423.336, from 2008: within 5 % the plan bears all, to 10 % half, beyond a fifth.
const since2008 = [
  { upTo: '5%', share: '0' },
  { upTo: '10%', share: '50%' },
  { upTo: null, share: '80%' },
]

describe('Part D from 2008, a target of 100', () => {
  it.each([
    [80, '-10.50'], // −(50 % × 5 + 80 % × 10)
    [88, '-4.10'],
    [92, '-1.50'],
    [95, '0.00'],
    [100, '0.00'],
    [105, '0.00'],
    [107, '1.00'],
    [112, '4.10'],
    [120, '10.50'],
  ])('costs of %d transfer %s', (costs, transfer) => {
    expect(transferOf(costs, since2008)).toBe(transfer)
  })
})

// 42 USC 1395w-115(e), 2006–2007: 75 % between 2.5 % and 5 %, 80 % beyond; 90 % upwards under the 60 % test.
const before2008 = (share: string) => [
  { upTo: '2.5%', share: '0' },
  { upTo: '5%', share },
  { upTo: null, share: '80%' },
]

describe('Part D in 2006 and 2007, a target of 100', () => {
  it.each([
    [80, '-13.88'], // −(1.875 + 12) = −13.875, a tie, away from zero
    [88, '-7.48'],
    [92, '-4.28'],
    [94, '-2.68'],
    [96, '-1.13'],
    [103, '0.38'],
    [104, '1.13'],
    [107, '3.48'],
    [112, '7.48'],
    [120, '13.88'],
  ])('costs of %d transfer %s', (costs, transfer) => {
    expect(transferOf(costs, before2008('75%'))).toBe(transfer)
  })

  it.each([
    [80, '-13.875'],
    [96, '-1.125'],
    [103, '0.375'],
    [120, '13.875'],
  ])('costs of %d are exactly %s', (costs, transfer) => {
    const sharing = { amount: costs - 100, base: 100, bands: before2008('75%'), rounding: null }
    expect(shareByBands(sharing).shared).toBe(transfer)
  })

  it.each([
    [103, '0.45'],
    [104, '1.35'],
    [107, '3.85'],
    [112, '7.85'],
    [120, '14.25'],
  ])('costs of %d transfer %s under the 60 % test', (costs, transfer) => {
    expect(transferOf(costs, before2008('90%'))).toBe(transfer)
  })
})
