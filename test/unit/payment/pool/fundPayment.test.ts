import { describe, expect, it } from 'vitest'
import { type ErrorCode, fundPayment, priceFromPool } from 'yigongti'
import { expectRefusal, type Path } from '../../../support/refusal.ts'

const price = { pool: 60_000_000, points: 8_000_000, reimbursementRatio: '75%' }

describe("the patient's share", () => {
  it('comes off the standard payment', () => {
    // (60,000,000 ÷ .75) ÷ 8,000,000 = 10; 1419.7284 × 10 = 14,197.284
    const of = fundPayment({ points: '1419.7284', price, ownPayment: '3549.32' })
    expect(of).toMatchObject({ standard: '14197.28', ownPayment: '3549.32', fundPayment: '10647.96' })
    expect(of.steps.map(({ id }) => id)).toEqual(['totalCostPool', 'price', 'standardPayment', 'fundPayment'])
  })

  it('a price known in advance does the same', () => {
    expect(fundPayment({ points: '1419.7284', price: 10, ownPayment: '3549.32' }).fundPayment).toBe('10647.96')
  })

  it('may be more than the case is worth, and then the fund is owed', () => {
    expect(fundPayment({ points: 100, price, ownPayment: 1200 }).fundPayment).toBe('-200.00')
  })

  it('may be nothing', () => {
    expect(fundPayment({ points: 100, price, ownPayment: 0 }).fundPayment).toBe('1000.00')
  })

  it('a price without end is carried as the fraction it is, so that a tie is seen', () => {
    // 1 ÷ 300 a point, 4.5 points: exactly .015. In 40 digits it is .01499…
    const solved = { pool: 1, points: 300, reimbursementRatio: 1 }
    const { price: digits } = priceFromPool({ ...solved, basis: 'totalCost' })
    expect(fundPayment({ points: '4.5', price: solved, ownPayment: 0 }).standard).toBe('0.02')
    expect(fundPayment({ points: '4.5', price: digits, ownPayment: 0 }).standard).toBe('0.01')
  })
})

describe('refusals', () => {
  it.each<[object, ErrorCode, Path]>([
    [{ points: -1 }, 'out_of_range', ['points']],
    [{ points: '5%' }, 'percent_not_allowed', ['points']],
    [{ points: undefined }, 'missing', ['points']],
    [{ price: 0 }, 'out_of_range', ['price']],
    [{ price: undefined }, 'missing', ['price']],
    [{ price: null }, 'missing', ['price']],
    [{ price: [] }, 'wrong_type', ['price']],
    [{ price: { ...price, basis: 'fund' } }, 'unknown_key', ['price', 'basis']],
    [{ price: { ...price, pool: -1 } }, 'negative_amount', ['price', 'pool']],
    [{ price: { ...price, points: 0 } }, 'out_of_range', ['price', 'points']],
    [{ price: { ...price, reimbursementRatio: 0 } }, 'out_of_range', ['price', 'reimbursementRatio']],
    [{ price: { ...price, reimbursementRatio: '101%' } }, 'out_of_range', ['price', 'reimbursementRatio']],
    [{ price: { ...price, reimbursementRatio: undefined } }, 'missing', ['price', 'reimbursementRatio']],
    [{ ownPayment: '0.001' }, 'not_whole_fen', ['ownPayment']],
    [{ ownPayment: -1 }, 'negative_amount', ['ownPayment']],
    [{ basis: 'fund' }, 'unknown_key', ['basis']],
  ])('%j', (more, code, path) => {
    expectRefusal(() => fundPayment({ points: 1, price, ownPayment: 0, ...more } as never), code, path)
  })
})
