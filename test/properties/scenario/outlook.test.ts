import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OutlookInput, outlook, type Ratchet, ratchetExposure, rebase } from 'yigongti'
import { choices, money, rate, rulesOf, score, toMoney } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { goldenRules } from '../../support/goldenYears.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 60 }
const base = fc.bigInt({ min: 10n ** 6n, max: 10n ** 11n })
const poolingArea = { previousSpending: 100, currentSpending: 130 }
const yearOf = (members: bigint, requestedGrowth: string, scored = 90): OutlookInput['years'][number] => ({
  requestedGrowth,
  poolingArea,
  spending: { members: toMoney(members), elsewhere: 0 },
  score: scored,
  reasonableOverrun: 'all',
})
const reasons = ['surplusCarried', 'riskFundCarried', 'forfeitCarried'] as const
const ratchet: fc.Arbitrary<Ratchet> = fc.record({
  spendingWeight: rate(0, 10_000),
  savingsGivenBack: rate(0, 10_000),
})

describe('the next base', () => {
  it('lies between spending and total, nearer to spending the higher its weight', () => {
    fc.assert(
      fc.property(
        money(0n, 10n ** 12n),
        money(0n, 10n ** 12n),
        rate(0, 10_000),
        rate(0, 10_000),
        (total, spending, one, other) => {
          const [less, more] = [one, other].sort((a, b) => Number(a) - Number(b)) as [string, string]
          const fenAt = (spendingWeight: string) => toFen(rebase({ total, spending, spendingWeight }).nextBase)
          const [low, high] = [toFen(total), toFen(spending)].sort((a, b) => (a < b ? -1 : 1)) as [bigint, bigint]
          for (const weight of [less, more]) expect(fenAt(weight) >= low && fenAt(weight) <= high).toBe(true)
          const falls = toFen(spending) < toFen(total)
          expect(falls ? fenAt(more) <= fenAt(less) : fenAt(more) >= fenAt(less)).toBe(true)
        },
      ),
    )
  })

  it('with savings given back is never above the total that was not spent, and never below the base without', () => {
    fc.assert(
      fc.property(money(0n, 10n ** 12n), rate(0, 10_000), ratchet, (total, part, rule) => {
        const spending = new Exact(total).times(part).toFixed(2)
        const { nextBase, blended, steps } = rebase({ total, spending, ...rule })
        expect(toFen(nextBase) >= toFen(blended)).toBe(true)
        // blended and given back are rounded one by one
        expect(toFen(nextBase) <= toFen(total) + 1n).toBe(true)
        expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
      }),
    )
  })
})

describe('the path of an outlook', () => {
  it('lies between those of λ = 0 and λ = 1 where spending grows as the budget may', () => {
    fc.assert(
      fc.property(
        base,
        rate(5000, 15_000),
        rate(-500, 1500),
        rate(0, 10_000),
        (total, part, growth, spendingWeight) => {
          let spent = new Exact(toMoney(total)).times(part)
          const years = Array.from({ length: 4 }, () => {
            spent = spent.times(new Exact(growth).plus(1)).toDecimalPlaces(2)
            return yearOf(BigInt(spent.times(100).toFixed(0)), growth)
          })
          const pathOf = (weight: string | number) =>
            outlook(goldenRules, {
              firstYear: 2026,
              previousTotal: toMoney(total),
              years,
              ratchet: { spendingWeight: weight },
            }).years.map(({ settlement }) => toFen(settlement.total))
          const [none, own, all] = [pathOf(0), pathOf(spendingWeight), pathOf(1)]
          own.forEach((value, index) => {
            const [low, high] = [none[index] ?? 0n, all[index] ?? 0n].sort((a, b) => (a < b ? -1 : 1)) as [
              bigint,
              bigint,
            ]
            // half a fen a year of rounding, carried on by growth
            expect(value >= low - 3n && value <= high + 3n).toBe(true)
          })
        },
      ),
      runs,
    )
  })

  it('loses to a saving of the first year what the exposure says, while every year ends with a surplus', () => {
    fc.assert(
      fc.property(ratchet, fc.array(rate(-500, 1500), { minLength: 2, maxLength: 4 }), (rule, growths) => {
        const total = 10n ** 11n
        // a tenth of the year before: no total falls that fast, so that all years end with a surplus
        const years = (first: bigint) =>
          growths.map((growth, index) => yearOf(index === 0 ? first : 10n ** BigInt(10 - index), growth))
        const sumOf = (first: bigint) =>
          toFen(
            outlook(goldenRules, { firstYear: 2026, previousTotal: toMoney(total), years: years(first), ratchet: rule })
              .total,
          )
        const saved = 10n ** 9n
        const lost = sumOf(6n * 10n ** 10n) - sumOf(6n * 10n ** 10n - saved)
        const { takenBack } = ratchetExposure({
          spendingWeight: rule.spendingWeight,
          ...(rule.savingsGivenBack === undefined ? {} : { savingsGivenBack: rule.savingsGivenBack }),
          growths: growths.slice(1),
        })
        const error = new Exact(lost.toString()).minus(new Exact(takenBack).times(saved.toString())).abs()
        // rounding: at most two fen a year in either path
        expect(error.lte(16)).toBe(true)
      }),
      {
        ...runs,
        examples: [[{ spendingWeight: '0.9904', savingsGivenBack: '0.0001' }, ['0', '0', '-0.0458', '0']]],
      },
    )
  })

  it('conserves: totals are spent, kept, borne or go back to the pool, under any rules', () => {
    fc.assert(
      fc.property(
        choices(),
        base,
        fc.array(fc.tuple(rate(7000, 13_000), score), { minLength: 1, maxLength: 4 }),
        ratchet,
        fc.array(fc.record({ reason: fc.constantFrom(...reasons), amount: money(0n, 10n ** 9n) }), { maxLength: 3 }),
        (choice, total, list, rule, carried) => {
          const years = list.map(([part, scored]) =>
            yearOf(BigInt(new Exact(total.toString()).times(part).toFixed(0)), '2%', scored),
          )
          const path = outlook(rulesOf(choice), {
            firstYear: 2026,
            previousTotal: toMoney(total),
            years,
            ratchet: rule,
            carried,
          })
          for (const { settlement } of path.years) {
            const {
              operating,
              spent,
              forfeitedFromSurplus,
              surplusRetained,
              surplusToPool,
              overrun,
              riskFundUsed,
              poolTopUp,
              borneByAlliance,
            } = settlement
            const left = sumFen([surplusRetained, surplusToPool, forfeitedFromSurplus ?? '0.00'])
            expect(toFen(operating)).toBe(toFen(spent) + left - toFen(overrun))
            expect(toFen(overrun)).toBe(toFen(riskFundUsed) + toFen(poolTopUp) + toFen(borneByAlliance))
          }
          expect(everyStep(path.steps).flatMap(problemsOf)).toEqual([])
          const balanceOf = (index: number, name: string) =>
            toFen(path.years[index]?.settlement.accounts.find(({ account }) => account === name)?.balance ?? '0.00')
          path.years.forEach(({ settlement }, index) => {
            expect(sumFen(settlement.accounts.map(({ balance }) => balance))).toBe(0n)
            expect(balanceOf(index + 1, 'lastYear')).toBe(
              index + 1 === path.years.length ? 0n : -balanceOf(index, 'nextYear'),
            )
          })
          expect(balanceOf(0, 'lastYear')).toBe(-sumFen(carried.map(({ amount }) => amount)))
        },
      ),
      runs,
    )
  })
})
