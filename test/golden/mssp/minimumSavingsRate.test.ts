import { describe, expect, it } from 'vitest'
import { minimumSavingsRate, round } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

// Medicare Shared Savings Program: the minimum savings rate by assigned beneficiaries, in percent,
// linear within each row, both ends included.
const rows = [
  [500, 999, '12.2', '8.7'],
  [1_000, 2_999, '8.7', '5.0'],
  [3_000, 4_999, '5.0', '3.9'],
  [5_000, 5_999, '3.9', '3.6'],
  [6_000, 6_999, '3.6', '3.4'],
  [7_000, 7_999, '3.4', '3.2'],
  [8_000, 8_999, '3.2', '3.1'],
  [9_000, 9_999, '3.1', '3.0'],
  [10_000, 14_999, '3.0', '2.7'],
  [15_000, 19_999, '2.7', '2.5'],
  [20_000, 49_999, '2.5', '2.2'],
  [50_000, 59_999, '2.2', '2.0'],
  [60_000, null, '2.0', '2.0'],
] as const
const table = rows.map(([from, to, atFrom, atTo]) => ({ from, to, atFrom: `${atFrom}%`, atTo: `${atTo}%` }))
const rateOf = (beneficiaries: number) => minimumSavingsRate({ beneficiaries, table }).rate
const shown = (beneficiaries: number, places: number) => round(rateOf(beneficiaries), { mode: 'halfUp', places })

describe('the ends of every row', () => {
  it.each(rows)('%d to %s people: %s to %s percent', (from, to, atFrom, atTo) => {
    expect(shown(from, 4)).toBe((Number(atFrom) / 100).toFixed(4))
    expect(shown(to ?? 1_000_000, 4)).toBe((Number(atTo) / 100).toFixed(4))
  })
})

// Performance year financial results of 2014: the published rate of one-sided organisations, to four decimals.
describe('published rates', () => {
  it.each([
    [34_601, '0.0235'], // A67373: 2.5 − .3 × 14,601 ÷ 29,999 = 2.353985…
    [11_219, '0.0293'], // A38665: 3.0 − .3 × 1,219 ÷ 4,999 = 2.926845…
    [37_174, '0.0233'], // A64796: 2.5 − .3 × 17,174 ÷ 29,999 = 2.328254…
    [6_850, '0.0343'], // A84830: 3.6 − .2 × 850 ÷ 999 = 3.429829…
  ])('%d people: %s', (beneficiaries, rate) => {
    expect(shown(beneficiaries, 4)).toBe(rate)
  })
})

it('is exact within a row', () => {
  // 3.6 % − .2 % × 333 ÷ 999 = 3.6 % − .2 % ÷ 3
  expect(rateOf(6_333)).toBe('0.03533333333333333333333333333333333333333')
  // 12.2 % − 3.5 % × 250 ÷ 499
  expect(rateOf(750)).toBe('0.1044649298597194388777555110220440881764')
})

it('knows nothing of fewer than 500 people', () => {
  expectRefusal(() => rateOf(499), 'outside_table', ['beneficiaries'])
  expectRefusal(() => rateOf(152), 'outside_table', ['beneficiaries'])
})

// z·2.152 ÷ √n comes to the table: z(90 %) 1.2815515655, z(95 %) 1.6448536270, z(99 %) 2.3263478740.
describe('the table behind the formula', () => {
  it.each([
    [5_000, '90%', '3.90'], // 1.28155 × 2.152 ÷ 70.7107
    [10_000, '91.8%', '3.00'], // 1.39174 × 2.152 ÷ 100
    [20_000, '95%', '2.50'], // 1.64485 × 2.152 ÷ 141.421
    [50_000, '99%', '2.24'], // 2.32635 × 2.152 ÷ 223.607
  ])('%d people at %s: %s percent', (beneficiaries, confidence, percent) => {
    const { rate } = minimumSavingsRate({ beneficiaries, cv: 2.152, confidence })
    expect((Number(rate) * 100).toFixed(2)).toBe(percent)
  })
})
