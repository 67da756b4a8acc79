import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalUpperTail, studentTCdf, studentTQuantile, studentTQuantileOfTail, studentTUpperTail } from 'yigongti'

const degrees = fc.double({ min: 1, max: 1e6, noNaN: true })
const t = fc.double({ min: -60, max: 60, noNaN: true })
const tail = fc.double({ min: 1e-12, max: 0.5, noNaN: true })

describe('Student’s t', () => {
  it('what is at most t and what exceeds it make one', () => {
    fc.assert(
      fc.property(t, degrees, (value, nu) => {
        expect(studentTCdf(value, nu) + studentTUpperTail(value, nu)).toBeCloseTo(1, 15)
      }),
    )
  })

  it('rises with t', () => {
    fc.assert(
      fc.property(t, t, degrees, (one, other, nu) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(studentTCdf(less, nu)).toBeLessThanOrEqual(studentTCdf(more, nu) * (1 + 1e-13))
      }),
    )
  })

  it('has thinner tails the more values it rests on, and never thinner than the normal', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), degrees, degrees, (value, one, other) => {
        const [few, many] = one < other ? [one, other] : [other, one]
        const slack = 1 + 1e-12
        expect(studentTUpperTail(value, many)).toBeLessThanOrEqual(studentTUpperTail(value, few) * slack)
        expect(normalUpperTail(value)).toBeLessThanOrEqual(studentTUpperTail(value, many) * slack)
      }),
    )
  })

  it('is the normal distribution where the degrees of freedom are without number', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (value) => {
        const ratio = studentTUpperTail(value, 1e18) / normalUpperTail(value)
        expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(2e-14)
      }),
    )
  })

  it('a quantile leaves the tail that was asked for', () => {
    fc.assert(
      fc.property(tail, degrees, (above, nu) => {
        const back = studentTUpperTail(studentTQuantileOfTail(above, nu), nu)
        // The quantile is a double: of its tail it moves up to t² + 1 roundings.
        expect(Math.abs(back / above - 1)).toBeLessThanOrEqual(1e-13)
        expect(studentTQuantile(above, nu)).toBe(-studentTQuantileOfTail(above, nu))
      }),
    )
  })
})
