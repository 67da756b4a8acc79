import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fundPayment, round } from 'yigongti'
import { money, rate } from '../../../support/arbitraries.ts'
import { Exact } from '../../../support/exactDecimal.ts'
import { toFen } from '../../../support/results.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

const price = fc.record({
  pool: money(1n, 10_000_000_000n),
  points: rate(1, 2_000_000_000),
  reimbursementRatio: rate(1, 100, 2),
})

it('patient and fund together pay the standard, and the trace recomputes', () => {
  fc.assert(
    fc.property(price, rate(0, 100_000_000), money(0n, 5_000_000n), (total, points, ownPayment) => {
      const of = fundPayment({ points, price: total, ownPayment })
      expect(toFen(of.fundPayment) + toFen(of.ownPayment)).toBe(toFen(of.standard))
      expect(of.steps.flatMap(problemsOf)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

it('where patients pay just what the ratio leaves them, the fund pays its pool, but for a fen a case', () => {
  const shares = fc.array(rate(1, 30_000_000), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(money(0n, 10_000_000_000n), rate(1, 100, 2), shares, (pool, reimbursementRatio, points) => {
      const sum = points.reduce((all, own) => all.plus(own), new Exact(0)).toFixed()
      const paid = points.map((own) => {
        const of = { points: own, price: { pool, points: sum, reimbursementRatio } }
        const { standard } = fundPayment({ ...of, ownPayment: 0 })
        const ownPayment = round(new Exact(1).minus(reimbursementRatio).times(standard).toFixed())
        return toFen(fundPayment({ ...of, ownPayment }).fundPayment)
      })
      const gap = paid.reduce((a, b) => a + b) - toFen(pool)
      expect(gap <= points.length && gap >= -points.length).toBe(true)
    }),
    { numRuns: 150 },
  )
})
