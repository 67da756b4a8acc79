import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coefficientOfVariation, mean, standardDeviation, variance } from '../../../src/statistics/internal.ts'
import { Exact, exact, relativeError, UNIT } from './exact.ts'

const total = (values: readonly Decimal[]) => values.reduce((sum, value) => sum.add(value), new Exact(0))
const exactMean = (sample: readonly number[]) => total(sample.map(exact)).div(sample.length)
const exactVariance = (sample: readonly number[], divisor: number) => {
  const centre = exactMean(sample)
  return total(sample.map((value) => exact(value).minus(centre).pow(2))).div(divisor)
}

/** Doubles of very different size, all exactly representable in the reference. */
const value = fc
  .tuple(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), fc.integer({ min: -100, max: 50 }))
  .map(([digits, power]) => digits * 2 ** power)
const mixed = fc.array(value, { minLength: 2, maxLength: 40 })
/** Money: a large common level with a small spread, where the textbook formula Σx² − n·mean² loses everything. */
const level = fc
  .tuple(
    fc.double({ min: 1e6, max: 1e11, noNaN: true }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 }),
  )
  .map(([level, steps]) => steps.map((step) => level + step))
const sample = fc.oneof(mixed, level)
const spread = sample.filter((sample) => new Set(sample).size > 1)

describe('the mean', () => {
  it('keeps its stated error, however much cancels', () => {
    fc.assert(
      fc.property(sample, (sample) => {
        const wanted = exactMean(sample)
        const size = total(sample.map((value) => exact(value).abs())).div(sample.length)
        const bound = wanted
          .abs()
          .mul(1.2e-16)
          .add(size.mul(1.3e-32 * sample.length ** 2))
        expect(exact(mean(sample)).minus(wanted).abs().lte(bound)).toBe(true)
      }),
    )
  })

  it('of equal values is that value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e140, max: 1e140, noNaN: true }),
        fc.integer({ min: 1, max: 99 }),
        (value, count) => {
          expect(mean(Array(count).fill(value))).toBe(value + 0)
          expect(variance(Array(count + 1).fill(value))).toBe(0)
        },
      ),
    )
  })

  it('lies within its sample', () => {
    fc.assert(
      fc.property(sample, (sample) => {
        expect(mean(sample)).toBeGreaterThanOrEqual(Math.min(...sample))
        expect(mean(sample)).toBeLessThanOrEqual(Math.max(...sample))
      }),
    )
  })

  it('scales with the unit: exactly for powers of two', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: -60, max: 60 }), (sample, power) => {
        const scaled = sample.map((value) => value * 2 ** power)
        expect(mean(scaled)).toBe(mean(sample) * 2 ** power)
        expect(variance(scaled)).toBe(variance(sample) * 4 ** power)
        expect(standardDeviation(scaled)).toBe(standardDeviation(sample) * 2 ** power)
      }),
    )
  })
})

describe('the variance', () => {
  it('keeps its stated relative error of 1e-15, for a sample and for a population', () => {
    fc.assert(
      fc.property(spread, (sample) => {
        const n = sample.length
        expect(relativeError(variance(sample), exactVariance(sample, n - 1))).toBeLessThanOrEqual(1e-15)
        expect(relativeError(variance(sample, { population: true }), exactVariance(sample, n))).toBeLessThanOrEqual(
          1e-15,
        )
      }),
    )
  })

  it('does not change when all values move by the same amount', () => {
    const whole = fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(whole, fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), (sample, shift) => {
        const [here, there] = [variance(sample), variance(sample.map((value) => value + shift))]
        expect(Math.abs(here - there)).toBeLessThanOrEqual(2e-15 * here)
      }),
    )
  })

  it('does not depend on the order of the sample beyond its error', () => {
    fc.assert(
      fc.property(spread, (sample) => {
        const [here, there] = [variance(sample), variance([...sample].reverse())]
        expect(Math.abs(here - there)).toBeLessThanOrEqual(2e-15 * here)
      }),
    )
  })
})

describe('the standard deviation', () => {
  it('keeps its stated relative error of 7e-16', () => {
    fc.assert(
      fc.property(spread, (sample) => {
        const wanted = exactVariance(sample, sample.length - 1).sqrt()
        expect(relativeError(standardDeviation(sample), wanted)).toBeLessThanOrEqual(7e-16)
      }),
    )
  })
})

describe('the coefficient of variation', () => {
  it('keeps its stated relative error of 1e-15 for amounts of one sign', () => {
    const amounts = fc.oneof(
      level,
      mixed.map((sample) => sample.map((value) => Math.abs(value) + 1)),
    )
    fc.assert(
      fc.property(amounts, (sample) => {
        fc.pre(new Set(sample).size > 1)
        const wanted = exactVariance(sample, sample.length - 1)
          .sqrt()
          .div(exactMean(sample))
        expect(relativeError(coefficientOfVariation(sample), wanted)).toBeLessThanOrEqual(1e-15)
      }),
    )
  })

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(level, fc.double({ min: 0.01, max: 100, noNaN: true }), (sample, unit) => {
        fc.pre(standardDeviation(sample) > 0.01)
        const scaled = sample.map((value) => value * unit)
        // Scaling by an arbitrary unit rounds each value by half a unit in the last place of the level.
        const allowed = (4 * UNIT * mean(sample)) / standardDeviation(sample)
        const [here, there] = [coefficientOfVariation(sample), coefficientOfVariation(scaled)]
        expect(Math.abs(here - there)).toBeLessThanOrEqual(here * (allowed + 4e-15))
      }),
    )
  })
})
