import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, settleYear, type YearInput } from 'yigongti'
import { choices, rulesOf, toMoney, year } from '../../support/arbitraries.ts'
import { inOneSum } from '../../support/inOneSum.ts'
import { sumFen, toFen } from '../../support/results.ts'

interface Line {
  readonly id: string
  readonly amount: string
  readonly disallowed?: string
}

const linesOf = (input: YearInput) => input.spending.members as readonly Line[]
const withLines = (input: YearInput, members: readonly Line[]): YearInput => ({
  ...input,
  spending: { members, elsewhere: input.spending.elsewhere },
})

/** Years whose members spent and share by member, some of it disallowed at any of them. */
const setting = fc
  .record({
    choice: choices(),
    input: year.filter(({ members, spending }) => members !== undefined && Array.isArray(spending.members)),
    thousandths: fc.array(fc.option(fc.bigInt({ min: 0n, max: 1000n }), { nil: undefined }), {
      minLength: 5,
      maxLength: 5,
    }),
  })
  .map(({ choice, input, thousandths }) => {
    const lines = linesOf(input).map(({ id, amount }, index): Line => {
      const part = thousandths[index]
      return part === undefined ? { id, amount } : { id, amount, disallowed: toMoney((toFen(amount) * part) / 1000n) }
    })
    return { rules: rulesOf(choice), input: withLines(input, lines), lines }
  })
const holds = (law: (given: typeof setting extends fc.Arbitrary<infer T> ? T : never) => void) =>
  fc.assert(fc.property(setting, law), { numRuns: 150 })

describe('what is disallowed by member', () => {
  it('and what is recognised sum to what was spent, of each and of all', () =>
    holds(({ rules, input, lines }) => {
      const { members, spentByMembers, spentElsewhere, disallowed, spent } = settleYear(rules, input)
      members.forEach((member, index) => {
        expect(member.spending).toBe(lines[index]?.amount)
        expect(sumFen([member.recognised ?? '', member.disallowed ?? ''])).toBe(toFen(member.spending ?? ''))
      })
      expect(sumFen(members.map((one) => one.disallowed ?? ''))).toBe(toFen(disallowed))
      expect(sumFen(members.flatMap((one) => [one.recognised ?? '', one.disallowed ?? '']))).toBe(toFen(spentByMembers))
      expect(toFen(spent) + toFen(disallowed)).toBe(sumFen([spentByMembers, spentElsewhere]))
    }))

  it('pays every member as if it had spent only what is recognised', () =>
    holds(({ rules, input, lines }) => {
      const less = lines.map(({ id, amount, disallowed }) => ({
        id,
        amount: toMoney(toFen(amount) - toFen(disallowed ?? '0.00')),
      }))
      const shares = (year: YearInput) => settleYear(rules, year).members.map(({ share }) => share)
      expect(shares(input)).toEqual(shares(withLines(input, less)))
    }))

  it('takes nothing from the others', () =>
    holds(({ rules, input, lines }) => {
      const [first, ...others] = lines
      const before = settleYear(rules, withLines(input, [{ ...(first as Line), disallowed: '0.00' }, ...others]))
      const after = settleYear(rules, input)
      after.members.slice(1).forEach(({ share }, index) => {
        // An odd fen may fall to another member.
        expect(toFen(share)).toBeGreaterThanOrEqual(toFen(before.members[index + 1]?.share ?? '') - 1n)
      })
    }))

  it('leaves the alliance with what one sum of it does', () =>
    holds(({ rules, input }) => {
      const [by, one] = [input, inOneSum(input)].map((given) => settleYear(rules, given))
      expect([by?.spent, by?.entitlement, by?.finalPayment]).toEqual([one?.spent, one?.entitlement, one?.finalPayment])
    }))

  it('is explained, of each', () =>
    holds(({ rules, input }) => {
      const result = settleYear(rules, input)
      result.members.forEach((member, index) => {
        for (const key of ['spending', 'disallowed', 'recognised', 'share'] as const) {
          expect(explain(result, ['members', index, key]).value).toBe(member[key])
        }
      })
    }))
})
