import { describe, expect, it } from 'vitest'
import {
  coefficientOfVariation,
  mean,
  median,
  medianAbsoluteDeviation,
  quantile,
  robustZScore,
  standardDeviation,
  variance,
  zScore,
} from '../../../src/statistics/internal.ts'
import { withHole } from '../../support/withHole.ts'
import { errorOf } from './errorOf.ts'

describe('the mean', () => {
  it('does not lose a small value between two large ones', () => {
    expect(mean([1e16, 1, -1e16])).toBe(1 / 3)
    expect(mean([1, 1e100, 1, -1e100])).toBe(0.5)
  })

  it('of three equal amounts is that amount, to the last digit', () => {
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1)
    expect(mean([7.4, 7.4, 7.4, 7.4, 7.4, 7.4, 7.4])).toBe(7.4)
  })

  it('of one value is that value', () => {
    expect(mean([12.5])).toBe(12.5)
  })

  it('takes a typed array as well as a list', () => {
    expect(mean(Float64Array.of(1, 2, 6))).toBe(3)
    expect(mean(Uint32Array.of(1, 2, 6))).toBe(3)
    expect(variance(Int16Array.of(-1, 1))).toBe(2)
  })
})

describe('the variance', () => {
  it('of a sample divides by n − 1, of a population by n', () => {
    expect(variance([1, 2, 3, 4])).toBe(5 / 3)
    expect(variance([1, 2, 3, 4], { population: true })).toBe(1.25)
    expect(variance([5], { population: true })).toBe(0)
  })

  it('of equal values is exactly zero, whatever their digits', () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0)
    expect(variance(Array(49).fill(325_335_000.07))).toBe(0)
  })

  it('does not depend on a large common level', () => {
    expect(variance([1e15 + 1, 1e15 + 2, 1e15 + 3, 1e15 + 4])).toBe(5 / 3)
    // Half a unit in the last place of the mean already exceeds this spread: a rounded mean would double the variance.
    expect(variance([2 ** 53, 2 ** 53, 2 ** 53, 2 ** 53 + 2])).toBe(1)
  })

  it('does not change the sample', () => {
    const sample = Float64Array.of(3, 1, 2)
    variance(sample)
    expect([...sample]).toEqual([3, 1, 2])
  })
})

describe('the standard deviation', () => {
  it('is the root of the variance', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9], { population: true })).toBe(2)
    expect(standardDeviation([1, 2, 3])).toBe(1)
  })
})

describe('the coefficient of variation', () => {
  it('is the standard deviation as a share of the mean', () => {
    expect(coefficientOfVariation([90, 100, 110])).toBe(0.1)
    expect(coefficientOfVariation([1, 3], { population: true })).toBe(0.5)
  })

  it('has no sign', () => {
    expect(coefficientOfVariation([-90, -100, -110])).toBe(0.1)
  })

  it('does not exist when the mean is zero', () => {
    expect(errorOf(() => coefficientOfVariation([-1, 1]))).toMatchObject({ code: 'division_by_zero', path: ['sample'] })
    expect(errorOf(() => coefficientOfVariation([-1, 1], { path: ['costs'] }))).toMatchObject({ path: ['costs'] })
  })
})

describe('a sample that cannot be measured', () => {
  it('is too small', () => {
    const empty = { code: 'empty_sample', path: ['sample'] }
    expect(errorOf(() => mean([]))).toMatchObject({ ...empty, info: { expected: 1, received: 0 } })
    expect(errorOf(() => variance([1]))).toMatchObject({ ...empty, info: { expected: 2, received: 1 } })
    expect(errorOf(() => standardDeviation([1]))).toMatchObject(empty)
    expect(errorOf(() => coefficientOfVariation([1]))).toMatchObject(empty)
    expect(errorOf(() => variance([], { population: true }))).toMatchObject({ info: { expected: 1 } })
  })

  it('holds something that is no finite number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '2', true, [], 2n]) {
      const sample = [1, value as number, 3]
      expect(errorOf(() => mean(sample))).toMatchObject({ code: 'not_finite', path: ['sample', 1] })
    }
  })

  it('has nothing at a place', () => {
    for (const sample of [[1, null, 3], [1, undefined, 3], withHole([1, 2, 3], 1)]) {
      expect(errorOf(() => mean(sample as number[]))).toMatchObject({ code: 'missing', path: ['sample', 1] })
    }
    expect(errorOf(() => mean(Array(2)))).toMatchObject({ code: 'missing', path: ['sample', 0] })
    const sparse = Object.assign([1], { length: 100_000_000 })
    expect(errorOf(() => mean(sparse))).toMatchObject({ code: 'missing', path: ['sample', 1] })
  })

  it('holds a number so large that its square would be infinite', () => {
    expect(errorOf(() => mean([1, -2e140]))).toMatchObject({ code: 'out_of_range', path: ['sample', 1] })
    expect(variance([1e140, -1e140])).toBe(2e280)
  })

  it('is no list', () => {
    for (const sample of [5, '123', {}, { length: 1.5 }, { length: 2, 0: 1, 1: 2 }, new DataView(new ArrayBuffer(8))]) {
      expect(errorOf(() => mean(sample as number[]))).toMatchObject({ code: 'wrong_type', path: ['sample'] })
    }
  })

  it('is missing', () => {
    for (const sample of [null, undefined]) {
      expect(errorOf(() => mean(sample as never))).toMatchObject({ code: 'missing', path: ['sample'] })
    }
  })

  it('is too long', () => {
    const sparse = Object.assign([1], { length: 4_000_000_000 })
    expect(errorOf(() => mean(sparse))).toMatchObject({ code: 'wrong_length', path: ['sample'] })
  })

  it('is named as it stands in the caller’s input', () => {
    const path = ['alliances', 3, 'costs']
    expect(errorOf(() => mean([1, Number.NaN], { path }))).toMatchObject({ path: [...path, 1] })
    expect(errorOf(() => standardDeviation([1], { path }))).toMatchObject({ path })
  })
})

describe('options of a sample', () => {
  const sample = [1, 2, 4]
  const measures = { coefficientOfVariation, mean, standardDeviation, variance }

  it.each(Object.entries(measures))('are refused where %s knows nothing of them', (_, measure) => {
    const given = (options: unknown) => errorOf(() => measure(sample, options as never))
    expect(given({ populaton: true })).toMatchObject({ code: 'unknown_key', path: ['options', 'populaton'] })
    expect(given(null)).toMatchObject({ code: 'missing', path: ['options'] })
    expect(given('population')).toMatchObject({ code: 'wrong_type', path: ['options'] })
    expect(given([])).toMatchObject({ code: 'wrong_type', path: ['options'] })
    expect(given({ path: 'costs' })).toMatchObject({ code: 'wrong_type', path: ['options', 'path'] })
  })

  it('say whether it is a population by true or false', () => {
    for (const population of ['false', 0, 'true', {}]) {
      const error = errorOf(() => standardDeviation(sample, { population } as never))
      expect(error).toMatchObject({ code: 'wrong_type', path: ['options', 'population'] })
    }
    expect(errorOf(() => variance(sample, { population: null } as never))).toMatchObject({ code: 'missing' })
    expect(errorOf(() => mean(sample, { population: true } as never))).toMatchObject({ code: 'unknown_key' })
  })
})

describe('a zero', () => {
  it('has no sign', () => {
    for (const zero of [mean([-0]), median([-0, -0]), quantile([-0, 5], 0), medianAbsoluteDeviation([-0])]) {
      expect(Object.is(zero, 0)).toBe(true)
    }
    for (const z of [zScore(-0, [-0, 1, -1]), robustZScore(-0, [-0, 1, -1])]) expect(Object.is(z, 0)).toBe(true)
  })
})
