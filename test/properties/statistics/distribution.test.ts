import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf, quantiles } from '../../../src/statistics/internal.ts'
import { Exact, exact } from './exact.ts'

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-9)
const sample = fc.oneof(
  fc.array(amount, { minLength: 2, maxLength: 400 }),
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 400 }),
  // values that differ little from their mean
  fc
    .array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 2, maxLength: 400 })
    .map((list) => list.map((x) => 3e8 + x)),
)
const options = { probabilities: [0.5], tail: { count: 1, end: 'low' }, bins: 4 } as const
const of = (values: readonly number[], more: object = {}) =>
  distributionOf(Float64Array.from(values), { ...options, ...more })

function exactMean(values: readonly number[]) {
  return values.reduce((sum, value) => sum.add(exact(value)), new Exact(0)).div(values.length)
}

function sizeOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length
}

describe('the distribution of a sample', () => {
  it('has its mean within the stated error, inside the sample', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const { mean, minimum, maximum } = of(values)
        expect(
          exact(mean)
            .minus(exactMean(values))
            .abs()
            .lte(1.6e-14 * sizeOf(values)),
        ).toBe(true)
        // a zero has no sign here, whatever it had in the sample
        expect([minimum, maximum]).toEqual([Math.min(...values) + 0, Math.max(...values) + 0])
        expect(mean >= minimum && mean <= maximum && !Object.is(mean, -0)).toBe(true)
      }),
      { numRuns: 150, examples: [[[-0, 0, 0]], [[-0, -0]]] },
    )
  })

  it('has its standard deviation within the stated error', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const centre = exactMean(values)
        const squares = values.reduce((sum, x) => sum.add(exact(x).minus(centre).pow(2)), new Exact(0))
        const wanted = squares.div(values.length - 1).sqrt()
        const { standardDeviation } = of(values)
        if (wanted.isZero()) expect(standardDeviation).toBe(0)
        else if (wanted.mul(1e6).gte(sizeOf(values))) {
          expect(exact(standardDeviation).div(wanted).minus(1).abs().lte(2e-14)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('has the quantiles of a full sort, whatever else is asked', () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(sample, probabilities, fc.constantFrom('low' as const, 'high' as const), (values, asked, end) => {
        const found = of(values, { probabilities: asked, tail: { count: values.length, end } }).quantiles
        expect(found.map(({ value }) => value + 0)).toEqual(quantiles(values, asked).map((value) => value + 0))
      }),
      { numRuns: 150 },
    )
  })

  it('has the mean of its worst values as a tail', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, part) => {
        const count = Math.max(1, Math.round(part * values.length))
        const ascending = [...values].sort((a, b) => a - b)
        for (const [end, tail] of [
          ['low', ascending.slice(0, count)],
          ['high', ascending.slice(-count)],
        ] as const) {
          const { tailMean } = of(values, { tail: { count, end } })
          expect(
            exact(tailMean)
              .minus(exactMean(tail))
              .abs()
              .lte(1.6e-14 * sizeOf(tail)),
          ).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('has every value in its class', () => {
    const whole = fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 0, maxLength: 100 })
    fc.assert(
      fc.property(whole, (inside) => {
        // From 0 to 64 in 8 classes of 8: no bound is rounded.
        const values = [0, 64, ...inside]
        const { histogram } = of(values, { bins: 8 })
        const counts = Array.from({ length: 8 }, () => 0)
        for (const value of values) {
          const bin = Math.min(7, Math.floor(value / 8))
          counts[bin] = (counts[bin] ?? 0) + 1
        }
        expect(histogram).toEqual({ from: 0, width: 8, counts })
      }),
    )
    expect(of([5, 5, 5], { bins: 3 }).histogram).toEqual({ from: 5, width: 0, counts: [3, 0, 0] })
  })

  it('keeps its error over a million values: nothing adds up with their number', () => {
    const values = Float64Array.from({ length: 1_000_000 }, (_, k) => 0.1 + (k % 7) * 1e-3)
    const mean = exactMean(Array.from({ length: 7 }, (_, k) => values[k] ?? 0))
    // 1000000 = 7 · 142857 + 1: the last value is once more the first one.
    const sum = mean.mul(7 * 142_857).add(exact(values[0] ?? 0))
    const found = distributionOf(values, options).mean
    expect(
      exact(found)
        .minus(sum.div(1_000_000))
        .abs()
        .lte(1.6e-14 * 0.11),
    ).toBe(true)
  })
})
