import { expect, it } from 'vitest'
import { type OutlierGroup, type OutlierRule, outlierJumps } from 'yigongti'
import { outlierRules } from 'yigongti/rules'

// FORMULAS 10: at r = K linear is continuous for every f, deduct only for f = 1, cap jumps. A 10000, city mean 12500, so
// RW .8 and K 3; 100 points a weight; c = 118.75 ÷ 125 = .95. One row: ratio, classes, just below, at, just above, size.
const group = {
  groupMean: 10_000,
  weight: '0.8',
  pointValue: '118.75',
  standardPointValue: 125,
  cityMean: 12_500,
  scale: 100,
} as const
const { linear, cap, deduct } = outlierRules
const rows = (rule: OutlierRule, levelCoefficient: string, more: Partial<OutlierGroup> = {}) =>
  outlierJumps(rule, { ...group, levelCoefficient, ...more }).jumps.map(
    ({ ratio, from, to, below, at, above, size }) => `${ratio} ${from} → ${to}: ${below} | ${at} | ${above} | ${size}`,
  )
const atThreshold = (rule: OutlierRule, f: string) => rows(rule, f).filter((row) => row.startsWith('3 '))

it.each([linear, cap, deduct])('%#: at .35 from the cost, or the cost × .95, to the normal payment', (family) => {
  // 3500 against 10000 × 1.1 × .95; the bound itself is normal
  expect(rows(family.lowAtCost, '1.1')[0]).toBe('0.35 low → normal: 3500.00 | 10450.00 | 10450.00 | 6950.00')
  expect(rows(family.lowAtControlledCost, '1.1')[0]).toBe('0.35 low → normal: 3325.00 | 10450.00 | 10450.00 | 7125.00')
})

it.each(['0.7', '1', '1.1', '2'])('linear does not jump at K with f %s', (f) => {
  expect(atThreshold(linear.lowAtCost, f)).toEqual([])
})

it('cap triples the payment at K, whatever f', () => {
  // 3 × 10000 × f × .95 − 10000 × f × .95
  expect(atThreshold(cap.lowAtCost, '1')).toEqual(['3 normal → high: 9500.00 | 9500.00 | 28500.00 | 19000.00'])
  expect(atThreshold(cap.lowAtCost, '0.7')).toEqual(['3 normal → high: 6650.00 | 6650.00 | 19950.00 | 13300.00'])
})

it('deduct jumps at K unless f is 1: upwards below it, downwards above', () => {
  // (30000 ÷ 12500 − 2 × .8 × f) × 11875 = 28500 − 19000·f, against 9500·f
  expect(atThreshold(deduct.lowAtCost, '1')).toEqual([])
  expect(atThreshold(deduct.lowAtCost, '0.7')).toEqual(['3 normal → high: 6650.00 | 6650.00 | 15200.00 | 8550.00'])
  expect(atThreshold(deduct.lowAtCost, '1.1')).toEqual(['3 normal → high: 10450.00 | 10450.00 | 7600.00 | -2850.00'])
})

it('low at cost meets the normal payment where f is .35 and the year is priced as the standard one', () => {
  expect(rows(linear.lowAtCost, '0.35', { pointValue: 125 })).toEqual([])
})

it('a heavier group has its threshold lower', () => {
  // RW 5 and above: K 1.3; 1.3 × 9500 − 9500
  expect(rows(cap.lowAtCost, '1', { weight: 5 })[1]).toBe('1.3 normal → high: 9500.00 | 9500.00 | 12350.00 | 2850.00')
})

it('on which side the bound lies is the rule’s', () => {
  const own = { ...cap.lowAtCost, low: { ...cap.lowAtCost.low, inclusive: true } }
  const sides: OutlierRule = { ...own, high: { ...own.high, inclusive: true } }
  expect(rows(sides, '1')).toEqual([
    '0.35 low → normal: 3500.00 | 3500.00 | 9500.00 | 6000.00',
    '3 normal → high: 9500.00 | 28500.00 | 28500.00 | 19000.00',
  ])
})
