import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviseConsequences, type Finding } from 'yigongti'
import { decree735 } from 'yigongti/rules'
import { money, score } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const finding = fc
  .record({
    act: fc.constantFrom('improperUse' as const, 'poorManagement' as const, 'fraud' as const, 'patient' as const),
    loss: money(0n, 100_000_000n),
    intent: fc.boolean(),
    circumstances: fc.subarray(['refusedToCorrect', 'seriousConsequences', 'majorLossOrImpact'] as const),
    scoreDeduction: fc.integer({ min: 0, max: 30 }),
    earlierYear: fc.boolean(),
  })
  .map(({ intent, ...rest }) => (rest.act === 'improperUse' ? { ...rest, fraudulentIntent: intent } : rest))
const findings = fc
  .array(finding, { maxLength: 5 })
  .map((list): Finding[] => list.map((item, index) => ({ ...item, id: `f${index}`, by: 'county', on: '2026-05-01' })))

const advise = (list: readonly Finding[], at = 80) => adviseConsequences(decree735, { findings: list, score: at })

describe('what follows from findings', () => {
  it('counts every loss once', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const { disallowed, recovered } = advise(list)
        expect(sumFen([disallowed, recovered])).toBe(sumFen(list.map(({ loss }) => String(loss))))
      }),
      { numRuns: 100 },
    )
  })

  it('is never milder with intent to defraud', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const meant = list.map((item) => (item.act === 'improperUse' ? { ...item, fraudulentIntent: true } : item))
        const [before, after] = [advise(list), advise(meant)]
        expect(toFen(after.fines.from)).toBeGreaterThanOrEqual(toFen(before.fines.from))
        expect(toFen(after.fines.to)).toBeGreaterThanOrEqual(toFen(before.fines.to))
        expect(after.disallowed).toBe(before.disallowed)
      }),
      { numRuns: 100 },
    )
  })

  it('is the sum of what follows from each, in their order', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const apart = list.map((item) => advise([item]))
        const together = advise(list)
        const plain = (all: typeof together.consequences) =>
          all.map(({ kind, from, to, finding: id }) => [kind, from, to, id])
        expect(plain(together.consequences)).toEqual(apart.flatMap((one) => plain(one.consequences)))
        expect(toFen(together.fines.to)).toBe(sumFen(apart.map(({ fines }) => fines.to)))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps ranges in order and the score on its scale, and explains each figure', () => {
    fc.assert(
      fc.property(findings, score, (list, at) => {
        const { consequences, score: left, steps } = advise(list, at)
        for (const { from, to } of consequences) expect(Number(from)).toBeLessThanOrEqual(Number(to))
        expect(Number(left)).toBeGreaterThanOrEqual(0)
        expect(Number(left)).toBeLessThanOrEqual(at)
        expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      }),
      { numRuns: 100 },
    )
  })
})
