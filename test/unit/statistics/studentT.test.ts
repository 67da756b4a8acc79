import { describe, expect, it } from 'vitest'
import { studentTCdf, studentTQuantile, studentTQuantileOfTail, studentTUpperTail } from 'yigongti'
import { errorOf } from './errorOf.ts'

describe('Student’s t', () => {
  it('is symmetric about zero', () => {
    expect(studentTCdf(0, 7)).toBe(0.5)
    expect(studentTUpperTail(-0, 7)).toBe(0.5)
    expect(studentTQuantile('50%', 7)).toBe(0)
    expect(studentTUpperTail(-3, 7)).toBe(1 - studentTUpperTail(3, 7))
    expect(studentTQuantileOfTail(0.9, 7)).toBe(-studentTQuantileOfTail(1 - 0.9, 7))
  })

  it('reaches the edge of the doubles without a figure that is none', () => {
    expect(studentTUpperTail(Number.MAX_VALUE, 1)).toBe(0)
    expect(studentTUpperTail(Number.MIN_VALUE, 1)).toBe(0.5)
    expect(studentTCdf(Number.MAX_VALUE, 1e300)).toBe(1)
    // 1 ÷ (π·1e-300)
    expect(studentTQuantileOfTail(1e-300, 1) / (1e300 / Math.PI)).toBeCloseTo(1, 12)
    expect(studentTQuantileOfTail(1e-300, 1e300)).toBeCloseTo(37.0471, 4)
  })

  it('is the normal one with as many degrees of freedom as a double holds', () => {
    for (const degrees of [1e308, 1.1e308, Number.MAX_VALUE]) {
      expect(studentTUpperTail(3, degrees) / studentTUpperTail(3, 1e300)).toBeCloseTo(1, 13)
      expect(studentTUpperTail(1, degrees) / studentTUpperTail(1, 1e300)).toBeCloseTo(1, 13)
      expect(studentTQuantileOfTail(1e-10, degrees) / studentTQuantileOfTail(1e-10, 1e300)).toBeCloseTo(1, 13)
    }
  })

  it('degrees of freedom need not be whole, but are 1 or more', () => {
    expect(studentTQuantile(0.95, 7.5)).toBeLessThan(studentTQuantile(0.95, 7))
    expect(errorOf(() => studentTCdf(1, 0.99))).toMatchObject({ code: 'out_of_range', path: ['degreesOfFreedom'] })
    expect(errorOf(() => studentTQuantile(0.9, 0))).toMatchObject({ code: 'out_of_range', path: ['degreesOfFreedom'] })
    expect(errorOf(() => studentTQuantile(0.9, Number.NaN))).toMatchObject({ code: 'not_finite' })
    expect(errorOf(() => studentTCdf(1, undefined as never))).toMatchObject({ code: 'missing' })
  })

  it('a probability lies between 0 and 1, a tail not below 1e-300', () => {
    expect(errorOf(() => studentTQuantile(0, 3))).toMatchObject({ code: 'out_of_range', path: ['probability'] })
    expect(errorOf(() => studentTQuantile(1, 3))).toMatchObject({ code: 'out_of_range' })
    expect(errorOf(() => studentTQuantileOfTail(9e-301, 3))).toMatchObject({
      code: 'out_of_range',
      path: ['upperTail'],
    })
    expect(errorOf(() => studentTUpperTail(Number.POSITIVE_INFINITY, 3))).toMatchObject({ code: 'not_finite' })
  })
})
