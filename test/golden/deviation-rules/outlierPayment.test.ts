import { describe, expect, it } from 'vitest'
import { type OutlierInput, type OutlierRule, outlierPayment } from 'yigongti'
import { outlierRules } from 'yigongti/rules'
import { toFen } from '../../support/results.ts'

// FORMULAS 10, DRG outlier families. A 10000, city mean 12500, so RW .8 and K 3; 100 points a weight, so the standard
// point value is 125; the year's is 118.75, so c = .95. f 1.1 unless said otherwise.
const group = {
  groupMean: 10_000,
  weight: '0.8',
  levelCoefficient: '1.1',
  pointValue: '118.75',
  standardPointValue: 125,
  cityMean: 12_500,
  scale: 100,
} as const
const pay = (rule: OutlierRule, cost: number | string, more: Partial<OutlierInput> = {}) =>
  outlierPayment(rule, { ...group, cost, ...more })

const { linear, cap, deduct } = outlierRules
const families = [linear, cap, deduct]

describe('low outliers', () => {
  it.each(families)('%#: below .35 the cost, or the cost × .95', ({ lowAtCost, lowAtControlledCost }) => {
    expect(pay(lowAtCost, '3499.99')).toMatchObject({ kind: 'low', payment: '3499.99' })
    // 3499.99 × .95 = 3324.9905
    expect(pay(lowAtControlledCost, '3499.99')).toMatchObject({ kind: 'low', payment: '3324.99' })
  })

  it.each(families)('%#: at exactly .35 a case is normal: 10000 × 1.1 × .95', ({ lowAtCost, lowAtControlledCost }) => {
    expect(pay(lowAtCost, 3_500)).toMatchObject({ kind: 'normal', ratio: '0.35', payment: '10450.00' })
    expect(pay(lowAtControlledCost, 3_500)).toMatchObject({ kind: 'normal', payment: '10450.00' })
  })
})

describe('high outliers', () => {
  it.each(families)('%#: at exactly K a case is still normal', ({ lowAtCost }) => {
    expect(pay(lowAtCost, 30_000)).toMatchObject({ kind: 'normal', ratio: '3', threshold: '3', payment: '10450.00' })
  })

  it('linear: the normal payment and the rest × .95', () => {
    // 10450 + (35000 − 30000) × .95
    expect(pay(linear.lowAtCost, 35_000)).toMatchObject({ kind: 'high', payment: '15200.00' })
  })

  it('cap: three normal payments, whatever the cost', () => {
    expect(pay(cap.lowAtCost, 35_000).payment).toBe('31350.00')
    expect(pay(cap.lowAtCost, 350_000).payment).toBe('31350.00')
  })

  it('deduct: the cost less two normal payments', () => {
    // (35000 ÷ 12500 − 2 × .8 × 1.1) × 100 × 118.75 = (2.8 − 1.76) × 11875
    expect(pay(deduct.lowAtCost, 35_000).payment).toBe('12350.00')
  })
})

describe('what a fen beyond K does', () => {
  // against the normal payment of 10000 × f × .95
  it.each(['0.7', '1', '1.1', '2'])('linear is continuous for f %s', (levelCoefficient) => {
    const at = pay(linear.lowAtCost, 30_000, { levelCoefficient }).payment
    const beyond = pay(linear.lowAtCost, '30000.01', { levelCoefficient }).payment
    // a fen × .95, to the fen
    expect(toFen(beyond) - toFen(at)).toBe(1n)
  })

  it.each([
    // (30000 ÷ 12500 − 2 × .8 × f) × 11875 = 28500 − 19000·f, against 9500·f
    ['0.7', '6650.00', '15200.01'],
    ['1', '9500.00', '9500.01'],
    ['1.1', '10450.00', '7600.01'],
    // with f 2 it takes more than the cost
    ['2', '19000.00', '-9499.99'],
  ])('deduct is continuous for f = 1 only: f %s', (levelCoefficient, at, beyond) => {
    expect(pay(deduct.lowAtCost, 30_000, { levelCoefficient }).payment).toBe(at)
    expect(pay(deduct.lowAtCost, '30000.01', { levelCoefficient }).payment).toBe(beyond)
  })

  it('cap jumps to K times the payment', () => {
    expect(pay(cap.lowAtCost, '30000.01').payment).toBe('31350.00')
  })
})

describe('the threshold falls with the weight', () => {
  it.each([
    ['0.9999', '3'],
    ['1', '2.5'],
    ['1.9999', '2.5'],
    ['2', '2'],
    ['2.9999', '2'],
    ['3', '1.5'],
    ['4.9999', '1.5'],
    ['5', '1.3'],
    ['29.7', '1.3'],
  ])('RW %s: K %s', (weight, threshold) => {
    expect(pay(linear.lowAtCost, 10_000, { weight }).threshold).toBe(threshold)
  })
})
