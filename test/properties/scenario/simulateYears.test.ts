import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OutlookInput, outlook, simulate } from 'yigongti'
import { choices, rate, rulesOf, score, toMoney } from '../../support/arbitraries.ts'
import { sumFen, toFen } from '../../support/results.ts'

const setting = fc.record({
  choice: choices(),
  spendingWeight: fc.oneof(fc.constant('0'), rate(0, 10_000)),
  scores: fc.array(score, { minLength: 1, maxLength: 3 }),
  /** Spending in thousandths of 100 million yuan, draw by draw: one of them for each year. */
  thousandths: fc.array(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 500, max: 1500 }))), {
    minLength: 2,
    maxLength: 4,
  }),
})

describe('a simulation over years', () => {
  it('is within its bound of what the outlook of each draw says, and conserves what is carried', () =>
    fc.assert(
      fc.property(setting, ({ choice, spendingWeight, scores, thousandths }) => {
        const rules = rulesOf(choice)
        const yearOf = (scored: number, members: string): OutlookInput['years'][number] => ({
          requestedGrowth: '2%',
          poolingArea: { previousSpending: 100, currentSpending: 130 },
          spending: { members, elsewhere: 0 },
          reasonableOverrun: 'all',
          score: scored,
        })
        const base = { firstYear: 2026, previousTotal: 100_000_000, ratchet: { spendingWeight } }
        const spentIn = (draw: readonly number[], year: number) => toMoney(BigInt(draw[year] as number) * 10n ** 7n)
        const result = simulate({
          rules,
          outlook: { ...base, years: scores.map((scored) => yearOf(scored, '0')) },
          draws: scores.map((_, year) => ({
            members: Float64Array.from(thousandths, (draw) => Number(spentIn(draw, year))),
          })),
        })
        const paths = thousandths.map((draw) => {
          const years = scores.map((scored, year) => yearOf(scored, spentIn(draw, year)))
          const settled = outlook(rules, { ...base, years }).years.map(({ settlement }) => settlement)
          const inAll = (name: string) =>
            sumFen(
              settled.flatMap(({ accounts }) =>
                accounts.filter(({ account }) => account === name).map(({ balance }) => balance),
              ),
            )
          const spent = sumFen(settled.map((one) => one.spent))
          const carried = settled.at(-1)?.accounts.find(({ account }) => account === 'nextYear')?.balance ?? '0.00'
          expect(-inAll('pool')).toBe(spent + (inAll('lead') - spent) + toFen(carried))
          return { alliance: Number(inAll('lead') - spent) / 100, pool: Number(-inAll('pool')) / 100 }
        })
        for (const key of ['alliance', 'pool'] as const) {
          const bound = result.errorBound + 1e-6
          const values = paths.map((path) => path[key])
          expect(Math.abs(result[key].minimum - Math.min(...values))).toBeLessThanOrEqual(bound)
          expect(Math.abs(result[key].maximum - Math.max(...values))).toBeLessThanOrEqual(bound)
        }
      }),
      { numRuns: 40 },
    ))
})
