import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contractOf, defineRules, inForce, questionnaireOf, settleYear, withLocal } from 'yigongti'
import { packagedPayment } from 'yigongti/rules'
import { parse } from 'yigongti/schema'
import { year } from '../../support/arbitraries.ts'
import { type PackagedAnswers, packagedAnswers } from '../../support/packagedAnswers.ts'
import { sumFen, toFen } from '../../support/results.ts'

const citations = [
  { document: { zh: '某县办法（虚构）', en: 'Rules of a county (made up)' }, status: 'illustrative' },
] as const

/** The answers as a notice gives them. */
function noticeOf(answers: PackagedAnswers) {
  const values = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value, article: id }]))
  const head = { id: 'x', label: { zh: '某县', en: 'A county' }, citations, verifiedOn: '2026-01-01' } as const
  return defineRules(packagedPayment, { ...head, values: values as never })
}

describe('packaged payment, whatever is answered', () => {
  it('settles, and accounts for every fen of the total', () => {
    fc.assert(
      fc.property(packagedAnswers, year, (answers, input) => {
        const result = settleYear(noticeOf(answers), input)
        const isCarried = answers.retainedSurplus === 'carryForward'
        const uses = sumFen([
          result.entitlement,
          `${input.spending.elsewhere}`,
          result.surplusToPool,
          result.depositForfeited,
          isCarried ? result.surplusRetained : '0.00',
          answers.unusedRiskFund === 'alliance' ? '0.00' : result.riskFundUnused,
        ])
        expect(uses - toFen(result.poolTopUp)).toBe(toFen(result.total))
        expect(result.steps.find(({ id }) => id === 'unaccounted')?.value).toBe('0.00')
        expect(sumFen([...result.advances, result.finalPayment])).toBe(toFen(result.entitlement))
        expect(result.advances).toHaveLength(answers.advancesPerYear ?? 12)
        if (result.surplusUses !== undefined)
          expect(sumFen(result.surplusUses.map(({ amount }) => amount))).toBe(toFen(result.surplusRetained))
      }),
      { numRuns: 150 },
    )
  })

  it('settles alike, whether a notice gives the answers or a locality', () => {
    fc.assert(
      fc.property(packagedAnswers, year, (answers, input) => {
        const { steps: _, provenance: __, ...given } = settleYear(noticeOf(answers), input)
        const { steps: ___, provenance: ____, ...supplied } = settleYear(withLocal(packagedPayment, answers), input)
        expect(given).toEqual(supplied)
      }),
      { numRuns: 60 },
    )
  })

  it('is a rule set like any other: whole, readable, a contract before the year', () => {
    fc.assert(
      fc.property(packagedAnswers, year, (answers, input) => {
        const rules = noticeOf(answers)
        expect(parse.yearRule(JSON.parse(JSON.stringify(rules))).ok).toBe(true)
        const { rows, missing } = questionnaireOf(rules, 'zh')
        expect(missing).toEqual([])
        const answered = rows.filter(({ answer }) => answer !== null)
        expect(answered.map(({ id }) => id).sort()).toEqual(Object.keys(answers).sort())
        for (const { id, source } of answered) expect(source).toBe(id)
        expect(inForce(rules, '2026-12-31').length).toBe(rows.length)
        expect(contractOf(rules, input).steps.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })
})
