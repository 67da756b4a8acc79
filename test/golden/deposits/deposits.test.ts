import { describe, expect, it } from 'vitest'
import { returnDeposit, settleYear } from 'yigongti'
import { fujianLine, rulesOfDeposit, xianSteps, yearOfDeposit } from '../../support/assessedDeposit.ts'

const held = '500000.00'

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
    const year = settleYear(rulesOfDeposit(fujianLine), { ...yearOfDeposit, score })
    expect(year.deposit).toBe(held)
    expect(year.depositReturned).toBe(returned)
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
    expect(settleYear(rulesOfDeposit(xianSteps), { ...yearOfDeposit, score }).depositReturned).toBe(returned)
  })

  it.each([
    [60, 0, '0.00'],
    ['74.9', '50%', '250000.00'], // 500,000 × 50 %
    [66, '0.333', '166500.00'], // 500,000 × .333
    [74, 1, '500000.00'],
  ])('at %s, where %s was decided, brings back %s', (score, decided, returned) => {
    const alone = returnDeposit({ deposit: held, score, link: xianSteps, discretion: decided })
    expect(alone.returned).toBe(returned)
    const year = { ...yearOfDeposit, score, discretion: { depositReturn: decided } }
    expect(settleYear(rulesOfDeposit(xianSteps), year).depositReturned).toBe(returned)
  })
})
