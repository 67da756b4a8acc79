import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backtestProjection, projectYear, round } from 'yigongti'

const year = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 12, maxLength: 12 })
const input = fc.record({
  reference: fc.array(year, { minLength: 1, maxLength: 5 }),
  toDate: fc.array(
    fc.record({ amount: fc.integer({ min: 0, max: 5000 }), completion: fc.constantFrom('0.8', '0.95', 1) }),
    { minLength: 1, maxLength: 12 },
  ),
})
const inPlaces = (value: string) => round(value, { mode: 'halfUp', places: 20 })

describe('a projected year', () => {
  it('is the sum of its months', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { months, cumulated, projected } = projectYear(given)
        expect(cumulated.at(-1)).toBe(projected)
        expect(months.reduce((sum, month) => sum + Number(month), 0)).toBeCloseTo(Number(projected), 6)
      }),
    )
  })

  it('does not depend on the order of the past years', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { steps: _, ...found } = projectYear(given)
        const { steps: __, ...turned } = projectYear({ ...given, reference: given.reference.toReversed() })
        expect(turned).toEqual(found)
      }),
    )
  })

  it('is tested back alike in whatever order the past years come', () => {
    fc.assert(
      fc.property(fc.array(year, { minLength: 2, maxLength: 5 }), (reference) => {
        const [there, back] = [reference, reference.toReversed()].map((past) => backtestProjection({ reference: past }))
        expect(back?.months).toEqual(there?.months.map(({ years, ...all }) => ({ ...all, years: years.toReversed() })))
      }),
    )
  })

  it('lies in its interval, and is never below what is completed', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { interval, projected, completed } = projectYear(given)
        if (interval !== null) {
          expect(Number(interval.low)).toBeLessThanOrEqual(Number(projected) * (1 + 1e-12))
          expect(Number(interval.high)).toBeGreaterThanOrEqual(Number(projected) * (1 - 1e-12))
          expect(Number(interval.low)).toBeGreaterThanOrEqual(Number(completed) * (1 - 1e-12))
        }
        expect(Number(projected)).toBeGreaterThanOrEqual(Number(completed) * (1 - 1e-12))
      }),
    )
  })

  it('is never lowered by a larger tail: by what a month is known of by now being less', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 11 }), (given, drawn) => {
        const at = drawn % given.toDate.length
        const toDate = given.toDate.map((month, index) => (index === at ? { ...month, completion: '0.7' } : month))
        const [less, more] = [projectYear(given), projectYear({ ...given, toDate })]
        expect(Number(more.projected)).toBeGreaterThanOrEqual(Number(less.projected))
        expect(Number(more.completed)).toBeGreaterThanOrEqual(Number(less.completed))
      }),
    )
  })

  it('that goes as one past year went, comes to the same multiple of it', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 9 }), (past, gone, times) => {
        const toDate = past.slice(0, gone).map((amount) => ({ amount: amount * times }))
        const { projected, months } = projectYear({ reference: [past], toDate })
        expect(projected).toBe(String(past.reduce((sum, amount) => sum + amount, 0) * times))
        expect(months.map(inPlaces)).toEqual(past.map((amount) => inPlaces(String(amount * times))))
      }),
    )
  })
})
