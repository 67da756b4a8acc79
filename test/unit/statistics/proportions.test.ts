import { describe, expect, it } from 'vitest'
import { clopperPearsonInterval, proportionControlLimits, robustZScore, wilsonInterval, zScore } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

describe('intervals and limits of a proportion', () => {
  it('end at 0 without a success and at 1 without a failure', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expect(interval(0, 30).lower).toBe(0)
      expect(interval(30, 30).upper).toBe(1)
    }
  })

  it('limits stay within 0 and 1', () => {
    expect(proportionControlLimits(0.01, 10)).toMatchObject({ lower: 0 })
    expect(proportionControlLimits(0.99, 10)).toMatchObject({ upper: 1 })
  })

  it('refuse what is no count and no confidence', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expectRefusal(() => interval(1.5, 10), 'not_an_integer', ['successes'])
      expectRefusal(() => interval(11, 10), 'out_of_range', ['successes'])
      expectRefusal(() => interval(0, 0), 'out_of_range', ['trials'])
      expectRefusal(() => interval(0, 10, 1), 'out_of_range', ['confidence'])
      expectRefusal(() => interval(0, 10, Number.NaN), 'not_finite', ['confidence'])
    }
    expectRefusal(() => proportionControlLimits(1.01, 10), 'out_of_range', ['centre'])
    expectRefusal(() => proportionControlLimits(Number.NaN, 10), 'not_finite', ['centre'])
  })
})

describe('z values', () => {
  it('say nothing against a sample without spread', () => {
    expect(zScore(5, [4, 4, 4])).toBeNull()
    expect(robustZScore(5, [4, 4, 4, 9])).toBeNull()
  })

  it('refuse a sample of one and what is no finite number', () => {
    expectRefusal(() => zScore(5, [4]), 'empty_sample', ['sample'])
    expectRefusal(() => zScore(Number.NaN, [4, 5]), 'not_finite', ['value'])
    expectRefusal(() => robustZScore(1e141, [4, 5]), 'out_of_range', ['value'])
  })
})
