import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleYear, withLocal, type YearInput } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { bands, choices, rate, rulesOf, share, toMoney, year } from '../../support/arbitraries.ts'
import { toFen } from '../../support/results.ts'

describe('scaling all money scales every figure', () => {
  // Multiples of three million yuan, rates of three decimals, factors of two: nothing is ever rounded.
  const millions = (max: number) => fc.bigInt({ min: 0n, max: BigInt(max) }).map((n) => n * 300_000_000n)
  const exactYears = fc.record({
    local: fc.record({
      depositRate: rate(0, 200, 3),
      riskFundRate: rate(0, 200, 3),
      surplusCap: rate(0, 200, 3),
      depositReturn: fc.constant([{ from: 0, factor: 0.75 }]),
      surplusFactor: share.map((factor) => [{ from: 0, factor }]),
      poolShareOfOverrun: bands(),
    }),
    priorPayments: fc.tuple(millions(900), millions(900), millions(900)),
    requestedGrowth: rate(-50, 150, 3),
    members: millions(900),
    elsewhere: millions(900),
    evidenced: fc.option(millions(200), { nil: undefined }),
  })

  it('exactly, where no amount is rounded', () => {
    fc.assert(
      fc.property(exactYears, fc.bigInt({ min: 2n, max: 1_000_000n }), (given, k) => {
        const at = (factor: bigint) =>
          settleYear(withLocal(guangdong2025, given.local), {
            year: 2026,
            priorPayments: given.priorPayments.map((fen) => toMoney(fen * factor)),
            requestedGrowth: given.requestedGrowth,
            spending: { members: toMoney(given.members * factor), elsewhere: toMoney(given.elsewhere * factor) },
            ...(given.evidenced === undefined ? {} : { reasonableOverrun: toMoney(given.evidenced * factor) }),
            score: 70,
          })
        const [once, times] = [at(1n), at(k)]
        for (const name of [
          ...([
            'baseline',
            'total',
            'deposit',
            'riskFund',
            'operating',
            'spent',
            'surplus',
            'surplusRetained',
          ] as const),
          ...(['surplusToPool', 'overrun', 'reasonableOverrun', 'riskFundUsed', 'riskFundUnused'] as const),
          ...(['poolTopUp', 'borneByAlliance', 'depositReturned', 'entitlement', 'finalPayment'] as const),
        ]) {
          expect([name, toFen(times[name] ?? '')]).toEqual([name, toFen(once[name] ?? '') * k])
        }
        expect(times.growth).toBe(once.growth)
      }),
      { numRuns: 120 },
    )
  })

  it('the unit of the pooling area’s spending does not matter', () => {
    fc.assert(
      fc.property(choices(), year, fc.integer({ min: 2, max: 10_000 }), (choice, input, k) => {
        const { previousSpending, currentSpending } = input.poolingArea ?? { previousSpending: 1, currentSpending: 1 }
        const times = (amount: unknown) => toMoney(toFen(`${amount}`) * BigInt(k))
        const scaled = { previousSpending: times(previousSpending), currentSpending: times(currentSpending) }
        const [once, again] = [input, { ...input, poolingArea: scaled }].map((given) =>
          settleYear(rulesOf(choice), given),
        )
        expect([again?.growth, again?.growthCap, again?.entitlement]).toEqual([
          once?.growth,
          once?.growthCap,
          once?.entitlement,
        ])
      }),
      { numRuns: 120 },
    )
  })
})

describe('order of members does not matter', () => {
  const settled = fc
    .record({ choice: choices(), input: year, turn: fc.nat({ max: 4 }) })
    .filter(({ input }) => (input.members?.length ?? 0) > 1)

  const reorder = (input: YearInput, turn: number): YearInput => {
    const turned = <T>(list: readonly T[]) =>
      [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse()
    const { members } = input.spending
    return {
      ...input,
      spending: { ...input.spending, members: Array.isArray(members) ? turned(members) : members },
      members: turned(input.members ?? []),
    }
  }

  it('but for an odd fen, and not at all for the alliance', () => {
    fc.assert(
      fc.property(settled, ({ choice, input, turn }) => {
        const [one, other] = [settleYear(rulesOf(choice), input), settleYear(rulesOf(choice), reorder(input, turn))]
        expect(other.entitlement).toBe(one.entitlement)
        for (const { id, share: got } of one.members) {
          const again = other.members.find((member) => member.id === id)?.share ?? ''
          const apart = toFen(got) - toFen(again)
          expect(apart >= -1n && apart <= 1n).toBe(true)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('not by a fen where no two remainders are equal', () => {
    fc.assert(
      fc.property(settled, ({ choice, input, turn }) => {
        const weights = [3, 5, 7, 11, 13].map((weight) => weight * 1_000_003)
        const distinct = {
          ...input,
          members: (input.members ?? []).map(({ id }, index) => ({ id, weight: weights[index] ?? 1 })),
        }
        const [one, other] = [
          settleYear(rulesOf(choice), distinct),
          settleYear(rulesOf(choice), reorder(distinct, turn)),
        ]
        const divided = one.steps.find(({ id }) => id === 'memberAdjustment')?.value ?? one.entitlement
        fc.pre(
          hasDistinctRemainders(
            toFen(divided),
            distinct.members.map(({ weight }) => BigInt(weight)),
          ),
        )
        const shares = (result: typeof one) => Object.fromEntries(result.members.map(({ id, share: got }) => [id, got]))
        expect(shares(other)).toEqual(shares(one))
      }),
      { numRuns: 120 },
    )
  })
})

function hasDistinctRemainders(units: bigint, weights: readonly bigint[]): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0n)
  const remainders = weights.map((weight) => ((units < 0n ? -units : units) * weight) % sum)
  return new Set(remainders).size === remainders.length
}
