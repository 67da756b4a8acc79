import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contractOf,
  nextYear,
  payoffCurve,
  settleContract,
  settleYear,
  type UngrownYearInput,
  type YearInput,
} from 'yigongti'
import { money, rate, toMoney } from '../../support/arbitraries.ts'
import { sumFen, toFen } from '../../support/results.ts'
import { baseOptions, yearOfBases } from '../../support/yearRules.ts'

const yuan = money(0n, 20_000_000_000n)
const growth = rate(-500, 1500)
const more = fc.option(money(0n, 1_000_000n), { nil: undefined })
const given = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** A base of every name. */
const base = fc.oneof(
  fc
    .tuple(yuan, yuan, yuan, growth)
    .map(([...all]) => ({ priorPayments: all.slice(0, 3), requestedGrowth: all[3] as string })),
  fc.record({ previousTotal: yuan, requestedGrowth: growth }),
  fc.record({ setBaseline: yuan, requestedGrowth: growth }),
  fc
    .tuple(money(2_000_000n, 20_000_000_000n), more, more, more, growth)
    .map(([spending, retainedSurplus, overrunShared, emergency, requestedGrowth]) => ({
      finalAccounts: { spending, ...given({ retainedSurplus, overrunShared, emergency }) },
      requestedGrowth,
    })),
  fc.record({ setTotal: yuan }),
  fc.record({
    fundIncome: fc
      .tuple(money(10_000_000n, 20_000_000_000n), fc.array(money(0n, 1_000_000n), { maxLength: 3 }))
      .map(([income, amounts]) => ({
        income,
        reserves: amounts.map((amount, index) => ({ id: `r${index}`, amount })),
      })),
  }),
  fc.record({ lastYearPayments: yuan }),
) as fc.Arbitrary<object>

const year = fc
  .record({
    base,
    spending: fc.record({ members: yuan, elsewhere: yuan }),
    score: fc.integer({ min: 0, max: 100 }),
    amendments: fc.array(fc.bigInt({ min: 0n, max: 1_000_000_000n }).map(toMoney), { maxLength: 4 }),
    isReasonable: fc.boolean(),
  })
  .map(({ base: from, amendments, isReasonable, ...rest }) => ({
    year: 2026,
    ...from,
    ...rest,
    ...(isReasonable ? { reasonableOverrun: 'all' } : {}),
    amendments: amendments.map((amount, index) => ({ id: `a${index}`, amount })),
  })) as unknown as fc.Arbitrary<
  (YearInput | UngrownYearInput) & { readonly amendments: readonly { id: string; amount: string }[] }
>

const allBases = Object.keys(baseOptions) as (keyof typeof baseOptions)[]
const terms = { bases: allBases, incomeShare: '0.9837', incomeReserveRate: '0.0213' }
const [monthly, quarterly] = [12, 4].map((advancesPerYear) => yearOfBases({ ...terms, advancesPerYear })) as [
  ReturnType<typeof yearOfBases>,
  ReturnType<typeof yearOfBases>,
]
const runs = { numRuns: 150 }

describe('a year of any base', () => {
  it('accounts for every fen of its total, after whatever it was amended by', () => {
    fc.assert(
      fc.property(year, (input) => {
        const y = settleYear(monthly, input)
        const elsewhere = `${input.spending.elsewhere}`
        const uses = sumFen([y.entitlement, elsewhere, y.surplusToPool, y.depositForfeited, y.riskFundUnused])
        expect(uses - toFen(y.poolTopUp)).toBe(toFen(y.total))
        expect(y.steps.at(-1)).toMatchObject({ id: 'unaccounted', value: '0.00' })
        const added = sumFen(input.amendments.map(({ amount }) => String(amount)))
        expect(toFen(y.total) - added).toBe(toFen(y.openingTotal ?? y.total))
        expect(sumFen([y.riskFund, y.operating])).toBe(toFen(y.total))
        expect(sumFen([...y.advances, y.finalPayment])).toBe(toFen(y.entitlement))
        expect(sumFen(y.accounts.map(({ balance }) => balance))).toBe(0n)
      }),
      runs,
    )
  })

  it('has the same total in whatever order it was amended', () => {
    fc.assert(
      fc.property(year, (input) => {
        const turned = settleYear(monthly, { ...input, amendments: [...input.amendments].reverse() })
        const { total, openingTotal, finalPayment } = settleYear(monthly, input)
        expect([turned.total, turned.openingTotal, turned.finalPayment]).toEqual([total, openingTotal, finalPayment])
      }),
      runs,
    )
  })

  it('is advanced the same in quarters as in months', () => {
    fc.assert(
      fc.property(year, (input) => {
        const [months, quarters] = [settleYear(monthly, input), settleYear(quarterly, input)]
        expect([months.advances.length, quarters.advances.length]).toEqual([12, 4])
        expect(sumFen(quarters.advances)).toBe(sumFen(months.advances))
        expect(toFen(quarters.advances[0] ?? '') - toFen(quarters.advances[3] ?? '')).toBeLessThanOrEqual(1n)
        expect(quarters.finalPayment).toBe(months.finalPayment)
      }),
      runs,
    )
  })

  it('is the contract that was known before: of every spending it keeps or bears what that says', () => {
    fc.assert(
      fc.property(year, fc.array(yuan, { maxLength: 3 }), ({ spending: _, ...input }, drawn) => {
        // of a total of nothing there is no contract: its target is refused
        const nothing = { ...input, spending: { members: 0, elsewhere: 0 } } as YearInput
        fc.pre(toFen(settleYear(monthly, nothing).operating) > 0n)
        const contract = contractOf(monthly, input)
        const cuts = payoffCurve(contract).breakpoints.map(({ at }) => toFen(at))
        const beside = cuts.flatMap((at) => [at - 1n, at, at + 1n]).filter((fen) => fen >= 0n)
        for (const actual of [...drawn.map(String), ...beside.map(toMoney)]) {
          const settled = settleYear(monthly, { ...input, spending: { members: actual, elsewhere: 0 } } as YearInput)
          const rounds = toFen(settled.overrun) > 0n ? 'payer' : 'bearer'
          const { bearerShare } = settleContract({ ...contract, actual, rounds })
          expect(toFen(bearerShare)).toBe(toFen(settled.surplusRetained) - toFen(settled.borneByAlliance))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves to the next year what its rules start from', () => {
    fc.assert(
      fc.property(year, (input) => {
        const y = settleYear(monthly, input)
        const { spending, retainedSurplus, overrunShared } = nextYear(y, 'finalAccounts').finalAccounts
        expect([spending.value, retainedSurplus.value]).toEqual([y.spent, y.surplusRetained])
        expect(toFen(overrunShared.value)).toBe(sumFen([y.riskFundUsed, y.poolTopUp]))
        expect(nextYear(y, 'lastYearPayments').lastYearPayments.value).toBe(y.spent)
        expect(nextYear(y, 'previousTotal').previousTotal.value).toBe(y.total)
      }),
      runs,
    )
  })
})
