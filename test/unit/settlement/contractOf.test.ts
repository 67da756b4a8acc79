import { describe, expect, it } from 'vitest'
import { contractOf, explain, marginalIncentive, payoffCurve, settleContract } from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { unexplained } from '../../support/unexplained.ts'

const { spending: _, ...year } = launchYear

describe('the contract of a year', () => {
  const contract = contractOf(goldenRules, { ...year, reasonableOverrun: 'all' })

  it('says whose rules it is of', () => {
    expect(contract).toMatchObject({ kind: 'contract', id: goldenRules.id, label: goldenRules.label })
    expect(contract.steps.map(({ id }) => id)).toEqual(['surplusCap', 'surplusFactor', 'overrun'])
  })

  it('has its target from the budget, step by step', () => {
    expect(contract.target.steps.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['baseline', 'total', 'riskFund', 'operating']),
    )
    const curve = payoffCurve(contract)
    expect(unexplained(curve)).toEqual([])
    const told = explain(curve, ['breakpoints', 0, 'on']).steps
    expect(told.length).toBeGreaterThan(1)
  })

  it('is the same where what was spent is given', () => {
    expect(contractOf(goldenRules, { ...launchYear, reasonableOverrun: 'all' })).toEqual(contract)
  })

  it.each([
    ['none', undefined, ['1']],
    ['nothing', 0, ['1']],
    ['a part of what the fund bears', 1_000_000, ['0', '1']],
    ['all', 'all' as const, ['0', '0.3', '0.5', '1']],
  ])('with %s of the overrun reasonable', (_name, reasonableOverrun, keeps) => {
    const of = reasonableOverrun === undefined ? year : { ...year, reasonableOverrun }
    const { stretches } = marginalIncentive({ ...contractOf(goldenRules, of), range: { from: contract.target } })
    expect(stretches.map((stretch) => stretch.keeps)).toEqual(keeps)
  })

  it('stays as it is when the rules that it was made of are changed', () => {
    const rules = structuredClone(goldenRules)
    const made = contractOf(rules, year)
    const before = JSON.stringify(made)
    for (const [citation] of Object.values(rules.clauses)) Object.assign(citation as object, { article: 'another' })
    Object.assign(rules.label, { zh: '另一规则' })
    expect(JSON.stringify(made)).toBe(before)
  })

  it('can be settled, and refuses what a year refuses', () => {
    expect(settleContract({ ...contract, actual: contract.target.value }).bearerShare).toBe('0.00')
    expectRefusal(() => contractOf(goldenRules, { ...year, score: 101 }), 'score_out_of_scale', ['score'])
    expectRefusal(() => contractOf(goldenRules, { ...year, year: 2026.5 }), 'not_an_integer', ['year'])
  })
})
