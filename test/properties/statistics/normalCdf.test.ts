import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalCdf, normalUpperTail } from '../../../src/statistics/internal.ts'
import { exact, relativeError } from './exact.ts'
import { tailByFraction, tailBySeries, upperTail } from './normalReference.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** Where the three approximations meet, and just beside. */
const seams = [0.67448975, Math.sqrt(32)].flatMap((seam) => [seam * (1 - 1e-15), seam, seam * (1 + 1e-15)])

describe('the high-precision reference', () => {
  it('has two independent forms that agree to 50 digits', () => {
    for (const z of [4, 4.75, 5, 5.5, 6, 7.25]) {
      const [series, fraction] = [tailBySeries(exact(z)), tailByFraction(exact(z))]
      expect(series.minus(fraction).div(fraction).abs().toNumber()).toBeLessThan(1e-50)
    }
  })
})

describe('the normal distribution', () => {
  it('keeps its stated relative error of 1e-15 in both tails', () => {
    const z = fc.oneof(between(-0.7, 0.7), between(-6, 6), between(-37.5, 37.5), fc.constantFrom(...seams))
    fc.assert(
      fc.property(z, (z) => {
        const wanted = upperTail(exact(z))
        expect(relativeError(normalUpperTail(z), wanted)).toBeLessThanOrEqual(1e-15)
        expect(relativeError(normalCdf(-z), wanted)).toBeLessThanOrEqual(1e-15)
      }),
      { numRuns: 400 },
    )
  })

  it('adds at most the smallest double to that error where tails underflow', () => {
    fc.assert(
      fc.property(between(37.52, 40), (z) => {
        const units = upperTail(exact(z)).div(exact(Number.MIN_VALUE))
        const computed = normalUpperTail(z) / Number.MIN_VALUE
        expect(units.minus(computed).abs().toNumber()).toBeLessThanOrEqual(1 + 1e-15 * computed)
      }),
      { numRuns: 60 },
    )
  })

  it('is symmetric: the lower tail of −z is the upper tail of z, and both sides of z make one', () => {
    fc.assert(
      fc.property(between(-1e300, 1e300), between(-9, 9), (far, near) => {
        for (const z of [far, near]) {
          expect(normalCdf(-z)).toBe(normalUpperTail(z))
          expect(Math.abs(normalCdf(z) + normalUpperTail(z) - 1)).toBeLessThanOrEqual(2.3e-16)
        }
      }),
    )
  })

  it('is monotone: a larger z leaves a smaller upper tail', () => {
    fc.assert(
      fc.property(between(-39, 39), between(0, 1), (z, step) => {
        const later = z + Math.max(step, 1e-14) * Math.max(1, Math.abs(z))
        expect(normalUpperTail(later)).toBeLessThanOrEqual(normalUpperTail(z))
        expect(normalCdf(later)).toBeGreaterThanOrEqual(normalCdf(z))
      }),
      { numRuns: 2000 },
    )
  })

  it('is strictly monotone in the upper tail down to the smallest doubles', () => {
    for (let z = -5; z < 38; z += 0.001) expect(normalUpperTail(z + 0.001)).toBeLessThan(normalUpperTail(z))
  })
})
