import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CombinedYears, combineYears, settleYear, toClearingTable } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const schemes = fc.array(fc.record({ choice: choices(), input: year }), { minLength: 1, maxLength: 3 }).map((settled) =>
  settled.map(({ choice, input }, index) => ({
    scheme: `s${index}`,
    result: settleYear(rulesOf(choice), { ...input, year: 2026 }),
  })),
)

const amounts = [
  ...(['total', 'deposit', 'riskFund', 'operating', 'spent', 'surplus', 'surplusRetained', 'surplusToPool'] as const),
  ...(['overrun', 'riskFundUsed', 'riskFundUnused', 'poolTopUp', 'borneByAlliance', 'depositReturned'] as const),
  ...(['depositForfeited', 'entitlement', 'advances', 'finalPayment'] as const),
]

/** What was combined, without the order of the schemes and what follows it. */
function byName({ schemes: parts, members, accounts, ...combined }: CombinedYears) {
  const inOrder = (list: readonly object[], key: string): readonly object[] =>
    list
      .map((one) => ('schemes' in one ? { ...one, schemes: inOrder(one.schemes as object[], 'scheme') } : one))
      .sort((a, b) => (nameOf(a, key) < nameOf(b, key) ? -1 : 1))
  return {
    sums: amounts.map((key) => combined[key]),
    forfeitedFromSurplus: combined.forfeitedFromSurplus,
    schemes: inOrder(parts, 'scheme'),
    members: inOrder(members, 'id'),
    accounts: inOrder(accounts, 'account'),
  }
}

const nameOf = (one: object, key: string): string => String((one as Readonly<Record<string, unknown>>)[key])

describe('combined years', () => {
  it('are the sums of their schemes, member by member and account by account, and lose nothing', () =>
    fc.assert(
      fc.property(schemes, (settled) => {
        const combined = combineYears(settled)
        const results = settled.map(({ result }) => result)
        for (const key of amounts) {
          expect(toFen(combined[key])).toBe(sumFen(combined.schemes.map((scheme) => scheme[key])))
          const own = results.flatMap((result) => result[key])
          expect(toFen(combined[key])).toBe(sumFen(own))
        }
        for (const { id, share } of combined.members) {
          const own = results.flatMap(({ members }) => members.filter((member) => member.id === id))
          expect(toFen(share)).toBe(sumFen(own.map((member) => member.share)))
        }
        for (const { account, received, paid, balance } of combined.accounts) {
          const own = results.flatMap(({ accounts }) => accounts.filter((one) => one.account === account))
          expect([toFen(received), toFen(paid), toFen(balance)]).toEqual(
            (['received', 'paid', 'balance'] as const).map((key) => sumFen(own.map((one) => one[key]))),
          )
          expect(toFen(balance)).toBe(toFen(received) - toFen(paid))
        }
        expect(sumFen(combined.accounts.map(({ balance }) => balance))).toBe(0n)
        expect(sumFen(combined.accounts.map(({ received }) => received))).toBe(
          sumFen(combined.accounts.map(({ paid }) => paid)),
        )
        expect(everyStep(combined.steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 40 },
    ))

  it('do not depend on the order of the schemes', () =>
    fc.assert(
      fc.property(schemes, (settled) => {
        expect(byName(combineYears([...settled].reverse()))).toEqual(byName(combineYears(settled)))
      }),
      { numRuns: 40 },
    ))

  it('have the sums of the clearing table', () =>
    fc.assert(
      fc.property(schemes, (settled) => {
        const combined = combineYears(settled)
        const sum = toClearingTable(settled, { language: 'en' }).rows.find(({ kind }) => kind === 'sum')
        for (const key of ['entitlement', 'advances', 'finalPayment', 'surplusRetained', 'poolTopUp'] as const)
          expect(combined[key]).toBe(sum?.[key])
      }),
      { numRuns: 20 },
    ))
})
