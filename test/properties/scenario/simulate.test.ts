import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantiles, settleYear, simulate, type YearInput } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { toFen } from '../../support/results.ts'

const setting = fc.record({
  choice: choices(),
  input: year,
  /** Spending by members, in thousandths of the operating budget. */
  thousandths: fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 2, maxLength: 12 }),
})

/** Draws in whole fen around the year's operating budget, none below what is disallowed. */
function drawsOf(rules: ReturnType<typeof rulesOf>, input: YearInput, thousandths: readonly number[]) {
  const budget = toFen(settleYear(rules, input).operating)
  const least = Number(input.spending.disallowed ?? 0)
  return Float64Array.from(thousandths, (part) => Math.max(least, Number((budget * BigInt(part)) / 1000n) / 100))
}

describe('a simulation', () => {
  it('keeps its stated error against the settled year, draw by draw and in the mean', () => {
    fc.assert(
      fc.property(setting, ({ choice, input, thousandths }) => {
        const rules = rulesOf(choice)
        const { members: _, ...bare } = input
        const draws = drawsOf(rules, bare, thousandths)
        const result = simulate({ rules, year: bare, draws: { members: draws }, tail: 1 })
        const settled = [...draws].map((members) => {
          const spending = { ...bare.spending, members: members.toFixed(2) }
          const { entitlement, accounts, overrun, spent } = settleYear(rules, { ...bare, spending })
          const allowed = toFen(spending.members) - toFen(Number(spending.disallowed ?? 0).toFixed(2))
          const pool = accounts.find(({ account }) => account === 'pool')?.balance ?? '0.00'
          return {
            alliance: Number(toFen(entitlement) - allowed) / 100,
            pool: Number(-toFen(pool)) / 100,
            overrun: toFen(overrun) > 0n ? 1 : 0,
            spent: Number(spent),
          }
        })
        const meanOf = (key: keyof (typeof settled)[number]) =>
          settled.reduce((sum, one) => sum + one[key], 0) / settled.length
        const bound = result.errorBound + 1e-12 * result.spent.maximum
        expect(Math.abs(result.alliance.mean - meanOf('alliance'))).toBeLessThanOrEqual(bound)
        expect(Math.abs(result.pool.mean - meanOf('pool'))).toBeLessThanOrEqual(bound)
        expect(Math.abs(result.alliance.minimum - Math.min(...settled.map((s) => s.alliance)))).toBeLessThanOrEqual(
          bound,
        )
        expect(Math.abs(result.pool.maximum - Math.max(...settled.map((s) => s.pool)))).toBeLessThanOrEqual(bound)
        expect(result.overrunProbability).toBe(meanOf('overrun'))
        expect(Math.abs(result.alliance.tailMean - result.alliance.mean)).toBeLessThanOrEqual(bound)
        expect(result.errorBound).toBeLessThan(0.006)
      }),
      { numRuns: 40 },
    )
  })

  it('scales: twice the money makes twice the result', () => {
    fc.assert(
      fc.property(setting, ({ choice, input, thousandths }) => {
        const rules = rulesOf(choice)
        const simple = {
          year: 2026,
          requestedGrowth: '0.01',
          poolingArea: { previousSpending: 100, currentSpending: 105 },
          score: input.score,
        }
        const spending = { members: 0, elsewhere: 20_000_000 }
        const draws = Float64Array.from(thousandths, (part) => part * 100_000)
        const one = simulate({
          rules,
          year: { ...simple, previousTotal: 100_000_000, spending, reasonableOverrun: 10_000_000 },
          draws: { members: draws },
        })
        const two = simulate({
          rules,
          year: {
            ...simple,
            previousTotal: 200_000_000,
            spending: { members: 0, elsewhere: 40_000_000 },
            reasonableOverrun: 20_000_000,
          },
          draws: { members: draws.map((x) => 2 * x) },
        })
        for (const side of ['spent', 'alliance', 'pool'] as const) {
          for (const what of ['mean', 'standardDeviation', 'minimum', 'maximum', 'tailMean'] as const) {
            // The budget's own amounts are rounded to the fen before they are doubled, or after.
            expect(Math.abs(two[side][what] - 2 * one[side][what])).toBeLessThan(0.2)
          }
        }
        expect(two.overrunProbability).toBe(one.overrunProbability)
      }),
      { numRuns: 40 },
    )
  })

  it('gives the quantiles that a full sort gives, and counts every draw once', () => {
    const many = fc.record({
      seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      count: fc.integer({ min: 2, max: 3000 }),
      distinct: fc.constantFrom(1, 3, 1000, 2 ** 31),
      probabilities: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
      bins: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(choices(), year, many, (choice, input, { seed, count, distinct, probabilities, bins }) => {
        let state = seed
        const members = Float64Array.from({ length: count }, () => {
          state = (state * 48271) % (2 ** 31 - 1)
          return 1e9 + (state % distinct)
        })
        const spending = { members: 0, elsewhere: 0 }
        const { members: _, ...bare } = { ...input, spending }
        const result = simulate({ rules: rulesOf(choice), year: bare, draws: { members }, probabilities, bins })
        expect(result.spent.quantiles.map(({ value }) => value)).toEqual(quantiles(members, probabilities))
        for (const { histogram, minimum, maximum, mean } of [result.spent, result.alliance, result.pool]) {
          expect(histogram.counts).toHaveLength(bins)
          expect(histogram.counts.reduce((sum, n) => sum + n, 0)).toBe(count)
          expect(mean).toBeGreaterThanOrEqual(minimum)
          expect(mean).toBeLessThanOrEqual(maximum)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('accounts for the budget: its mean uses are the total', () => {
    fc.assert(
      fc.property(setting, ({ choice, input, thousandths }) => {
        const rules = rulesOf(choice)
        const { members: _, ...bare } = input
        const draws = drawsOf(rules, bare, thousandths)
        const { means, spent } = simulate({ rules, year: bare, draws: { members: draws } })
        const { operating } = settleYear(rules, bare)
        const scale = 1e-9 * (Number(operating) + spent.maximum)
        expect(Math.abs(Number(operating) - spent.mean - (means.surplus - means.overrun))).toBeLessThan(scale)
        expect(means.surplusRetained + means.surplusToPool).toBeCloseTo(means.surplus, 2)
        expect(means.riskFundUsed + means.poolTopUp + means.borneByAlliance).toBeCloseTo(means.overrun, 2)
      }),
      { numRuns: 40 },
    )
  })
})
