import { describe, expect, it } from 'vitest'
import { type CorridorBands, riskCorridor } from 'yigongti'
import { partDCorridor } from 'yigongti/rules'

/** What the payer transfers to the plan on a target of 100, unrounded. */
function transferOf(corridor: CorridorBands, actual: number): string {
  return riskCorridor({ ...corridor, target: 100, actual, rounding: null }).transfer
}

// 42 CFR 423.336, from 2008: within 5 % the plan bears all, to 10 % half, beyond a fifth.
describe.each([2008, 2012, 2024])('Part D in %d, a target of 100', (year) => {
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
    expect(transferOf(partDCorridor(year), costs)).toBe(transfer)
  })
})

// 42 USC 1395w-115(e), 2006–2007: 75 % between 2.5 % and 5 %, 80 % beyond; 90 % upwards under the 60 % test.
describe.each([2006, 2007])('Part D in %d, a target of 100', (year) => {
  it.each([
    [80, '-13.875'], // −(75 % × 2.5 + 80 % × 15)
    [88, '-7.475'],
    [92, '-4.275'],
    [94, '-2.675'],
    [96, '-1.125'],
    [97.5, '0.00'],
    [102.5, '0.00'],
    [103, '0.375'],
    [104, '1.125'],
    [107, '3.475'],
    [112, '7.475'],
    [120, '13.875'],
  ])('costs of %d transfer %s', (costs, transfer) => {
    expect(transferOf(partDCorridor(year), costs)).toBe(transfer)
  })

  it.each([
    [80, '-13.875'], // the test concerns costs above the target only
    [96, '-1.125'],
    [103, '0.45'],
    [104, '1.35'],
    [107, '3.85'],
    [112, '7.85'],
    [120, '14.25'],
  ])('costs of %d transfer %s under the 60 %% test', (costs, transfer) => {
    expect(transferOf(partDCorridor(year, { sixtyPercentTest: true }), costs)).toBe(transfer)
  })
})
