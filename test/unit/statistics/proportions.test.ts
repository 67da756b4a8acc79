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

describe('counts and confidences that are written', () => {
  it('are read as numbers are', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expect(interval('8', '10', '95%')).toEqual(interval(8, 10, 0.95))
      expect(interval(8n, 10n, '0.95')).toEqual(interval(8, 10))
    }
    expect(proportionControlLimits('20.82%', '400', '99.8%')).toEqual(proportionControlLimits(0.2082, 400, 0.998))
  })

  it('are refused where they are none', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      for (const [input, code] of refused) {
        expectRefusal(() => interval(input as never, 10), code, ['successes'])
        expectRefusal(() => interval(0, input as never), code, ['trials'])
      }
      expectRefusal(() => interval(1, 10, null as never), 'missing', ['confidence'])
      expectRefusal(() => interval(1, 10, true as never), 'not_finite', ['confidence'])
      expectRefusal(() => interval(1, 10, '95'), 'out_of_range', ['confidence'])
    }
    expectRefusal(() => proportionControlLimits(null as never, 10), 'missing', ['centre'])
    expectRefusal(() => proportionControlLimits([] as never, 10), 'not_finite', ['centre'])
  })

  it('leave no zero with a sign', () => {
    const { lower, upper } = proportionControlLimits(-0, 10)
    expect([Object.is(lower, 0), Object.is(upper, 0)]).toEqual([true, true])
    expect(Object.is(wilsonInterval(-0, 10).lower, 0)).toBe(true)
  })
})

const refused = [
  [null, 'missing'],
  ['', 'not_an_integer'],
  [[], 'not_an_integer'],
  [true, 'not_an_integer'],
] as const

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
