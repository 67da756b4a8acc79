import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chanceBeyond,
  chanceThreshold,
  fullCredibilityStandard,
  normalQuantileOfTail,
} from '../../../src/statistics/internal.ts'
import { exact, relativeError } from './exact.ts'
import { quantileOfTail, upperTail } from './normalReference.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const count = fc.integer({ min: 1, max: 2 ** 50 })
const cv = between(1e-6, 1e3)
const quantile = (tail: number) => quantileOfTail(exact(tail), exact(normalQuantileOfTail(tail)))

describe('the threshold of a chance', () => {
  it('keeps its stated relative error of 1.7e-15', () => {
    fc.assert(
      fc.property(between(1e-12, 0.4999), count, cv, (tail, n, variation) => {
        const wanted = quantile(tail).times(exact(variation)).div(exact(n).sqrt())
        expect(relativeError(chanceThreshold(tail, n, variation), wanted)).toBeLessThanOrEqual(1.7e-15)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the chance of a rate', () => {
  it('keeps its stated error of 1e-15 + 4e-16·(x² + 1), below zero 1.5e-15', () => {
    fc.assert(
      fc.property(between(-8, 30), count, cv, (z, n, variation) => {
        const rate = (z * variation) / Math.sqrt(n)
        const x = exact(rate).times(exact(n).sqrt()).div(exact(variation))
        const bound = z > 0 ? 1e-15 + 4e-16 * (z * z + 1) : 1.5e-15
        expect(relativeError(chanceBeyond(rate, n, variation), upperTail(x))).toBeLessThanOrEqual(bound)
      }),
      { numRuns: 250 },
    )
  })
})

describe('the full credibility standard', () => {
  it('keeps its stated relative error of 3.5e-15', () => {
    fc.assert(
      fc.property(between(1e-9, 0.999), between(1e-4, 1), between(0, 100), (outside, tolerance, variation) => {
        const z = quantile(outside / 2).div(exact(tolerance))
        const wanted = z.pow(2).times(exact(variation).pow(2).plus(1))
        expect(relativeError(fullCredibilityStandard(outside, tolerance, variation), wanted)).toBeLessThanOrEqual(
          3.5e-15,
        )
      }),
      { numRuns: 150 },
    )
  })
})
