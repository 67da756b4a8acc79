import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeClaims, toTriangle } from 'yigongti'

/** Cumulative claims of some periods, all known to the end. */
const squares = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((rows) => rows.map((row) => row.map((_, at) => row.slice(0, at + 1).reduce((sum, each) => sum + each, 0))))

const triangles = squares.map((rows) => rows.map((row, at) => row.slice(0, row.length - at)))

describe('a triangle of claims', () => {
  it('that is complete is its own answer', () => {
    fc.assert(
      fc.property(squares, (triangle) => {
        const { rows, total } = completeClaims({ triangle })
        rows.forEach(({ ultimate, reserve, standardError }, at) => {
          expect([ultimate, reserve, standardError]).toEqual([String(triangle[at]?.at(-1)), '0', '0'])
        })
        expect(total.reserve).toBe('0')
      }),
    )
  })

  it('never comes to less by a larger tail', () => {
    fc.assert(
      fc.property(
        triangles,
        fc.integer({ min: 900, max: 1500 }),
        fc.integer({ min: 0, max: 500 }),
        (triangle, tail, more) => {
          const ultimate = (thousandths: number) =>
            Number(completeClaims({ triangle, tail: String(thousandths / 1000) }).total.ultimate)
          expect(ultimate(tail + more)).toBeGreaterThanOrEqual(ultimate(tail))
        },
      ),
    )
  })

  it('is one with the triangle that its own answer completes', () => {
    fc.assert(
      fc.property(triangles, (triangle) => {
        const { rows, factors } = completeClaims({ triangle })
        const completed = triangle.map((row) => {
          const full: string[] = row.map(String)
          for (let at = row.length - 1; at < factors.length; at++)
            full.push((Number(full.at(-1)) * Number(factors[at])).toFixed(12))
          return full
        })
        completeClaims({ triangle: completed }).rows.forEach(({ ultimate }, at) => {
          expect(Number(ultimate)).toBeCloseTo(Number(rows[at]?.ultimate), 4)
        })
      }),
    )
  })

  it('does not depend on the order of the payments, and loses none', () => {
    const claim = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: -5000, max: 500_000 }))
      .map(([from, lag, fen]) => ({
        serviceMonth: monthOf(from),
        paymentMonth: monthOf(from + lag),
        amount: (fen / 100).toFixed(2),
      }))
    fc.assert(
      fc.property(
        fc.array(claim, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('month' as const, 'year' as const),
        (claims, period) => {
          const found = toTriangle({ claims, period })
          expect(toTriangle({ claims: claims.toReversed(), period })).toEqual(found)
          const sum = found.triangle.reduce((all, row) => all + Number(row.at(-1)), 0)
          expect(sum).toBeCloseTo(
            claims.reduce((all, { amount }) => all + Number(amount), 0),
            4,
          )
        },
      ),
    )
  })
})

const monthOf = (number: number) => `${2024 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
