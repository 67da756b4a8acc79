import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnualBudgetInput, annualBudget, settleYear, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { choices, money, rate, rulesOf, year } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 200 }
/** Found: rates that take the whole total, both rounding up. */
const bothRoundUp: AnnualBudgetInput = {
  priorPayments: ['12147432820.71'],
  cap: '0',
  requestedGrowth: '0',
  depositRate: '0.5',
  riskFundRate: '0.5',
  capLaunchYear: false,
}
const base = fc.oneof(
  fc.record({
    priorPayments: fc.array(money(0n, 10n ** 13n), { minLength: 1, maxLength: 5 }),
    capLaunchYear: fc.boolean(),
  }),
  fc.record({ previousTotal: money(0n, 10n ** 13n) }),
)
const cap = fc.oneof(
  fc.constant({}),
  fc.record({ cap: rate(-500, 1500) }),
  fc.record({
    poolingArea: fc.record({ previousSpending: money(1n, 10n ** 8n), currentSpending: money(1n, 10n ** 8n) }),
  }),
)
const budgets = fc
  .tuple(
    base,
    cap,
    fc.record({
      requestedGrowth: rate(-2000, 3000),
      depositRate: rate(0, 5000),
      riskFundRate: rate(0, 5000),
    }),
  )
  .map(([from, held, rest]): AnnualBudgetInput => ({ ...from, ...held, ...rest }))

const fenOf = (value: Exact) => value.toDecimalPlaces(2, Exact.ROUND_HALF_UP).toFixed(2)

describe('a budget', () => {
  it('is divided without rest', () => {
    fc.assert(
      fc.property(budgets, (input) => {
        const { total, deposit, riskFund, operating, advances } = annualBudget(input)
        expect(sumFen([riskFund, operating])).toBe(toFen(total))
        expect(sumFen([...advances, deposit])).toBe(toFen(operating))
      }),
      { ...runs, examples: [[bothRoundUp]] },
    )
  })

  it('agrees with decimal.js, rounding where the rule rounds', () => {
    fc.assert(
      fc.property(budgets, (input) => {
        const budget = annualBudget(input)
        const payments = (input.priorPayments ?? []).map((payment) => new Exact(String(payment)))
        const mean = payments.reduce((sum, payment) => sum.plus(payment), new Exact(0)).div(payments.length)
        const from = input.previousTotal === undefined ? fenOf(mean) : String(input.previousTotal)
        expect(budget.baseline).toBe(from)
        const area = input.poolingArea
        const growthCap =
          area === undefined
            ? input.cap
            : new Exact(String(area.currentSpending)).div(String(area.previousSpending)).minus(1).toString()
        const binds = area === undefined || input.priorPayments === undefined || input.capLaunchYear === true
        const requested = new Exact(String(input.requestedGrowth))
        const growth = growthCap === undefined || !binds ? requested : Exact.min(requested, String(growthCap))
        expect(budget.growth.capped).toBe(growth.lt(requested))
        expect(budget.total).toBe(fenOf(growth.plus(1).times(from)))
        const deposit = fenOf(new Exact(String(input.depositRate)).times(budget.total))
        expect(budget.deposit).toBe(Exact.min(deposit, budget.operating).toFixed(2))
        expect(budget.riskFund).toBe(fenOf(new Exact(String(input.riskFundRate)).times(budget.total)))
      }),
      runs,
    )
  })

  it('explains each figure', () => {
    fc.assert(
      fc.property(budgets, (input) => {
        expect(everyStep(annualBudget(input).steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('is monotone in the growth requested, up to its cap', () => {
    fc.assert(
      fc.property(budgets, rate(-2000, 3000), (input, other) => {
        const [low, high] = [String(input.requestedGrowth), other].sort((a, b) => Number(a) - Number(b))
        const [less, more] = [low, high].map((requestedGrowth) =>
          annualBudget({ ...input, requestedGrowth: requestedGrowth ?? 0 }),
        )
        expect(toFen(more?.total ?? '')).toBeGreaterThanOrEqual(toFen(less?.total ?? ''))
        if (more?.growth.capped === true && less?.growth.capped === true) expect(more.total).toBe(less.total)
      }),
      { ...runs, examples: [[bothRoundUp, '0']] },
    )
  })

  it('with equal weights has the plain mean for a base, in any unit of weight', () => {
    const payments = fc.array(money(0n, 10n ** 12n), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(payments, fc.integer({ min: 1, max: 1000 }), (priorPayments, weight) => {
        const input = { priorPayments, requestedGrowth: 0, depositRate: 0, riskFundRate: 0 }
        const weighted = annualBudget({ ...input, baseWeights: priorPayments.map(() => weight / 8) })
        expect(weighted.baseline).toBe(annualBudget(input).baseline)
      }),
      runs,
    )
  })
})

describe('a budget and the year it belongs to', () => {
  it('are the same figures', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const settled = settleYear(rulesOf(choice), input)
        const { year: _, spending, score, members, reasonableOverrun, ...rest } = input
        const { depositRate, riskFundRate, baseWeights, capLaunchYear } = choice.local
        if (depositRate === undefined || riskFundRate === undefined) throw new Error('rates are always chosen')
        const budget = annualBudget({
          ...rest,
          depositRate,
          riskFundRate,
          ...(baseWeights === undefined || rest.priorPayments === undefined ? {} : { baseWeights }),
          ...(capLaunchYear === undefined || rest.priorPayments === undefined ? {} : { capLaunchYear }),
        })
        const { baseline, total, deposit, riskFund, operating, advances, growth } = budget
        expect({ baseline, total, deposit, riskFund, operating, advances }).toEqual({
          baseline: settled.baseline,
          total: settled.total,
          deposit: settled.deposit,
          riskFund: settled.riskFund,
          operating: settled.operating,
          advances: settled.advances,
        })
        expect([growth.applied, growth.requested, growth.cap, growth.capped]).toEqual([
          settled.growth,
          settled.requestedGrowth,
          settled.growthCap,
          settled.growthCapped,
        ])
      }),
      runs,
    )
  })

  it('need every required parameter', () => {
    expect(Object.values(guangdong2025.localParameters).flatMap(({ id, required }) => (required ? [id] : []))).toEqual([
      'depositRate',
      'riskFundRate',
      'depositReturn',
      'surplusFactor',
      'poolShareOfOverrun',
    ])
    expect(withLocal(guangdong2025, {}).local).toEqual({})
  })
})
