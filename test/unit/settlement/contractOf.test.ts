import { describe, expect, it } from 'vitest'
import { amend, contractOf, explain, marginalIncentive, payoffCurve, settleContract } from 'yigongti'
import { parse } from 'yigongti/schema'
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

  it('costs an overrun inside the fund yuan for yuan where the unused fund is the alliance’s own', () => {
    const keepsWith = (unusedRiskFund: 'pool' | 'alliance') => {
      const rules = amend(goldenRules, { unusedRiskFund })
      const contract = contractOf(rules, { ...year, reasonableOverrun: 'all' })
      const { stretches } = marginalIncentive({ ...contract, range: { from: contract.target } })
      return stretches.map(({ keeps }) => keeps)
    }
    expect(keepsWith('pool')).toEqual(['0', '0.3', '0.5', '1'])
    expect(keepsWith('alliance')).toEqual(['1', '0.3', '0.5', '1'])
  })

  it('is parsed by the laws of a year', () => {
    const issuesOf = (more: object) => {
      const parsed = parse.contractOf({ ...year, ...more })
      return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path])
    }
    const poolingArea = { previousSpending: 100, currentSpending: 101 }
    expect(issuesOf({ poolingArea })).toEqual([])
    expect(issuesOf({ poolingArea, cap: '2%' })).toEqual([['conflicting_inputs', ['cap']]])
    const spending = { members: [{ id: 'x', amount: 1 }], elsewhere: 0 }
    const members = ['x', 'y'].map((id) => ({ id, weight: 1 }))
    expect(issuesOf({ spending, members })).toEqual([['missing', ['spending', 'members']]])
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
