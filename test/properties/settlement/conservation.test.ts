import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextYear, settleYear, type YearInput, type YearSettlement } from 'yigongti'
import { type Choice, choices, rulesOf, year } from '../../support/arbitraries.ts'
import { sumFen, toFen } from '../../support/results.ts'

/** Settles arbitrary years under arbitrary local rules and holds each to a law. */
function holds(law: (settled: { choice: Choice; input: YearInput; result: YearSettlement }) => void): void {
  const settled = fc.property(choices(), year, (choice, input) => {
    law({ choice, input, result: settleYear(rulesOf(choice), input) })
  })
  fc.assert(settled, { numRuns: 200 })
}

describe('a settled year', () => {
  it('accounts for every fen of the total, in every branch and under every option', () =>
    holds(({ choice: { local, isCarried }, input, result }) => {
      const uses = sumFen([
        result.entitlement,
        `${input.spending.elsewhere}`,
        result.surplusToPool,
        result.depositForfeited,
      ])
      const carried = isCarried ? toFen(result.surplusRetained) : 0n
      const unused = local.unusedRiskFund === 'alliance' ? 0n : toFen(result.riskFundUnused)
      expect(uses + carried + unused - toFen(result.poolTopUp)).toBe(toFen(result.total))
      expect(result.steps.at(-1)).toMatchObject({ id: 'unaccounted', value: '0.00' })
    }))

  it('divides each amount into partners that sum to it', () =>
    holds(({ result: y }) => {
      expect(sumFen([y.riskFund, y.operating])).toBe(toFen(y.total))
      expect(sumFen([y.surplusRetained, y.surplusToPool])).toBe(toFen(y.surplus))
      expect(sumFen([y.riskFundUsed, y.poolTopUp, y.borneByAlliance])).toBe(toFen(y.overrun))
      expect(sumFen([y.riskFundUsed, y.riskFundUnused])).toBe(toFen(y.riskFund))
      expect(sumFen([y.depositReturned, y.depositForfeited])).toBe(toFen(y.deposit))
      expect(sumFen([...y.advances, y.finalPayment])).toBe(toFen(y.entitlement))
    }))

  it('owes the alliance what is recognised, retained and met, less what it bears and forfeits', () =>
    holds(({ choice: { local, isCarried }, result: y }) => {
      expect(y.forfeitedFromSurplus === null).toBe(local.surplusMeasured !== 'afterForfeit')
      const added = [
        y.spentByMembers,
        y.forfeitedFromSurplus ?? '0.00',
        isCarried ? '0.00' : y.surplusRetained,
        local.unusedRiskFund === 'alliance' ? y.riskFundUnused : '0.00',
      ]
      const taken = sumFen([y.disallowed, y.borneByAlliance, y.depositForfeited])
      expect(sumFen(added) - taken).toBe(toFen(y.entitlement))
    }))

  it('has a surplus or an overrun, never both, and no part below zero', () =>
    holds(({ result: y }) => {
      expect([y.surplus, y.overrun]).toContain('0.00')
      const met = toFen(y.forfeitedFromSurplus ?? '0.00')
      expect(toFen(y.surplus) + met - toFen(y.overrun)).toBe(toFen(y.operating) - toFen(y.spent))
      expect(met >= 0n && met <= toFen(y.depositForfeited)).toBe(true)
      const { surplusRetained, surplusToPool, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance } = y
      const { depositReturned, depositForfeited, reasonableOverrun } = y
      for (const part of [
        ...[surplusRetained, surplusToPool, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance],
        ...[depositReturned, depositForfeited, reasonableOverrun],
      ]) {
        expect(toFen(part)).toBeGreaterThanOrEqual(0n)
      }
    }))

  it('advances in twelve months what is not kept back, no two months a fen apart', () =>
    holds(({ input, result: y }) => {
      const kept = sumFen([y.deposit, `${input.expectedElsewhere ?? '0.00'}`])
      expect(sumFen(y.advances)).toBe(toFen(y.operating) - kept)
      expect(y.advances).toHaveLength(12)
      expect(toFen(y.advances[0] ?? '') - toFen(y.advances[11] ?? '')).toBeLessThanOrEqual(1n)
      expect([...y.advances].sort((a, b) => Number(b) - Number(a))).toEqual(y.advances)
    }))

  it('moves money between accounts that add to zero, each transfer above zero', () =>
    holds(({ input, result: y }) => {
      for (const { amount, from, to } of y.transfers) {
        expect(toFen(amount)).toBeGreaterThan(0n)
        expect(from).not.toBe(to)
      }
      expect(sumFen(y.accounts.map(({ balance }) => balance))).toBe(0n)
      const balanceOf = (name: string) => toFen(y.accounts.find(({ account }) => account === name)?.balance ?? '0.00')
      expect(balanceOf('elsewhere')).toBe(toFen(`${input.spending.elsewhere}`))
      expect(balanceOf('lead')).toBe(y.members.length === 0 ? toFen(y.entitlement) : 0n)
      for (const { id, share } of y.members) expect(balanceOf(`member:${id}`)).toBe(toFen(share))
      for (const { account, received, paid, balance } of y.accounts) {
        const of = (key: 'from' | 'to') =>
          sumFen(y.transfers.filter((t) => t[key] === account).map(({ amount }) => amount))
        expect([of('to'), of('from'), of('to') - of('from')]).toEqual([received, paid, balance].map(toFen))
      }
    }))

  it('divides the entitlement among members to the fen, where there are any', () =>
    holds(({ input, result: { members, entitlement } }) => {
      const shared = sumFen(members.map(({ share }) => share))
      expect(shared).toBe(input.members === undefined ? 0n : toFen(entitlement))
    }))

  it('carries into the next year what it carried out of this one, and changes nothing else there', () => {
    const settled = fc.property(fc.array(choices(), { minLength: 3, maxLength: 3 }), year, (all, input) => {
      const { priorPayments: _, previousTotal: __, year: ___, ...later } = input
      const balances = new Map<string, bigint>()
      let before: YearSettlement | undefined
      for (const choice of all) {
        const rules = rulesOf(choice)
        // the same spending every year: a total that shrinks below what is advanced is another property's business
        const next = before === undefined ? undefined : nextYear(before)
        const settlement = settleYear(rules, next === undefined ? input : { ...later, ...next, expectedElsewhere: 0 })
        if (next !== undefined) {
          const { carried: ____, ...bare } = next
          const plain = settleYear(rules, { ...later, ...bare, expectedElsewhere: 0 })
          const { transfers, accounts, steps, ...figures } = plain
          expect(settlement).toMatchObject(figures)
          expect(settlement.transfers.filter(({ from }) => from !== 'lastYear')).toEqual(transfers)
        }
        for (const { account, balance } of settlement.accounts) {
          const name = account === 'lastYear' || account === 'nextYear' ? 'between years' : account
          balances.set(name, (balances.get(name) ?? 0n) + toFen(balance))
        }
        before = settlement
      }
      const left = before?.accounts.find(({ account }) => account === 'nextYear')?.balance ?? '0.00'
      expect(balances.get('between years') ?? 0n).toBe(toFen(left))
      expect([...balances.values()].reduce((sum, one) => sum + one, 0n)).toBe(0n)
    })
    fc.assert(settled, { numRuns: 60 })
  })

  it('shows both branches often enough for these laws to mean something', () => {
    const results = fc
      .sample(fc.tuple(choices(), year), 200)
      .map(([choice, input]) => settleYear(rulesOf(choice), input))
    const countOf = (isSeen: (result: YearSettlement) => boolean) => results.filter(isSeen).length
    expect(countOf(({ surplus }) => surplus !== '0.00')).toBeGreaterThan(10)
    expect(countOf(({ poolTopUp }) => poolTopUp !== '0.00')).toBeGreaterThan(10)
    expect(countOf(({ transfers }) => transfers.some(({ to }) => to === 'nextYear'))).toBeGreaterThan(10)
  })
})
