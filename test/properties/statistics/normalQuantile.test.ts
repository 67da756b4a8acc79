import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile, normalQuantileOfTail, normalUpperTail } from '../../../src/statistics/internal.ts'
import { exact, relativeError } from './exact.ts'
import { quantileOfTail } from './normalReference.ts'

/** Tails evenly spread in size, down to the smallest double. */
const tail = fc.oneof(
  fc.double({ min: 1e-3, max: 0.999, noNaN: true }),
  fc.double({ min: -20, max: -0.31, noNaN: true }).map((power) => 10 ** power),
  fc.double({ min: -323, max: -15, noNaN: true }).map((power) => 10 ** power),
)

describe('the normal quantile', () => {
  it('keeps its stated relative error of 1e-15, from one half to the smallest double', () => {
    const seams = [0.075, 0.925, Math.exp(-25), Number.MIN_VALUE, 2 ** -1022].flatMap((t) => [t, t * (1 + 2 ** -52)])
    fc.assert(
      fc.property(fc.oneof(tail, fc.constantFrom(...seams)), (tail) => {
        fc.pre(tail !== 0.5)
        const computed = normalQuantileOfTail(tail)
        expect(relativeError(computed, quantileOfTail(exact(tail), exact(computed)))).toBeLessThanOrEqual(1e-15)
      }),
      { numRuns: 300 },
    )
  })

  it('is symmetric: a lower tail gives minus what the same upper tail gives', () => {
    fc.assert(
      fc.property(tail, (tail) => {
        expect(normalQuantile(tail) + normalQuantileOfTail(tail)).toBe(0)
      }),
    )
  })

  it('of a probability is that of its tail, wherever the double holds the tail', () => {
    const share = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((parts) => parts / 2 ** 30)
    fc.assert(
      fc.property(share, (share) => {
        expect(normalQuantile(1 - share)).toBe(normalQuantileOfTail(share))
      }),
    )
  })

  it('is monotone: a smaller tail lies further out', () => {
    fc.assert(
      fc.property(tail, fc.double({ min: 0, max: 1, noNaN: true }), (tail, step) => {
        // A tail must shrink by about 2e-15·(z² + 1) of itself to move z by more than twice its error.
        const least = 4e-15 * (1 - 2 * Math.log(tail))
        const smaller = tail * (1 - Math.max(step, least))
        fc.pre(smaller > 0)
        expect(normalQuantileOfTail(smaller)).toBeGreaterThanOrEqual(normalQuantileOfTail(tail))
      }),
      { numRuns: 2000 },
    )
  })

  it('is undone by the upper tail', () => {
    fc.assert(
      fc.property(tail, (tail) => {
        fc.pre(tail > 1e-307)
        const z = normalQuantileOfTail(tail)
        // A relative error e of z changes the tail by about e·z·(z + 1/z): the steepness of the tail, in relative terms.
        const allowed = 1e-15 + 1e-15 * (z * z + 1)
        expect(Math.abs(normalUpperTail(z) / tail - 1)).toBeLessThanOrEqual(allowed)
      }),
      { numRuns: 2000 },
    )
  })
})
