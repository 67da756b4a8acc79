import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BudgetExecution, budgetExecution, type ExecutionInput } from 'yigongti'
import { money } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const name = fc.constantFrom('a', 'b', 'c')
const line = fc.record({
  scheme: name,
  institution: name,
  budget: money(1n, 10_000_000_000n),
  used: money(0n, 10_000_000_000n),
  lastYear: money(1n, 10_000_000_000n),
})
const inputs = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), lines: fc.array(line, { minLength: 1, maxLength: 8 }) })
  .map(({ month, lines }): ExecutionInput => {
    return { year: 2026, month, lines: lines.map((one, index) => ({ id: `${index}`, ...one })) }
  })

const projected = ({ projection }: BudgetExecution['total'] | BudgetExecution['sums'][number]) =>
  projection.computable ? projection.projected : '0.00'

describe('the execution of a budget', () => {
  it('is the sum of its parts, whichever way they are summed', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { lines, sums, total } = budgetExecution(input)
        for (const key of ['budget', 'adjusted', 'used'] as const) {
          expect(sumFen(lines.map((one) => one[key]))).toBe(toFen(total[key]))
          for (const by of ['scheme', 'institution']) {
            expect(sumFen(sums.filter((one) => one.by === by).map((one) => one[key]))).toBe(toFen(total[key]))
          }
        }
        expect(sumFen(sums.filter(({ by }) => by === 'scheme').map(projected))).toBe(toFen(projected(total)))
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const [one, other] = [input, { ...input, lines: [...input.lines].reverse() }].map(budgetExecution)
        expect(other?.total).toEqual(one?.total)
      }),
      { numRuns: 40 },
    )
  })

  it('explains every figure', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(everyStep(budgetExecution(input).steps).flatMap((step) => problemsOf(step))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
