import { describe, expectTypeOf, it } from 'vitest'
import {
  applyChanges,
  type BreakEvenInput,
  breakEven,
  compareRules,
  explain,
  outlook,
  type ScenarioPath,
  sensitivity,
  simulate,
  sweep,
  sweepLazily,
  vulnerabilities,
  withLocal,
} from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { launchYear as year } from '../support/goldenYears.ts'

const rules = withLocal(guangdong2025, { depositRate: '5%' })
type Rules = typeof rules

type NumericPath = BreakEvenInput<Rules>['path']

describe('a path', () => {
  it('names a parameter of the rules, local or not, or a part of a year', () => {
    expectTypeOf<'rules.depositRate' | 'rules.baseYears' | 'year.score' | 'year.spending.elsewhere'>().toExtend<
      ScenarioPath<Rules>
    >()
    expectTypeOf<'rules.score'>().not.toExtend<ScenarioPath<Rules>>()
    expectTypeOf<'year.scroe'>().not.toExtend<ScenarioPath<Rules>>()
  })

  it('has a range where it is one number, and no whole number, table or word', () => {
    expectTypeOf<'rules.riskFundRate' | 'year.score' | 'year.reasonableOverrun'>().toExtend<NumericPath>()
    expectTypeOf<'year.year'>().not.toExtend<NumericPath>()
    expectTypeOf<'rules.baseYears'>().not.toExtend<NumericPath>()
    expectTypeOf<'rules.poolShareOfOverrun'>().not.toExtend<NumericPath>()
    expectTypeOf<'rules.unusedRiskFund'>().not.toExtend<NumericPath>()
  })
})

describe('a wrong path, value or figure does not compile', () => {
  it('in a sweep', () => {
    const calls = () => [
      // @ts-expect-error no such part of a year
      sweep({ rules, year, grid: { 'year.scroe': [1] } }),
      // @ts-expect-error no such parameter
      sweep({ rules, year, list: [{ 'rules.riskRate': 1 }] }),
      // @ts-expect-error a grid has lists
      sweep({ rules, year, grid: { 'year.score': 1 } }),
      // @ts-expect-error a place of the rules, not a number
      sweepLazily({ rules, year, grid: { 'rules.unusedRiskFund': [1] } }),
      // @ts-expect-error no such figure
      sweep({ rules, year, grid: {}, figures: ['profit'] }),
      // @ts-expect-error a figure that was not chosen
      sweep({ rules, year, grid: {}, figures: ['total'] })[0]?.figures.surplus,
      // @ts-expect-error no such parameter
      applyChanges({ rules, year, changes: { 'rules.riskRate': 1 } }),
    ]
    expectTypeOf(calls).toBeFunction()
  })

  it('in a sensitivity or a break-even', () => {
    const range = { from: 0, to: 1, figure: 'total', target: 1 } as const
    const calls = () => [
      // @ts-expect-error no such part of a year
      sensitivity({ rules, year, figure: 'total', ranges: { 'year.scroe': { low: 1, high: 2 } } }),
      // @ts-expect-error a range has two ends
      sensitivity({ rules, year, figure: 'total', ranges: { 'year.score': { low: 1 } } }),
      // @ts-expect-error a table has no range
      breakEven({ rules, year, path: 'rules.poolShareOfOverrun', ...range }),
      // @ts-expect-error no such parameter
      breakEven({ rules, year, path: 'rules.riskRate', ...range }),
    ]
    expectTypeOf(calls).toBeFunction()
  })
})

describe('a figure that a result does not have is not explained', () => {
  it('where the key is none, or no figure', () => {
    const compared = compareRules({ variants: [{ id: 'now', rules }], year })
    const found = sensitivity({ rules, year, figure: 'total', ranges: {} })
    const crossing = breakEven({ rules, year, path: 'year.score', from: 0, to: 1, figure: 'total', target: 1 })
    const path = outlook(rules, { firstYear: 2026, previousTotal: 1, years: [], ratchet: { spendingWeight: 0 } })
    const lacking = vulnerabilities(rules, { year })
    const calls = () => [
      explain(compared, ['figures', 0, 'values', 1]),
      explain(compared, ['accounts', 0, 'gains', 0]),
      explain(found, 'value'),
      explain(found, ['rows', 0, 'low', 'difference']),
      explain(path, 'takenBack'),
      explain(path, ['years', 0, 'settlement', 'total']),
      explain(lacking, ['findings', 0, 'figure', 'value']),
      crossing.crosses ? explain(crossing, ['before', 'figure']) : explain(crossing, ['ends', 0, 'value']),
      // @ts-expect-error no such key
      explain(compared, 'noSuchKey'),
      // @ts-expect-error no figure
      explain(compared, ['figures', 0, 'label']),
      // @ts-expect-error no such key of a row
      explain(found, ['rows', 0, 'middle', 'value']),
      // @ts-expect-error a name
      explain(found, 'figure'),
      // @ts-expect-error no list
      explain(path, ['total', 0]),
      // @ts-expect-error a year, and not its figure
      explain(path, ['years', 0, 'settlement']),
      // @ts-expect-error a number of values, and no figure
      explain(crossing, 'evaluations'),
      // @ts-expect-error a code
      explain(lacking, ['findings', 0, 'code']),
    ]
    expectTypeOf(calls).toBeFunction()
  })
})

describe('a simulation', () => {
  it('takes the draws of a year, or those of every year of an outlook', () => {
    const draws = { members: Float64Array.of(1, 2) }
    const path = { firstYear: 2026, previousTotal: 1, years: [], ratchet: { spendingWeight: 0 } } as const
    const calls = () => [
      simulate({ rules, year, draws }),
      simulate({ rules, outlook: path, draws: [draws, draws] }),
      // @ts-expect-error a list for each year
      simulate({ rules, outlook: path, draws }),
      // @ts-expect-error no list for one year
      simulate({ rules, year, draws: [draws] }),
      // @ts-expect-error a year or years
      simulate({ rules, year, outlook: path, draws }),
    ]
    expectTypeOf(calls).toBeFunction()
  })
})
