import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FlowInput, flowTable } from 'yigongti'
import { money } from '../../support/arbitraries.ts'
import { everyStep, ofFen, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

/** The fund pays a part of what stays cost. */
const row = fc
  .record({
    place: fc.constantFrom('city' as const, 'province' as const, 'beyond' as const),
    level: fc.constantFrom('second', 'third'),
    disease: fc.constantFrom('a', 'b', 'c'),
    admissions: fc.integer({ min: 1, max: 9_999 }),
    fund: money(0n, 8_000_000_000n),
    own: fc.bigInt({ min: 0n, max: 2_000_000_000n }),
  })
  .map(({ own, ...given }) => ({ ...given, cost: ofFen(toFen(given.fund) + own) }))
const inputs = fc
  .record({ rows: fc.array(row, { minLength: 1, maxLength: 10 }), top: fc.integer({ min: 1, max: 5 }) })
  .map((input): FlowInput => ({ ...input, diseases: [{ id: 'a', treatable: true, savingPerCase: '12.34' }] }))

describe('care elsewhere', () => {
  it('is the sum of its lines and the others, and of its sums by place, level and disease', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { lines, others, sums, total } = flowTable(input)
        for (const key of ['cost', 'fund'] as const) {
          expect(sumFen([...lines, ...(others === null ? [] : [others])].map((one) => one[key]))).toBe(
            toFen(total[key]),
          )
          for (const by of ['place', 'level', 'disease']) {
            expect(sumFen(sums.filter((one) => one.by === by).map((one) => one[key]))).toBe(toFen(total[key]))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { steps: _, ...one } = flowTable(input)
        const { steps: __, ...other } = flowTable({ ...input, rows: [...input.rows].reverse() })
        expect(other).toEqual(one)
      }),
      { numRuns: 60 },
    )
  })

  it('explains every figure', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(everyStep(flowTable(input).steps).flatMap((step) => problemsOf(step))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
