import { describe, expect, it } from 'vitest'
import { median, medianAbsoluteDeviation, quantile, quantiles } from '../../../src/statistics/internal.ts'
import { select } from '../../../src/statistics/select.ts'
import { withHole } from '../../support/withHole.ts'
import { errorOf } from './errorOf.ts'

describe('the quantile', () => {
  it('lies between neighbours in proportion', () => {
    expect(quantile([10, 20], 0.25)).toBe(12.5)
    expect(quantile([30, 10, 20], 0.5)).toBe(20)
    expect(quantile([5], 0.3)).toBe(5)
  })

  it('of 0 and of 1 are the smallest and the largest value', () => {
    expect(quantile([3, 1, 2], 0)).toBe(1)
    expect(quantile([3, 1, 2], 1)).toBe(3)
  })

  it('takes a typed array and leaves it as it was', () => {
    const sample = Float32Array.of(3, 1, 2)
    expect(quantile(sample, 0.5)).toBe(2)
    expect([...sample]).toEqual([3, 1, 2])
  })

  it.each([-0.01, 1.01])('does not exist at %d', (probability) => {
    expect(errorOf(() => quantile([1], probability))).toMatchObject({ code: 'out_of_range', path: ['probability'] })
    expect(errorOf(() => quantiles([1], [0, probability]))).toMatchObject({
      code: 'out_of_range',
      path: ['probabilities', 1],
    })
  })

  it('does not exist at NaN', () => {
    expect(errorOf(() => quantile([1], Number.NaN))).toMatchObject({ code: 'not_finite', path: ['probability'] })
  })

  it.each([
    ['quantile', (sample: number[], path?: string[]) => quantile(sample, 0.5, path ? { path } : {})],
    ['quantiles', (sample: number[], path?: string[]) => quantiles(sample, [0.5], path ? { path } : {})],
    ['median', (sample: number[], path?: string[]) => median(sample, path ? { path } : {})],
    ['MAD', (sample: number[], path?: string[]) => medianAbsoluteDeviation(sample, path ? { path } : {})],
  ] as const)('does not exist in a sample that is empty or not finite (%s)', (_, of) => {
    expect(errorOf(() => of([]))).toMatchObject({ code: 'empty_sample', path: ['sample'] })
    expect(errorOf(() => of([1, Number.NaN]))).toMatchObject({ code: 'not_finite', path: ['sample', 1] })
    expect(errorOf(() => of([Number.NaN], ['days']))).toMatchObject({ path: ['days', 0] })
  })
})

describe('several quantiles', () => {
  it('come in the order they were asked for', () => {
    expect(quantiles([4, 1, 3, 2, 5], [1, 0, 0.5])).toEqual([5, 1, 3])
    expect(quantiles([4, 1], [])).toEqual([])
  })
})

describe('a probability of a quantile', () => {
  it('may be written', () => {
    expect([quantile([10, 20], '25%'), quantile([10, 20], '0.25')]).toEqual([12.5, 12.5])
    expect(quantiles([10, 20], ['0%', '25%', 1])).toEqual([10, 12.5, 20])
    expect(quantiles([10, 20], Float64Array.of(0, 1) as never)).toEqual([10, 20])
  })

  it('is refused where there is none', () => {
    expect(errorOf(() => quantile([1], null as never))).toMatchObject({ code: 'missing', path: ['probability'] })
    expect(errorOf(() => quantiles([1], null as never))).toMatchObject({ code: 'missing', path: ['probabilities'] })
    expect(errorOf(() => quantiles([1], 0.5 as never))).toMatchObject({ code: 'wrong_type', path: ['probabilities'] })
    const holed = withHole([0, 0.5, 1], 1)
    expect(errorOf(() => quantiles([1], holed))).toMatchObject({ code: 'missing', path: ['probabilities', 1] })
    expect(errorOf(() => median([1], { paths: [] } as never))).toMatchObject({ code: 'unknown_key' })
  })
})

describe('the median', () => {
  it('is the middle value, or half way between the two', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 7])).toBe(6)
  })
})

describe('the median absolute deviation', () => {
  it('is raw: not scaled to a standard deviation', () => {
    expect(medianAbsoluteDeviation([1, 2, 3, 4, 100])).toBe(1)
  })

  it('is zero when more than half of the values are equal', () => {
    expect(medianAbsoluteDeviation([3, 3, 3, 8, 100])).toBe(0)
  })

  it('measures the largest samples allowed', () => {
    expect(medianAbsoluteDeviation([1e140, 1e140, -1e140, 1e140, -1e140])).toBe(0)
    expect(medianAbsoluteDeviation([1e140, -1e140])).toBe(1e140)
    expect(medianAbsoluteDeviation([1e140, 1e140, -1e140, -1e140, -1e140])).toBe(0)
  })
})

describe('selection', () => {
  it('finds every rank in every arrangement of up to six values', () => {
    const wrong: string[] = []
    let asked = 0
    for (let length = 1; length <= 6; length++) {
      for (let code = 0; code < 4 ** length; code++) {
        const values = Float64Array.from({ length }, (_, i) => Math.floor(code / 4 ** i) % 4)
        const ascending = values.slice().sort()
        for (let rank = 0; rank < length; rank++) {
          asked++
          if (select(values.slice(), rank) !== ascending[rank]) wrong.push(`rank ${rank} of ${values}`)
        }
      }
    }
    expect(wrong).toEqual([])
    // Σ length × 4^length
    expect(asked).toBe(30_948)
  })

  it('leaves nothing larger before the rank and nothing smaller behind it', () => {
    const values = Float64Array.from({ length: 2000 }, (_, i) => (i * 7919) % 499)
    for (const rank of [0, 3, 777, 1000, 1999]) {
      const copy = values.slice()
      const chosen = select(copy, rank)
      expect(copy[rank]).toBe(chosen)
      expect(Math.max(...copy.subarray(0, rank), Number.NEGATIVE_INFINITY)).toBeLessThanOrEqual(chosen)
      expect(Math.min(...copy.subarray(rank))).toBe(chosen)
      expect([...copy].sort()).toEqual([...values].sort())
    }
  })
})
