import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contractOf,
  findCliffs,
  nextYear,
  payoffCurve,
  settleContract,
  settleYear,
  type YearInput,
  type YearSettlement,
} from 'yigongti'
import { toMoney, year } from '../../support/arbitraries.ts'
import { contracts, rulesOfContract, type Vocabulary } from '../../support/contracts.ts'
import { sumFen, toFen } from '../../support/results.ts'

/** Settles arbitrary years under arbitrary contracts and holds each to a law. */
function holds(law: (settled: { contract: Vocabulary; input: YearInput; result: YearSettlement }) => void): void {
  const settled = fc.property(contracts, year, (contract, input) => {
    law({ contract, input, result: settleYear(rulesOfContract(contract), input) })
  })
  fc.assert(settled, { numRuns: 200 })
}

describe('a year under any contract', () => {
  it('accounts for every fen of the total, and divides each amount into partners', () =>
    holds(({ contract, input, result: y }) => {
      const isCarried = contract.retainedSurplus === 'carryForward'
      const uses = sumFen([
        ...[y.entitlement, `${input.spending.elsewhere}`, y.surplusToPool, y.depositForfeited],
        isCarried ? y.surplusRetained : '0.00',
        contract.unusedRiskFund === 'alliance' ? '0.00' : y.riskFundUnused,
      ])
      expect(uses - toFen(y.poolTopUp)).toBe(toFen(y.total))
      expect(y.steps.at(-1)).toMatchObject({ id: 'unaccounted', value: '0.00' })
      expect(sumFen([y.surplusRetained, y.surplusToPool])).toBe(toFen(y.surplus))
      expect(sumFen([y.riskFundUsed, y.poolTopUp, y.borneByAlliance])).toBe(toFen(y.overrun))
      expect(sumFen([y.depositReturned, y.depositForfeited])).toBe(toFen(y.deposit))
      for (const part of [y.surplusRetained, y.surplusToPool, y.poolTopUp, y.borneByAlliance, y.depositForfeited]) {
        expect(toFen(part)).toBeGreaterThanOrEqual(0n)
      }
    }))

  it('hands the retained surplus out by purpose, and the rest to the members', () =>
    holds(({ contract, result: y }) => {
      expect(y.surplusUses === undefined).toBe(contract.surplusUse === undefined)
      const uses = sumFen((y.surplusUses ?? []).map(({ amount }) => amount))
      if (y.surplusUses !== undefined) expect(uses).toBe(toFen(y.surplusRetained))
      const handed = contract.retainedSurplus === 'carryForward' ? 0n : uses
      const balanceOf = (name: string) => toFen(y.accounts.find(({ account }) => account === name)?.balance ?? '0.00')
      const shares = sumFen(y.members.map(({ share }) => share))
      if (y.members.length > 0) expect(shares + handed).toBe(toFen(y.entitlement))
      expect(balanceOf('lead')).toBe(y.members.length > 0 ? 0n : toFen(y.entitlement) - handed)
      expect(sumFen(y.accounts.map(({ balance }) => balance))).toBe(0n)
    }))

  it('brings a carried surplus to the purposes it was kept for, to the fen', () =>
    holds(({ contract, input }) => {
      const carrying = rulesOfContract({ ...contract, retainedSurplus: 'carryForward' })
      const first = settleYear(carrying, input)
      const { year: following, carried = [] } = nextYear(first)
      const { accounts } = settleYear(carrying, { ...input, year: following, carried } as YearInput)
      const kept = carried.filter(({ reason }) => reason === 'surplusCarried')
      expect(sumFen(kept.map(({ amount }) => amount.value))).toBe(toFen(first.surplusRetained))
      expect(kept.every(({ use }) => (use === undefined) === (contract.surplusUse === undefined))).toBe(true)
      for (const { id, amount } of first.surplusUses ?? []) {
        const reached = accounts.find(({ account }) => account === `use:${id}`)?.received ?? '0.00'
        expect(toFen(reached)).toBe(toFen(amount))
      }
    }))

  it('never leaves the alliance worse where it keeps more of a surplus, or the pool shares more of an overrun', () => {
    const more = (shares: unknown, by: number) =>
      (shares as { upTo: string | null; share: string }[] | undefined)?.map(({ upTo, share }) => ({
        upTo,
        share: Math.min(1, Number((Number(share) + by).toFixed(2))),
      }))
    fc.assert(
      fc.property(contracts, year, fc.integer({ min: 1, max: 60 }), (contract, input, percent) => {
        const { surplusShare, poolShareOfOverrun } = contract
        const raised = {
          ...contract,
          ...(surplusShare === undefined ? {} : { surplusShare: more(surplusShare, percent / 100) }),
          ...(poolShareOfOverrun === undefined ? {} : { poolShareOfOverrun: more(poolShareOfOverrun, percent / 100) }),
        }
        const [before, after] = [contract, raised].map((one) => settleYear(rulesOfContract(one), input))
        const has = (y: YearSettlement | undefined) => sumFen([y?.entitlement ?? '', y?.surplusRetained ?? ''])
        expect(has(after)).toBeGreaterThanOrEqual(has(before))
        expect(toFen(after?.entitlement ?? '')).toBeGreaterThanOrEqual(toFen(before?.entitlement ?? ''))
      }),
      { numRuns: 100 },
    )
  })

  it('is what its contract says, at every breakpoint and between, without a cliff', () => {
    const cents = (text: string) => BigInt(Math.trunc(Number(text) * 100))
    fc.assert(
      fc.property(contracts, year, (known, input) => {
        const rules = rulesOfContract(known)
        const contract = contractOf(rules, input)
        expect(findCliffs(contract).cliffs).toEqual([])
        const { breakpoints } = payoffCurve(contract)
        const edges = [0n, ...breakpoints.map(({ at }) => cents(at)), cents(contract.base.value) * 2n]
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
          const isOwnFund = known.unusedRiskFund === 'alliance'
          const cost = sumFen([settled.borneByAlliance, isOwnFund ? settled.riskFundUsed : '0.00'])
          const kept = sumFen([settled.surplusRetained, settled.forfeitedFromSurplus ?? '0.00'])
          expect(toFen(bearerShare)).toBe(kept - cost)
        }
      }),
      { numRuns: 60 },
    )
  })
})
