import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakEven, settleYear } from 'yigongti'
import { choices, rulesOf, toMoney, year } from '../../support/arbitraries.ts'
import { toFen } from '../../support/results.ts'

const figures = ['entitlement', 'finalPayment', 'overrun', 'surplusRetained', 'poolTopUp', 'borneByAlliance'] as const

describe('a break-even', () => {
  it('really crosses: one unit before, the figure is not on the side where it then is', () => {
    const setting = fc.record({
      choice: choices(),
      input: year,
      figure: fc.constantFrom(...figures),
      /** Where between the figures at the ends of the range the target lies, in hundredths; beyond them too. */
      hundredths: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -20, max: 120 }) }, fc.constant(0)),
      parts: fc.integer({ min: 1, max: 20 }),
    })
    let crossings = 0
    fc.assert(
      fc.property(setting, ({ choice, input, figure, hundredths, parts }) => {
        const rules = rulesOf(choice)
        const at = (elsewhere: string) => {
          const settled = settleYear(rules, { ...input, spending: { ...input.spending, elsewhere } })
          return toFen(settled[figure])
        }
        const [from, to] = ['0.00', `${settleYear(rules, input).total}`]
        const [first, last] = [at(from), at(to)]
        const fen = first + ((last - first) * BigInt(hundredths)) / 100n
        const target = `${fen < 0n ? '-' : ''}${`${fen < 0n ? -fen : fen}`.padStart(3, '0').replace(/(..)$/, '.$1')}`
        const path = 'year.spending.elsewhere'
        const found = breakEven({ rules, year: input, path, from, to, figure, target, parts })
        const side = (amount: bigint) => (amount < fen ? -1 : amount > fen ? 1 : 0)
        if (!found.crosses) {
          expect(side(first)).toBe(side(last))
          expect(side(first)).not.toBe(0)
          return
        }
        crossings++
        expect(at(found.value)).toBe(toFen(found.figure))
        if (found.before === null) {
          expect([found.value, side(first)]).toEqual(['0.00', 0])
          return
        }
        expect(toFen(found.value) - toFen(found.before.value)).toBe(1n)
        expect(at(found.before.value)).toBe(toFen(found.before.figure))
        expect(side(toFen(found.before.figure))).toBe(side(first))
        expect(side(toFen(found.figure))).not.toBe(side(first))
        expect(found.evaluations).toBeLessThan(parts + 50)
      }),
      { numRuns: 60 },
    )
    expect(crossings).toBeGreaterThan(10)
  })

  it('is the first of all values where every one is looked at, whatever the score table does', () => {
    const setting = fc.record({
      choice: choices(),
      input: year,
      figure: fc.constantFrom('depositForfeited', 'entitlement', 'surplusRetained'),
      hundredths: fc.integer({ min: -10, max: 110 }),
    })
    let [crossings, returns] = [0, 0]
    fc.assert(
      fc.property(setting, ({ choice, input, figure, hundredths }) => {
        const rules = rulesOf(choice)
        const all = Array.from({ length: 51 }, (_, score) => toFen(settleYear(rules, { ...input, score })[figure]))
        const [least, most] = [all, all].map((list, end) => list.reduce((a, b) => (a < b === (end === 0) ? a : b)))
        const target = (least ?? 0n) + (((most ?? 0n) - (least ?? 0n)) * BigInt(hundredths)) / 100n
        const side = (fen: bigint | undefined) => (fen === undefined || fen === target ? 0 : fen < target ? -1 : 1)
        const first = all.findIndex((fen) => side(fen) === 0 || side(fen) !== side(all[0]))
        const path = 'year.score'
        const range = { path, from: 0, to: 50, places: 0, parts: 50 } as const
        const found = breakEven({ rules, year: input, ...range, figure, target: toMoney(target) })
        expect(found.crosses ? Number(found.value) : -1).toBe(first)
        if (first > 0) crossings++
        if (first > 0 && side(all[50]) === side(all[0])) returns++
      }),
      { numRuns: 120 },
    )
    expect(crossings).toBeGreaterThan(5)
    expect(returns).toBeGreaterThan(0)
  })
})
