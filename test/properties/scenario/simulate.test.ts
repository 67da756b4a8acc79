import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantiles, settleYear, simulate, type YearInput } from 'yigongti'
import { choices, rulesOf, score, toMoney, year } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { inOneSum } from '../../support/inOneSum.ts'
import { toFen } from '../../support/results.ts'

const setting = fc.record({
  choice: choices(),
  input: year.map(inOneSum),
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

  it('is within its bound at every draw, of amounts up to 10^12 and beyond, whatever is disallowed of them', () => {
    // Fen up to 10^14; up to 10^22 where they are not drawn.
    const upTo = (max: bigint) => fc.oneof(fc.bigInt({ min: 0n, max: 1_000_000n }), fc.bigInt({ min: 0n, max }))
    const money = fc.record({
      base: upTo(10n ** 14n).map((fen) => fen + 1n),
      elsewhere: fc.oneof(upTo(10n ** 14n), upTo(10n ** 22n)),
      disallowed: fc.oneof(upTo(10n ** 14n - 10n ** 6n), upTo(10n ** 22n)),
      allowed: upTo(10n ** 6n),
      reasonableOverrun: fc.constantFrom('all' as const, '1234.56', '0'),
      score,
    })
    let [checked, rounded] = [0, 0]
    fc.assert(
      fc.property(choices(), money, (choice, { base, elsewhere, disallowed, allowed, ...given }) => {
        const rules = rulesOf(choice)
        const members = toMoney(disallowed + allowed)
        const input = {
          year: 2026,
          previousTotal: toMoney(base),
          requestedGrowth: 0,
          poolingArea: { previousSpending: 1, currentSpending: 1 },
          spending: { members, elsewhere: toMoney(elsewhere), disallowed: toMoney(disallowed) },
          ...given,
        }
        const { entitlement, accounts, overrun, riskFund } = settleYear(rules, input)
        const alliance = new Exact(entitlement).minus(toMoney(allowed))
        const pool = new Exact(accounts.find(({ account }) => account === 'pool')?.balance ?? 0).negated()
        const drawn = [
          ...(disallowed + allowed > 10n ** 14n
            ? []
            : [{ members: Float64Array.of(Number(members), Number(members)) }]),
          ...(elsewhere > 10n ** 14n ? [] : [{ elsewhere: () => Number(toMoney(elsewhere)) }]),
        ]
        for (const draws of drawn) {
          const result = simulate({ rules, year: input, draws, count: 2 })
          for (const [side, settled] of [[result.alliance, alliance] as const, [result.pool, pool] as const]) {
            const error = settled.minus(side.minimum).abs()
            expect(error.lte(result.errorBound)).toBe(true)
            checked++
            if (error.gt(0.004)) rounded++
          }
          if (result.errorBound < 0.01) {
            expect(result.overrunProbability).toBe(toFen(overrun) > 0n ? 1 : 0)
            expect(result.beyondRiskFundProbability).toBe(toFen(overrun) > toFen(riskFund) ? 1 : 0)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(checked).toBeGreaterThan(500)
    expect(rounded).toBeGreaterThan(20)
  })

  it('scales: twice the money makes twice the result', () => {
    fc.assert(
      fc.property(setting, ({ choice, input, thousandths }) => {
        const rules = rulesOf(choice)
        const simple = {
          year: 2026,
          requestedGrowth: '0.01',
          poolingArea: { previousSpending: 100, currentSpending: 105 },
          score: input.score ?? 0,
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
        const left = means.surplus + means.forfeitedFromSurplus - means.overrun
        expect(Math.abs(Number(operating) - spent.mean - left)).toBeLessThan(scale)
        expect(means.surplusRetained + means.surplusToPool).toBeCloseTo(means.surplus, 2)
        expect(means.riskFundUsed + means.poolTopUp + means.borneByAlliance).toBeCloseTo(means.overrun, 2)
      }),
      { numRuns: 40 },
    )
  })
})
