import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { everyStep, leavesOf } from '../../support/results.ts'

const canonical = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const money = /^(?!-0\.00$)-?(?:0|[1-9]\d*)\.\d{2}$/

it('a result holds canonical strings: no NaN, Infinity, undefined, exponent, plus or -0 anywhere', () => {
  fc.assert(
    fc.property(choices(), year, (choice, input) => {
      const result = settleYear(rulesOf(choice), input)
      for (const { path, value } of leavesOf(result)) {
        if (typeof value === 'string') expect(`${path} ${value}`).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d/)
        else
          expect([path, typeof value === 'boolean' || value === null || Number.isSafeInteger(value)]).toEqual([
            path,
            true,
          ])
      }
    }),
    { numRuns: 150 },
  )
})

it('every number is a canonical decimal, every amount of money has exactly two decimals', () => {
  fc.assert(
    fc.property(choices(), year, (choice, input) => {
      const {
        steps,
        transfers,
        accounts,
        members,
        advances,
        provenance: _,
        growthCapped,
        ...figures
      } = settleYear(rulesOf(choice), input)
      expect(typeof growthCapped).toBe('boolean')
      for (const [name, value] of Object.entries(figures)) {
        expect(value).toMatch(name.toLowerCase().includes('growth') ? canonical : money)
      }
      for (const { value, rounding, inputs = [] } of everyStep(steps)) {
        for (const text of [value, rounding?.before ?? '0', ...inputs.map((given) => given.value)]) {
          expect(text).toMatch(canonical)
        }
      }
      for (const { share, spending } of members)
        for (const text of [share, spending ?? '0.00']) expect(text).toMatch(money)
      for (const text of [...advances, ...transfers.map(({ amount }) => amount)]) expect(text).toMatch(money)
      for (const { received, paid, balance } of accounts) {
        for (const text of [received, paid, balance]) expect(text).toMatch(money)
      }
    }),
    { numRuns: 150 },
  )
})
