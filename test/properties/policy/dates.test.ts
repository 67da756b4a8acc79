import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amend, diffRules, isSettlementError, lastDayOf, settleYear, withLocal } from 'yigongti'
import { rate } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'

const day = fc
  .record({
    year: fc.integer({ min: 2026, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day: of }) => `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`)
const changes = fc.uniqueArray(fc.record({ from: day, depositRate: rate(0, 2000) }), {
  selector: ({ from }) => from,
  maxLength: 5,
})

describe('dated local values', () => {
  it('the value in force on the year’s last day is the one that counts, whatever the order they were supplied in', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 2026, max: 2031 }), (dated, year) => {
        const rules = dated.reduce(
          (before, { from, depositRate }) => withLocal(before, { depositRate }, { from }),
          goldenRules,
        )
        const inForce = [...dated]
          .sort((a, b) => (a.from < b.from ? -1 : 1))
          .findLast(({ from }) => from <= lastDayOf(year))
        const { deposit, total, steps } = settleYear(rules, { ...launchYear, year })
        const wanted = new Exact(total).times(inForce?.depositRate ?? '0.05')
        expect(deposit).toBe(wanted.toDecimalPlaces(2, Exact.ROUND_HALF_UP).toFixed(2))
        const used = steps.find(({ id }) => id === 'deposit')?.parameters?.[0]
        expect(used?.effectiveFrom).toBe(inForce?.from)
      }),
      { numRuns: 200 },
    )
  })

  it('a year before the first value is refused, not guessed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2027, max: 2100 }), (first) => {
        const { depositRate: _, ...others } = goldenRules.local
        const rules = withLocal({ ...goldenRules, local: others }, { depositRate: '5%' }, { from: `${first}-01-01` })
        expect(settleYear(rules, { ...launchYear, year: first }).deposit).toBe('16266750.00')
        expect(refused(() => settleYear(rules, { ...launchYear, year: first - 1 }))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('differences of rule sets', () => {
  it('are none with itself, and opposite the other way round', () => {
    fc.assert(
      fc.property(changes, changes, (one, other) => {
        const [before, after] = [one, other].map((dated) =>
          dated.reduce((rules, { from, depositRate }) => withLocal(rules, { depositRate }, { from }), goldenRules),
        )
        if (before === undefined || after === undefined) throw new Error('two rule sets')
        expect(diffRules(before, before)).toEqual([])
        const there = diffRules(before, after)
        const back = diffRules(after, before)
        expect(back.map(({ before: b, after: a, ...rest }) => ({ ...rest, before: a, after: b }))).toEqual(there)
        for (const { before: was, after: is } of there) expect(was).not.toEqual(is)
      }),
      { numRuns: 150 },
    )
  })

  it('find what a what-if changed, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), rate(0, 2000), (baseYears, riskFundRate) => {
        const changed = diffRules(goldenRules, amend(goldenRules, { baseYears, riskFundRate }))
        const wanted = [
          ...(baseYears === 3 ? [] : ['baseYears']),
          ...(Number(riskFundRate) === 0.03 ? [] : ['riskFundRate']),
        ]
        expect(changed.map(({ id }) => id)).toEqual(wanted)
      }),
      { numRuns: 100 },
    )
  })
})

function refused(call: () => unknown): boolean {
  try {
    call()
    return false
  } catch (error) {
    return isSettlementError(error, 'before_first_value')
  }
}
