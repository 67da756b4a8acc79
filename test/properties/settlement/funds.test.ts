import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accrueRiskFund, addDays, claimDelays, heldMoney, memberSplit, returnTurnover } from 'yigongti'
import { clearingPlan2025 } from 'yigongti/rules'
import { money, share } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 150 }
const amount = money(0n, 10_000_000_000n)
const weights = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 5 })
  .filter((all) => all.some(Boolean))
const levels = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.option(weights, { nil: undefined })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(([weight, keys], index) => ({
      id: `level${index}`,
      weight,
      ...(keys === undefined ? {} : { members: keys.map((key, at) => ({ id: `member${at}`, key })) }),
    })),
  )

describe('money beside the year', () => {
  it('memberSplit conserves in both stages, and a minus gives the negated shares', () => {
    fc.assert(
      fc.property(money(-10_000_000_000n, 10_000_000_000n), levels, (sum, all) => {
        const found = memberSplit({ amount: sum, levels: all })
        expect(sumFen(found.levels.map((level) => level.share))).toBe(toFen(sum))
        for (const { share: own, members } of found.levels) {
          if (members.length > 0) expect(sumFen(members.map((member) => member.share))).toBe(toFen(own))
        }
        const opposite = sum.startsWith('-') ? sum.slice(1) : `-${sum}`
        const back = memberSplit({ amount: opposite, levels: all })
        expect(back.levels.map((level) => toFen(level.share))).toEqual(found.levels.map((level) => -toFen(level.share)))
        expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('accrueRiskFund never goes above its limit, and more in the fund never sets aside more', () => {
    fc.assert(
      fc.property(amount, share, share, amount, amount, (raised, rate, ceiling, a, b) => {
        const at = (balance: string) => accrueRiskFund({ raised, rate, ceiling, balance })
        const [one, other] = [at(a), at(b)]
        expect(toFen(one.balance)).toBe(toFen(a) + toFen(one.accrued))
        if (toFen(one.accrued) > 0n) expect(toFen(one.balance)).toBeLessThanOrEqual(toFen(one.limit))
        if (toFen(a) <= toFen(b)) expect(toFen(one.accrued)).toBeGreaterThanOrEqual(toFen(other.accrued))
        expect(everyStep(one.steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('heldMoney conserves: held = forfeited + released + owed', () => {
    fc.assert(
      fc.property(
        amount,
        share,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 400 }),
        (base, rate, part, late) => {
          const { held } = heldMoney({ asOf: '2026-01-01', items: [{ id: 'a', base, rate }] })
          const taken = (toFen(held) * BigInt(part)) / 100n
          const text = (n: bigint) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`
          const [forfeited, released] = [text(taken / 2n), text(taken - taken / 2n)]
          const asOf = addDays('2026-01-01', late)
          const found = heldMoney({
            asOf,
            items: [
              { id: 'a', base, rate, forfeited, due: '2026-01-01', releases: [{ on: '2026-01-01', amount: released }] },
            ],
          })
          expect(sumFen([found.forfeited, found.released, found.owed])).toBe(toFen(found.held))
          expect(found.items[0]?.daysLate).toBe(toFen(found.owed) > 0n ? String(late) : '0')
          expect(found.overdue).toBe(late > 0 ? found.owed : '0.00')
          expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
        },
      ),
      runs,
    )
  })

  it('returnTurnover conserves in every month and in all', () => {
    const months = fc.array(fc.tuple(amount, fc.option(amount, { nil: undefined })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(amount, months, (advanced, all) => {
        const asked = all.map(([payable, setOff], index) => ({
          id: `m${index}`,
          payable,
          ...(setOff === undefined ? {} : { setOff }),
        }))
        const found = returnTurnover({ advanced, months: asked })
        found.months.forEach(({ setOff, cash }, index) => {
          expect(sumFen([setOff, cash])).toBe(toFen(asked[index]?.payable ?? ''))
        })
        expect(sumFen([found.returned, found.outstanding])).toBe(toFen(advanced))
        expect(everyStep(found.steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('claimDelays: paid on the day it is due is in time, the working day after it is one day late', () => {
    const offs = fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { maxLength: 12 })
    fc.assert(
      fc.property(offs, offs, fc.integer({ min: 0, max: 30 }), (off, on, filed) => {
        const day = (n: number) => addDays('2026-01-01', n)
        const calendar = { holidays: off.map(day), workdays: on.map(day) }
        const filedOn = day(filed)
        const claim = { id: 'a', month: '2025-12', filedOn } as const
        const asOf = '2026-12-31'
        const late = (paidOn: typeof filedOn) =>
          claimDelays(clearingPlan2025, { asOf, calendar, claims: [{ ...claim, paidOn }] }).claims[0]
        const payBy = late(filedOn)?.payBy ?? filedOn
        expect(late(payBy)?.daysLate).toBe('0')
        // day by day, until a working day is found: the naive count
        let next = payBy
        let worked = false
        while (!worked) {
          next = addDays(next, 1)
          const weekday = new Date(`${next}T00:00:00Z`).getUTCDay()
          worked = calendar.workdays.includes(next) || (!calendar.holidays.includes(next) && weekday % 6 !== 0)
        }
        expect(late(next)?.daysLate).toBe('1')
        expect(late(addDays(next, -1))?.daysLate).toBe('0')
      }),
      runs,
    )
  })
})
