import { describe, expect, it } from 'vitest'
import { returnDeposit, settleYear, withLocal } from 'yigongti'
import { fujian2001, xian1999 } from 'yigongti/rules'
import { fujianLine, xianSteps } from '../../support/assessedDeposit.ts'
import { expectRefusal } from '../../support/refusal.ts'

const held = '500000.00'

// 5 % of 10,000,000 are held: 500,000; all of the total was spent.
const year = { setTotal: 10_000_000, spending: { members: 10_000_000, elsewhere: 0 } }
const none = [{ upTo: null, share: 0 }]
const ofFujian = withLocal(fujian2001, { surplusShare: none, poolShareOfOverrun: none })
const ofXian = withLocal(xian1999, { surplusShare: none, poolShareOfOverrun: none })

describe('the deposit of Fujian, 2001: 3 % of it off for each point below 80, nothing below 60', () => {
  it.each([
    [100, '500000.00'], // all
    [80, '500000.00'], // all
    [79, '485000.00'], // 500,000 × (1 − 3 %) = 485,000
    [70, '350000.00'], // 500,000 × (1 − 10 × 3 %) = 350,000
    [60, '200000.00'], // 500,000 × (1 − 20 × 3 %) = 200,000
    ['59.9', '0.00'],
    [0, '0.00'],
  ])('at %s brings back %s, by itself and in a year', (score, returned) => {
    expect(returnDeposit({ deposit: held, score, link: fujianLine }).returned).toBe(returned)
    const settled = settleYear(ofFujian, { ...year, year: 2001, score })
    expect([settled.deposit, settled.depositReturned]).toEqual([held, returned])
  })

  // 10,000,000 × 95 % ÷ 4 = 2,375,000
  it('pays 95 % by the quarter', () => {
    const { advances } = settleYear(ofFujian, { ...year, year: 2001, score: 80 })
    expect(advances).toEqual(Array.from({ length: 4 }, () => '2375000.00'))
  })
})

describe("the deposit of Xi'an, 1999: all from 75 on, nothing up to 59, and the authority decides between", () => {
  it.each([
    [100, '500000.00'],
    [75, '500000.00'],
    [59, '0.00'],
    ['59.9', '0.00'],
    [0, '0.00'],
  ])('at %s brings back %s, by itself and in a year', (score, returned) => {
    expect(returnDeposit({ deposit: held, score, link: xianSteps }).returned).toBe(returned)
    const settled = settleYear(ofXian, { ...year, year: 2000, score })
    expect([settled.deposit, settled.depositReturned]).toEqual([held, returned])
  })

  it.each([
    [60, 0, '0.00'],
    ['74.9', '50%', '250000.00'], // 500,000 × 50 %
    [66, '0.333', '166500.00'], // 500,000 × .333
    [74, 1, '500000.00'],
  ])('at %s, where %s was decided, brings back %s', (score, decided, returned) => {
    const alone = returnDeposit({ deposit: held, score, link: xianSteps, discretion: decided })
    expect(alone.returned).toBe(returned)
    const settled = settleYear(ofXian, { ...year, year: 2000, score, discretion: { depositReturn: decided } })
    expect(settled.depositReturned).toBe(returned)
  })

  it('asks what the authority decided', () => {
    const undecided = () => settleYear(ofXian, { ...year, year: 2000, score: 66 })
    expectRefusal(undecided, 'discretion_required', ['discretion', 'depositReturn'])
  })
})
