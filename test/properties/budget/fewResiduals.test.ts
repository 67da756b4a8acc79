import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessAdequacy, normalQuantile, overrunProbability, riskReserve, standardDeviation } from 'yigongti'
import { normalDraws } from '../../../src/statistics/internal.ts'

/** Years: so many residuals of a normal distribution about `bias`, in whole fen, and the one that comes after them. */
function* drawnYears(years: number, count: number, bias: number) {
  const normal = normalDraws(BigInt(20_260_101 + count))
  const draw = () => Math.round((bias + 6_000_000 * normal()) * 100) / 100
  for (let year = 0; year < years; year++) yield { residuals: Array.from({ length: count }, draw), next: draw() }
}

describe('a reserve of few residuals, over 4,000 drawn years', () => {
  const years = 4_000

  it.each([
    [8, '95%', 0.95, 0],
    [20, '95%', 0.95, 0],
    [8, '99%', 0.99, 0],
    [20, '99%', 0.99, 0],
    // What past expectations missed by on average is a part of the reserve.
    [8, '95%', 0.95, 30_000_000],
  ])('of %d holds in %s of them', (count, confidence, covered, bias) => {
    let within = 0
    let byNormal = 0
    for (const { residuals, next } of drawnYears(years, count, bias)) {
      // Below a bias of zero a reserve is cut off at zero: the residuals are moved up, and so is the reserve.
      const lifted = residuals.map((residual) => (residual * 100 + 1e11) / 100)
      const reserve = Number(riskReserve({ confidence, deviation: { residuals: lifted } }).reserve) - 1e9
      if (next <= reserve) within += 1
      if (next <= bias + normalQuantile(confidence) * Number(standardDeviation(residuals))) byNormal += 1
    }
    const error = Math.sqrt((covered * (1 - covered)) / years)
    expect(Math.abs(within / years - covered)).toBeLessThanOrEqual(3 * error)
    // A normal quantile of the same deviation, even about the true mean, holds less often.
    if (count === 8) expect(byNormal / years).toBeLessThan(covered - 3 * error)
  })
})

describe('few residuals', () => {
  const residuals = fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 2, maxLength: 12 })
  const cents = (amount: string) => BigInt(amount.replace('.', ''))

  it('moved up by an amount need that much more, and are as likely to overrun a total moved up by it', () => {
    fc.assert(
      fc.property(residuals, fc.integer({ min: 0, max: 9_000_000 }), (list, more) => {
        const base = list.map((residual) => residual + 5_000_000)
        const moved = base.map((residual) => residual + more)
        const reserveOf = (values: number[]) =>
          cents(riskReserve({ confidence: '90%', deviation: { residuals: values } }).reserve)
        expect(reserveOf(moved) - reserveOf(base)).toBe(BigInt(more) * 100n)
        const chanceOf = (values: number[], total: number) =>
          overrunProbability({ total, expected: 50_000_000, deviation: { residuals: values } }).probability
        expect(chanceOf(moved, 58_000_000 + more)).toBe(chanceOf(base, 58_000_000))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the expected use of a risk fund', () => {
  const deviation = fc.oneof(
    fc.integer({ min: 0, max: 30_000_000 }).map((standardDeviation) => ({ standardDeviation })),
    fc
      .array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 2, maxLength: 12 })
      .map((residuals) => ({ residuals })),
    fc.record({
      residuals: fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 1, maxLength: 9 }),
      bootstrap: fc.record({
        seed: fc.integer({ min: 0, max: 999 }),
        resamples: fc.integer({ min: 1, max: 60 }),
        draws: fc.integer({ min: 1, max: 3 }),
      }),
    }),
  )
  const used = (total: number, riskFund: number, spread: object) => {
    const found = assessAdequacy({
      total,
      riskFund,
      lines: [{ id: 'all', people: 100_000, use: 1, price: 1_000 }],
      deviation: spread as never,
      confidence: '50%',
    }).riskFund?.expectedUse
    return found?.computable ? cents(found.value) : -1n
  }
  const cents = (amount: string) => BigInt(amount.replace('.', ''))

  it('lies between nothing and the fund', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80_000_000, max: 130_000_000 }),
        fc.integer({ min: 0, max: 20_000_000 }),
        deviation,
        (total, riskFund, spread) => {
          const use = used(total, riskFund, spread)
          expect(use >= 0n && use <= BigInt(riskFund) * 100n).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of two funds, one upon the other, is that of both: to the fen of each', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80_000_000, max: 130_000_000 }),
        fc.integer({ min: 0, max: 9_000_000 }),
        fc.integer({ min: 0, max: 9_000_000 }),
        deviation,
        (total, upper, lower, spread) => {
          const parts = used(total, upper, spread) + used(total - upper, lower, spread)
          const difference = used(total, upper + lower, spread) - parts
          expect(difference >= -2n && difference <= 2n).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
})
