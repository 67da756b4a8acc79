import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outlook } from 'yigongti'
import { choices, money, rate, rulesOf, score } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

it('conserves: before + set aside = drawn + left, in every account and year, under any rules', () => {
  fc.assert(
    fc.property(
      choices(),
      money(0n, 10n ** 9n),
      fc.record({ raised: money(0n, 10n ** 10n), rate: rate(0, 1000), ceiling: rate(0, 3000) }),
      fc.array(fc.tuple(money(0n, 2n * 10n ** 10n), score), { minLength: 1, maxLength: 4 }),
      (choice, accumulatedRiskFund, accrual, list) => {
        const years = list.map(([members, scored]) => ({
          setTotal: '100000000.00',
          spending: { members, elsewhere: 0 },
          reasonableOverrun: 'all' as const,
          score: scored,
        }))
        const common = { firstYear: 2026, years, ratchet: { spendingWeight: 0 } }
        const path = outlook(rulesOf(choice), { ...common, accumulatedRiskFund, accrual })
        const plain = outlook(rulesOf(choice), common)
        let balance = toFen(accumulatedRiskFund)
        path.years.forEach(({ settlement, accrual: made }, index) => {
          const { accounts, riskFundDrawn = '', accumulatedRiskFundLeft = '', poolTopUp, transfers } = settlement
          const drawn = toFen(riskFundDrawn)
          expect(drawn).toBe(smallerOf(balance, toFen(poolTopUp)))
          expect(toFen(accumulatedRiskFundLeft)).toBe(balance - drawn)
          expect(sumFen(accounts.map((one) => one.balance))).toBe(0n)
          const paid = accounts.find(({ account }) => account === 'accumulatedRiskFund')?.paid ?? '0.00'
          expect(toFen(paid)).toBe(drawn)
          balance += toFen(made?.accrued ?? '') - drawn
          expect(toFen(made?.balance ?? '')).toBe(balance)
          expect(everyStep(settlement.steps).flatMap(problemsOf)).toEqual([])
          // It changes nothing of what is due.
          const { settlement: without } = plain.years[index] as (typeof plain.years)[number]
          expect(settlement.entitlement).toBe(without.entitlement)
          expect(transfers.filter(({ from }) => from !== 'accumulatedRiskFund')).toEqual(without.transfers)
        })
        const { riskFundAccrued = '', riskFundDrawn = '', accumulatedRiskFundLeft = '' } = path
        expect(toFen(accumulatedRiskFund) + toFen(riskFundAccrued)).toBe(toFen(riskFundDrawn) + balance)
        expect(toFen(accumulatedRiskFundLeft)).toBe(balance)
        expect(everyStep(path.steps).flatMap(problemsOf)).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

function smallerOf(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}
