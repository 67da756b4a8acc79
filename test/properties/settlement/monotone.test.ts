import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleYear, type YearInput } from 'yigongti'
import { choices, rulesOf, toMoney, year } from '../../support/arbitraries.ts'
import { Exact, roundExactly } from '../../support/exactDecimal.ts'
import { inOneSum } from '../../support/inOneSum.ts'
import { toFen } from '../../support/results.ts'

// Spending in one sum, so that one number can be moved.
const yearInOneSum = year.map(inOneSum)

/** The same year with more spent by the members or elsewhere. */
function spendMore(input: YearInput, key: 'members' | 'elsewhere', more: bigint): YearInput {
  const spent = toFen(`${input.spending[key]}`)
  return { ...input, spending: { ...input.spending, [key]: toMoney(spent + more) } }
}

const more = fc.oneof(
  fc.constant(1n),
  fc.bigInt({ min: 1n, max: 1_000n }),
  fc.bigInt({ min: 1n, max: 10_000_000_000n }),
)
const setting = fc.record({ choice: choices(), input: yearInOneSum, more })
const runs = { numRuns: 150 }

describe('monotone in spending', () => {
  it('more spending by members never raises what they keep beside it', () => {
    fc.assert(
      fc.property(setting, ({ choice, input, more: extra }) => {
        const [before, after] = [input, spendMore(input, 'members', extra)].map((given) =>
          settleYear(rulesOf(choice), given),
        )
        const kept = toFen(before?.entitlement ?? '')
        expect(toFen(after?.entitlement ?? '') - extra).toBeLessThanOrEqual(kept)
      }),
      runs,
    )
  })

  it('more spending elsewhere never raises the entitlement', () => {
    fc.assert(
      fc.property(setting, ({ choice, input, more: extra }) => {
        const before = settleYear(rulesOf(choice), input)
        const after = settleYear(rulesOf(choice), spendMore(input, 'elsewhere', extra))
        expect(toFen(after.entitlement)).toBeLessThanOrEqual(toFen(before.entitlement))
        expect(toFen(after.surplusRetained)).toBeLessThanOrEqual(toFen(before.surplusRetained))
        expect(toFen(after.borneByAlliance)).toBeGreaterThanOrEqual(toFen(before.borneByAlliance))
      }),
      runs,
    )
  })

  it('the retained surplus is continuous: a fen of spending moves it by at most a fen', () => {
    fc.assert(
      fc.property(setting, fc.constantFrom('members', 'elsewhere'), ({ choice, input }, key) => {
        const before = settleYear(rulesOf(choice), input)
        const after = settleYear(rulesOf(choice), spendMore(input, key, 1n))
        const moved = toFen(before.surplusRetained) - toFen(after.surplusRetained)
        expect(moved === 0n || moved === 1n).toBe(true)
      }),
      runs,
    )
  })

  it('the retained surplus is never above the surplus, nor above its cap', () => {
    fc.assert(
      fc.property(setting, ({ choice, input }) => {
        const { surplus, surplusRetained, total } = settleYear(rulesOf(choice), input)
        expect(toFen(surplusRetained)).toBeLessThanOrEqual(toFen(surplus))
        const cap = choice.local.surplusCap
        if (cap === undefined) return
        const allowed = new Exact(String(cap)).times(total)
        expect(new Exact(surplusRetained).lte(roundExactly(allowed, 'halfUp', { places: 2 }))).toBe(true)
      }),
      runs,
    )
  })

  it('what the pool and the alliance bear is continuous in the overrun', () => {
    fc.assert(
      fc.property(setting, ({ choice, input }) => {
        const all = { ...input, reasonableOverrun: 'all' } as const
        const before = settleYear(rulesOf(choice), all)
        const after = settleYear(rulesOf(choice), spendMore(all, 'elsewhere', 1n))
        const moved = toFen(after.poolTopUp) - toFen(before.poolTopUp)
        expect(moved === 0n || moved === 1n).toBe(true)
      }),
      runs,
    )
  })
})

describe('monotone in evidence and score', () => {
  it('more evidence of a reasonable overrun never pays less', () => {
    fc.assert(
      fc.property(setting, fc.bigInt({ min: 0n, max: 5_000_000_000n }), ({ choice, input, more: extra }, evidenced) => {
        const paid = [evidenced, evidenced + extra].map((amount) => {
          const { entitlement, riskFundUnused } = settleYear(rulesOf(choice), {
            ...input,
            reasonableOverrun: toMoney(amount),
          })
          // Where the alliance keeps the unused fund, it pays for its own relief with it.
          const kept = choice.local.unusedRiskFund === 'alliance' ? toFen(riskFundUnused) : 0n
          return toFen(entitlement) - kept
        })
        expect(paid[1]).toBeGreaterThanOrEqual(paid[0] ?? 0n)
      }),
      runs,
    )
  })

  it('a higher score never pays less, where its links rise', () => {
    const tenths = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(choices({ rising: true }), year, tenths, tenths, (choice, input, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((tenth) =>
          settleYear(rulesOf(choice), { ...input, score: tenth / 10 }),
        )
        for (const name of ['entitlement', 'surplusRetained', 'depositReturned', 'finalPayment'] as const) {
          expect(toFen(high?.[name] ?? '')).toBeGreaterThanOrEqual(toFen(low?.[name] ?? ''))
        }
      }),
      runs,
    )
  })
})
