import { describe, expect, it } from 'vitest'
import { checkFourthQuarter, settleQuotaMonths, settleQuotaYear, withLocal } from 'yigongti'
import { harbinQuota } from 'yigongti/rules'

// Harbin designated-hospital agreement: a twelfth of the indicator a month, what exceeds it waits for clearing; 90 % of
// what is confirmed is paid. Indicator 12,000,000, so 1,000,000 a month.
it.each([
  [900_000, { claim: '900000.00', confirmed: '900000.00', cash: '810000.00', held: '90000.00', deferred: '0.00' }],
  [
    1_200_000,
    { claim: '1200000.00', confirmed: '1000000.00', cash: '900000.00', held: '100000.00', deferred: '200000.00' },
  ],
])('a claim of %d', (claim, month) => {
  const settled = settleQuotaMonths(harbinQuota, { year: 2015, quota: 12_000_000, months: [{ id: '2015-01', claim }] })
  expect(settled.months).toEqual([{ id: '2015-01', ...month }])
})

// The last quarter within ±15 % of the mean of the first three; that the bounds pass is the library's reading.
it.each([
  [849, false],
  [850, true],
  [1000, true],
  [1150, true],
  [1151, false],
])('a fourth quarter of %d after a mean of 1,000 passes: %s', (fourth, within) => {
  const measures = [{ id: 'admissions', quarters: [900, 1000, 1100, fourth] as const }]
  expect(checkFourthQuarter(harbinQuota, { year: 2015, measures }).within).toBe(within)
})

// The shares and the link of the score are made up: the text leaves them to each year.
describe('the year', () => {
  const rules = withLocal(harbinQuota, {
    heldReturn: [
      { from: 90, factor: 1 },
      { from: 0, factor: '0.8' },
    ],
    poolShareOfOverrun: [
      { upTo: '5%', share: '70%' },
      { upTo: null, share: '50%' },
    ],
  })
  const year = (claims: readonly number[], more: object = {}) =>
    settleQuotaYear(rules, {
      year: 2015,
      quota: 12_000_000,
      months: claims.map((claim, index) => ({ id: `m${index + 1}`, claim })),
      score: 85,
      ...more,
    })

  it('pays at clearing what the months deferred, where the quota of the year covers it', () => {
    // 900,000 × 11 + 1,200,000 = 11,100,000; the months pay 90 % of 10,900,000 and hold 1,090,000, of which 80 % return
    expect(year([1_200_000, ...Array<number>(11).fill(900_000)])).toMatchObject({
      claimed: '11100000.00',
      cash: '9810000.00',
      held: '1090000.00',
      heldReturned: '872000.00',
      heldForfeited: '218000.00',
      entitlement: '10882000.00', // 11,100,000 − 218,000
      finalPayment: '1072000.00', // 872,000 + 200,000 deferred
      surplus: '900000.00',
      retained: '900000.00',
      carriedForward: '900000.00',
      returnedToPool: '0.00',
    })
  })

  it('shares an overrun inside a tenth of the quota, in steps that fall', () => {
    // 1,200,000 × 12 = 14,400,000; 2,400,000 over, of which 1,200,000 are shared: 600,000 × 70 % + 600,000 × 50 %
    expect(year(Array<number>(12).fill(1_200_000), { score: 90 })).toMatchObject({
      overrun: '2400000.00',
      shareableOverrun: '1200000.00',
      topUp: '720000.00',
      borne: '1680000.00',
      entitlement: '12720000.00',
      cash: '10800000.00',
      finalPayment: '1920000.00',
    })
  })

  it('uses what earlier years left before anything is overrun', () => {
    expect(year(Array<number>(12).fill(1_050_000), { carriedIn: 900_000, score: 90 })).toMatchObject({
      available: '12900000.00',
      overrun: '0.00',
      surplus: '300000.00',
      carriedForward: '300000.00',
      entitlement: '12600000.00',
    })
  })
})
