import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contractOf, findCliffs, marginalIncentive, payoffCurve, settleContract, settleYear } from 'yigongti'
import { choices, rulesOf, toMoney, year } from '../../support/arbitraries.ts'
import { toFen as fenOf, sumFen } from '../../support/results.ts'

const toFen = (text: string) => BigInt(Math.trunc(Number(text) * 100))
const signed = (kept: string, borne: string) => (/^0\.0+$/.test(borne) ? kept : `-${borne}`)

describe('the contract of a year', () => {
  it('is what the year keeps or bears, at every breakpoint and between', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const rules = rulesOf(choice)
        const contract = contractOf(rules, input)
        const { breakpoints } = payoffCurve(contract)
        const edges = [0n, ...breakpoints.map(({ at }) => toFen(at)), toFen(contract.base.value) * 2n]
        const spendings = edges.flatMap((at, index) => {
          const next = edges[index + 1]
          const beside = [at - 1n, at, at + 1n].filter((fen) => fen >= 0n)
          return next === undefined ? beside : [...beside, (at + next) / 2n]
        })
        for (const fen of new Set(spendings)) {
          const actual = toMoney(fen)
          const settled = settleYear(rules, { ...input, spending: { members: actual, elsewhere: 0 } })
          const rounds = Number(settled.overrun) > 0 ? 'payer' : 'bearer'
          const { bearerShare } = settleContract({ ...contract, actual, rounds })
          // where the unused fund is the alliance's own, what is used of it is lost to it
          const isOwnFund = choice.local.unusedRiskFund === 'alliance'
          const cost = sumFen([settled.borneByAlliance, isOwnFund ? settled.riskFundUsed : '0.00'])
          // measured after a forfeited deposit, a saving meets that first
          const kept = sumFen([settled.surplusRetained, settled.forfeitedFromSurplus ?? '0.00'])
          expect(bearerShare).toBe(signed(toMoney(kept), toMoney(cost)))
          if (!isOwnFund || choice.isCarried) continue
          const { entitlement, depositForfeited, riskFund } = settled
          expect(fenOf(bearerShare)).toBe(fenOf(entitlement) - fen + fenOf(depositForfeited) - fenOf(riskFund))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has no cliff, and a marginal incentive from nothing to all', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const contract = contractOf(rulesOf(choice), input)
        expect(findCliffs(contract).cliffs).toEqual([])
        for (const { keeps } of marginalIncentive(contract).stretches) {
          expect(Number(keeps) >= 0 && Number(keeps) <= 1).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})
