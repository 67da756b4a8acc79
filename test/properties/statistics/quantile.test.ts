import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, medianAbsoluteDeviation, quantile, quantiles } from '../../../src/statistics/internal.ts'
import { Exact, exact } from './exact.ts'

const finite = fc.double({ min: -1e30, max: 1e30, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-30)
/** Small integers bring many equal values. */
const sample = fc.oneof(
  fc.array(finite, { minLength: 1, maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }),
)
const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1))
const sorted = (sample: readonly number[]) => [...sample].sort((a, b) => a - b)
const at = (values: readonly number[], index: number) => values[index] ?? Number.NaN

describe('the quantile of type 7', () => {
  it('keeps its stated error against the definition on the sorted sample', () => {
    fc.assert(
      fc.property(sample, probability, (sample, p) => {
        const ascending = sorted(sample)
        const h = exact(p).mul(sample.length - 1)
        const j = Math.min(h.floor().toNumber(), Math.max(0, sample.length - 2))
        const [below, above] = [at(ascending, j), ascending[j + 1] ?? at(ascending, j)]
        const gap = exact(above).minus(exact(below))
        const wanted = exact(below).add(h.minus(j).mul(gap))
        const largest = Math.max(...sample.map(Math.abs))
        const bound = new Exact(1.2e-16).mul(gap.mul(sample.length + 2).add(exact(largest)))
        expect(exact(quantile(sample, p)).minus(wanted).abs().lte(bound)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of the sample', () => {
    const shuffled = sample.chain((sample) =>
      fc.tuple(fc.constant(sample), fc.shuffledSubarray(sample, { minLength: sample.length })),
    )
    fc.assert(
      fc.property(shuffled, probability, ([sample, other], p) => {
        expect(quantile(other, p) + 0).toBe(quantile(sample, p) + 0)
      }),
    )
  })

  it('never changes the sample', () => {
    fc.assert(
      fc.property(sample, probability, (sample, p) => {
        const [list, typed] = [Object.freeze([...sample]), Float64Array.from(sample)]
        for (const input of [list, typed]) {
          quantile(input, p)
          quantiles(input, [p])
          median(input)
          medianAbsoluteDeviation(input)
        }
        expect([...typed]).toEqual(sample)
      }),
    )
  })

  it('is monotone in the probability, from the smallest value to the largest', () => {
    fc.assert(
      fc.property(sample, probability, probability, (sample, p, q) => {
        expect(quantile(sample, Math.min(p, q))).toBeLessThanOrEqual(quantile(sample, Math.max(p, q)))
        expect(quantile(sample, 0) + 0).toBe(Math.min(...sample) + 0)
        expect(quantile(sample, 1) + 0).toBe(Math.max(...sample) + 0)
      }),
      { numRuns: 1000 },
    )
  })

  it('never leaves the two values it lies between', () => {
    const nearlyOne = fc.constantFrom(1 - 2 ** -53, 1 - 2 ** -52, 1 - 3 * 2 ** -53)
    fc.assert(
      fc.property(finite, finite, nearlyOne, (a, b, p) => {
        expect(quantile([a, b], p)).toBeLessThanOrEqual(Math.max(a, b))
        expect(quantile([a, b], 1 - p)).toBeGreaterThanOrEqual(Math.min(a, b))
      }),
      { numRuns: 2000 },
    )
  })

  it('scales with the unit: exactly for powers of two', () => {
    fc.assert(
      fc.property(sample, probability, fc.integer({ min: -60, max: 60 }), (sample, p, power) => {
        const scaled = sample.map((value) => value * 2 ** power)
        expect(quantile(scaled, p)).toBe(quantile(sample, p) * 2 ** power)
        expect(medianAbsoluteDeviation(scaled)).toBe(medianAbsoluteDeviation(sample) * 2 ** power)
      }),
    )
  })

  it('batch equals scalar: quantiles are the quantiles, one by one', () => {
    fc.assert(
      fc.property(sample, fc.array(probability), (sample, probabilities) => {
        const single = probabilities.map((p) => quantile(sample, p) + 0)
        expect(quantiles(sample, probabilities).map((value) => value + 0)).toEqual(single)
      }),
    )
  })

  it('selects in large samples what sorting finds, whatever their order', () => {
    const count = 3000
    const orders: Record<string, (i: number) => number> = {
      ascending: (i) => i,
      descending: (i) => -i,
      'all equal': () => 7,
      'few values': (i) => (i * 7919) % 5,
      'organ pipe': (i) => Math.min(i, count - i),
      sawtooth: (i) => i % 57,
      scattered: (i) => (i * 7919) % 3001,
      'one giant': (i) => (i === 1234 ? 1e100 : i % 13),
    }
    for (const [order, value] of Object.entries(orders)) {
      const sample = Array.from({ length: count }, (_, i) => value(i))
      const ascending = sorted(sample)
      for (const rank of [0, 1, 17, 700, 1499, 1500, 2300, 2998, 2999]) {
        expect(quantile(sample, rank / (count - 1)), `${order}, rank ${rank}`).toBeCloseTo(at(ascending, rank), 6)
      }
    }
  })
})

describe('the median', () => {
  it('has at most half of the values on either side', () => {
    fc.assert(
      fc.property(sample, (sample) => {
        const middle = median(sample)
        expect(sample.filter((value) => value < middle).length * 2).toBeLessThanOrEqual(sample.length)
        expect(sample.filter((value) => value > middle).length * 2).toBeLessThanOrEqual(sample.length)
      }),
    )
  })
})

describe('the median absolute deviation', () => {
  it('keeps its stated error against the definition', () => {
    fc.assert(
      fc.property(sample, (sample) => {
        const middle = (values: readonly InstanceType<typeof Exact>[]) => {
          const ascending = [...values].sort((a, b) => a.cmp(b))
          const [low, high] = [Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2)]
          return (ascending[low] ?? new Exact(0)).add(ascending[high] ?? 0).div(2)
        }
        const values = sample.map(exact)
        const centre = middle(values)
        const wanted = middle(values.map((value) => value.minus(centre).abs()))
        const bound = exact(8e-16 * Math.max(...sample.map(Math.abs)))
        expect(exact(medianAbsoluteDeviation(sample)).minus(wanted).abs().lte(bound)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is not moved by one outlier of any size', () => {
    const quiet = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(
        quiet,
        fc.integer({ min: 1000, max: 2 ** 50 }),
        fc.integer({ min: 1000, max: 2 ** 50 }),
        (quiet, a, b) => {
          expect(medianAbsoluteDeviation([...quiet, a])).toBe(medianAbsoluteDeviation([...quiet, b]))
          expect(medianAbsoluteDeviation([...quiet, a])).toBeLessThanOrEqual(100)
        },
      ),
    )
  })

  it('does not change when all values move by the same amount', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), { minLength: 1 }),
        fc.integer(),
        (sample, shift) => {
          const moved = sample.map((value) => value + shift)
          expect(medianAbsoluteDeviation(moved)).toBe(medianAbsoluteDeviation(sample))
        },
      ),
    )
  })
})
