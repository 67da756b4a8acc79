import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { everyStep, leavesOf } from '../../support/results.ts'

const canonical = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const money = /^(?!-0\.00$)-?(?:0|[1-9]\d*)\.\d{2}$/
const runs = { numRuns: 100 }
const others = (texts: readonly (string | null | undefined)[], form: RegExp) =>
  texts.filter((text) => typeof text === 'string' && !form.test(text))

it('a result holds no NaN, Infinity, undefined or exponent anywhere', () => {
  fc.assert(
    fc.property(choices(), year, (choice, input) => {
      const wrong = leavesOf(settleYear(rulesOf(choice), input)).filter(({ value }) =>
        typeof value === 'string'
          ? /NaN|Infinity|undefined|\de[+-]?\d/.test(value)
          : typeof value !== 'boolean' && value !== null && !Number.isSafeInteger(value),
      )
      expect(wrong).toEqual([])
    }),
    runs,
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
        warnings,
        bases,
        surplusUses,
        ...figures
      } = settleYear(rulesOf(choice), input)
      expect(typeof growthCapped).toBe('boolean')
      expect([bases, surplusUses]).toEqual([undefined, undefined])
      expect(warnings === undefined || warnings.length > 0).toBe(true)
      const { requestedGrowth, growthCap, growth, growthAfterAdjustments: after, ...amounts } = figures
      const numbers = everyStep(steps).flatMap(({ value, rounding, inputs = [] }) => [
        value,
        rounding?.before,
        ...inputs.map((given) => given.value),
      ])
      expect(others([requestedGrowth, growthCap, growth, after, ...numbers], canonical)).toEqual([])
      const paid = accounts.flatMap(({ received, paid: out, balance }) => [received, out, balance])
      const shares = members.flatMap((one) => [one.share, one.spending, one.disallowed, one.recognised])
      const moved = transfers.map(({ amount }) => amount)
      expect(others([...Object.values(amounts), ...advances, ...moved, ...paid, ...shares], money)).toEqual([])
      const yuan = everyStep(steps).flatMap(({ unit, id, value }) =>
        unit === 'yuan' && !id.startsWith('bandShared') ? [value] : [],
      )
      expect(others(yuan, money)).toEqual([])
    }),
    runs,
  )
})
