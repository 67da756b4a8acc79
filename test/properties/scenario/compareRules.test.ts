import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRules, settleYear } from 'yigongti'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 40 }

describe('a comparison of rules', () => {
  it('with themselves is zero everywhere', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const rules = rulesOf(choice)
        const same = compareRules({
          variants: [
            { id: 'a', rules },
            { id: 'b', rules: rulesOf(choice) },
          ],
          year: input,
        })
        const differences = same.figures.flatMap(({ differences: list }) => list)
        expect(differences.every((text) => text === null || Number(text) === 0)).toBe(true)
        expect(same.accounts.flatMap(({ gains }) => gains).every((gain) => gain === '0.00')).toBe(true)
        expect(same.changes).toEqual([[], []])
      }),
      runs,
    )
  })

  it('gives what one account gains as what others lose, and explains itself', () => {
    fc.assert(
      fc.property(choices(), choices(), year, (one, other, input) => {
        const [first, second] = [rulesOf(one), rulesOf(other)]
        const result = compareRules({
          variants: [
            { id: 'a', rules: first },
            { id: 'b', rules: second },
          ],
          year: input,
        })
        expect(sumFen(result.accounts.map(({ gains }) => gains[1] ?? ''))).toBe(0n)
        expect(everyStep(result.steps).flatMap(problemsOf)).toEqual([])
        const entitlement = result.figures.find(({ figure }) => figure === 'entitlement')
        const [was, is] = [settleYear(first, input), settleYear(second, input)]
        expect(entitlement?.values).toEqual([was.entitlement, is.entitlement])
        expect(toFen(entitlement?.differences[1] ?? '')).toBe(toFen(is.entitlement) - toFen(was.entitlement))
      }),
      runs,
    )
  })
})
