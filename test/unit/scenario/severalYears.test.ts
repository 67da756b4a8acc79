import { describe, expect, it } from 'vitest'
import {
  amend,
  applyChanges,
  attempt,
  breakEven,
  compareRules,
  explain,
  type OutlookInput,
  outlook,
  type SweepInput,
  sensitivity,
  settleYear,
  sweep,
  toSweepRecords,
} from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const rules = goldenRules
const flat = { previousSpending: 100, currentSpending: 102 }
const spend = (members: number) => ({
  requestedGrowth: '5%',
  poolingArea: flat,
  spending: { members, elsewhere: 0 },
  score: 90,
})

/** Totals without the ratchet: 102, 104.04 and 106.1208 million. */
const county: OutlookInput = {
  firstYear: 2026,
  previousTotal: 100_000_000,
  years: [spend(90_000_000), spend(95_000_000), spend(120_000_000)],
  ratchet: { spendingWeight: 0 },
}

describe('a sweep over several years', () => {
  it('gives the sums of the outlook, and no sum of baseline and growth', () => {
    const path = outlook(rules, county)
    const [row] = sweep({ rules, outlook: county, list: [{}] })
    const { total, spent, surplusRetained, borneByAlliance, poolTopUp } = path
    // 102,000,000 + 104,040,000 + 106,120,800
    expect(total).toBe('312160800.00')
    expect(row?.figures).toMatchObject({ total, spent, surplusRetained, borneByAlliance, poolTopUp })
    expect(row?.figures).toMatchObject({ baseline: null, requestedGrowth: null, growthCap: null, growth: null })
    const entitlements = path.years.map(({ settlement }) => BigInt(settlement.entitlement.replace('.', '')))
    expect(row?.figures.entitlement?.replace('.', '')).toBe(`${entitlements.reduce((a, b) => a + b)}`)
  })

  it('of one year is that year', () => {
    const one = { ...county, years: [spend(90_000_000)] }
    const year = { ...spend(90_000_000), year: 2026, previousTotal: 100_000_000 }
    const grid = { 'year.score': [70, 90], 'rules.riskFundRate': ['2%', '4%'] } as const
    const figures = ['total', 'surplus', 'entitlement', 'riskFund'] as const
    expect(sweep({ rules, outlook: one, grid, figures })).toEqual(sweep({ rules, year, grid, figures }))
  })

  it('changes rules, every year, the first base and the ratchet', () => {
    const totalOf = (changes: object) => {
      const [row] = sweep({ rules, outlook: county, list: [changes], figures: ['total'] })
      return row?.ok ? row.figures.total : row?.issue.code
    }
    // Each year 3 % on the one before: 103 + 106.09 + 109.2727 million.
    expect(totalOf({ 'year.cap': '3%' })).toBe('318362700.00')
    // 51 + 52.02 + 53.0604 million.
    expect(totalOf({ 'year.previousTotal': 50_000_000 })).toBe('156080400.00')
    // 102; 1.02 × (102 + 90) ÷ 2 = 97.92; 1.02 × (97.92 + 95) ÷ 2 = 98.3892 million.
    expect(totalOf({ 'ratchet.spendingWeight': '50%' })).toBe('298309200.00')
    expect(totalOf({ 'year.requestedGrowth': '0%' })).toBe('300000000.00')
    expect(totalOf({ 'year.year': 2030 })).toBe('312160800.00')
    expect(totalOf({ 'rules.riskFundRate': '9%' })).toBe('312160800.00')
    expect(totalOf({ 'year.score': 101 })).toBe('score_out_of_scale')
    expect(totalOf({ 'ratchet.spendingWeight': 2 })).toBe('out_of_range')
  })

  it('is told by the outlook that its changes make', () => {
    const changes = { 'ratchet.spendingWeight': '30%', 'year.cap': '1%', 'rules.riskFundRate': '4%' } as const
    const changed = applyChanges({ rules, outlook: county, changes })
    const { total, surplusRetained } = outlook(changed.rules, changed.outlook)
    const [row] = sweep({ rules, outlook: county, list: [changes], figures: ['total', 'surplusRetained'] })
    expect(row?.figures).toEqual({ total, surplusRetained })
    expect(county.ratchet).toEqual({ spendingWeight: 0 })
  })

  it('has its headers in words too', () => {
    const rows = sweep({ rules, outlook: county, grid: { 'ratchet.spendingWeight': [0, 1] }, figures: ['total'] })
    const [record] = toSweepRecords(rows, 'zh')
    expect(Object.keys(record ?? {})).toEqual(['行号', '支出权重 λ', '年度付费总额（元）', '错误代码', '错误说明'])
  })

  it('is refused beside a year, or with the ratchet of one', () => {
    const year = launchYear
    const run = (input: object) => () => sweep({ rules, grid: {}, ...input } as unknown as SweepInput)
    expectRefusal(run({ year, outlook: county }), 'conflicting_inputs', ['outlook'])
    expectRefusal(run({}), 'missing', ['year'])
    expectRefusal(run({ outlook: 5 }), 'wrong_type', ['outlook'])
    const grid = { 'ratchet.spendingWeight': [0] }
    expectRefusal(run({ year, grid }), 'unknown_key', ['grid', 'ratchet.spendingWeight'])
    const [row] = sweep({ rules, outlook: { ...county, years: [] }, list: [{}] })
    expect(row?.ok === false && [row.issue.code, row.issue.path]).toEqual(['empty_list', ['years']])
  })
})

describe('rules compared over several years', () => {
  const other = amend(rules, { riskFundRate: '6%', poolShareOfOverrun: [{ upTo: null, share: 0 }] })
  const variants = [
    { id: 'now', rules },
    { id: 'other', rules: other },
  ]
  const found = compareRules({ variants, outlook: county, figures: ['total', 'growth', 'surplusRetained'] })

  it('have the sums of each outlook, explained by its years', () => {
    const kept = [rules, other].map((one) => outlook(one, county).surplusRetained)
    expect(found.figures.map(({ values }) => values)).toEqual([['312160800.00', '312160800.00'], [null, null], kept])
    const { steps } = explain(found, ['figures', 2, 'values', 1])
    expect(steps.at(-1)?.value).toBe(kept[1])
    expect(JSON.stringify(steps)).toContain('2028')
  })

  it('have accounts whose balances are sums, and gains that sum to zero', () => {
    const gains = found.accounts.map(({ gains: [, gain = '0'] }) => BigInt(gain.replace('.', '')))
    expect(gains.reduce((a, b) => a + b)).toBe(0n)
    const pool = found.accounts.find(({ account }) => account === 'pool')
    const balances = outlook(rules, county).years.map(
      ({ settlement }) => settlement.accounts.find(({ account }) => account === 'pool')?.balance ?? '0',
    )
    const sum = balances.reduce((fen, balance) => fen + BigInt(balance.replace('.', '')), 0n)
    expect(pool?.balances[0]?.replace('.', '')).toBe(`${sum}`)
  })

  it('say where the error is', () => {
    const late = { ...county, years: [spend(1), { ...spend(1), score: 101 }] }
    expectRefusal(() => compareRules({ variants, outlook: late }), 'score_out_of_scale', [
      'variants',
      0,
      'years',
      1,
      'score',
    ])
  })
})

describe('sensitivity over several years', () => {
  const found = sensitivity({
    rules,
    outlook: county,
    figure: 'total',
    ranges: { 'ratchet.spendingWeight': { low: 0, high: '50%' }, 'year.cap': { low: '1%', high: '3%' } },
  })

  it('is that of the sum', () => {
    expect(found.value).toBe('312160800.00')
    // 101 + 102.01 + 103.0301 = 306.0401 million.
    expect(found.rows.map(({ path, low, high, swing }) => [path, low.value, high.value, swing])).toEqual([
      ['ratchet.spendingWeight', '312160800.00', '298309200.00', '13851600.00'],
      ['year.cap', '306040100.00', '318362700.00', '12322600.00'],
    ])
    expect(explain(found, ['rows', 1, 'swing']).value).toBe('12322600.00')
  })

  it('has no value where there is no sum', () => {
    const none = sensitivity({ rules, outlook: county, figure: 'growth', ranges: { 'year.cap': { low: 0, high: 1 } } })
    expect([none.value, none.rows[0]?.low.value, none.rows[0]?.swing]).toEqual([null, null, null])
  })
})

// 102.46 + 104.980516 + 107.5630… = 315.0036 million; 102.45 + 104.960025 + 107.5315… = 314.9416 million.
describe('a break-even over several years', () => {
  it('is the very unit at which the sum reaches its target', () => {
    const found = breakEven({
      rules,
      outlook: county,
      path: 'year.cap',
      from: 0,
      to: '0.05',
      places: 4,
      figure: 'total',
      target: 315_000_000,
    })
    if (!found.crosses || found.before === null) throw new Error('it crosses')
    const totalAt = (cap: string) =>
      outlook(rules, applyChanges({ rules, outlook: county, changes: { 'year.cap': cap } }).outlook).total
    expect([found.value, found.before.value]).toEqual(['0.0246', '0.0245'])
    expect([found.figure, found.before.figure]).toEqual([totalAt('0.0246'), totalAt('0.0245')])
    expect([Number(found.figure) >= 315e6, Number(found.before.figure) < 315e6]).toEqual([true, true])
  })

  it('may be of the ratchet, and refuses what has no sum', () => {
    const search = { rules, outlook: county, path: 'ratchet.spendingWeight', from: 0, to: 1, places: 3 } as const
    const found = breakEven({ ...search, figure: 'total', target: '298309200.00' })
    expect(found.crosses && found.value).toBe('0.500')
    expectRefusal(() => breakEven({ ...search, figure: 'growth', target: 0 }), 'missing', ['figure'])
  })
})

it('a fixed cap in place of the pooling area’s is what whoever writes another year would write', () => {
  const { poolingArea: _, ...rest } = launchYear
  const changed = applyChanges({ rules, year: launchYear, changes: { 'year.cap': '1%' } })
  expect(changed.year).toEqual({ ...rest, cap: '1%' })
  expect(settleYear(changed.rules, changed.year)).toEqual(settleYear(rules, { ...rest, cap: '1%' }))
})

describe('a scenario that is changed', () => {
  const changed = (score: number) => applyChanges({ rules, year: { ...launchYear, score }, changes: {} }).year.score

  it('has no number that is none, no zero below zero, and nothing of a class but numbers', () => {
    expect(Object.is(changed(-0), 0)).toBe(true)
    const refusedAt = (score: number) => {
      const refused = attempt(() => changed(score))
      return refused.ok ? [] : refused.issues.map(({ code, path }) => [code, path])
    }
    expect(refusedAt(Number.NaN)).toEqual([['not_a_number', ['year', 'score']]])
    expect(refusedAt(new Float64Array([86, Number.NaN]) as never)).toEqual([['wrong_type', ['year', 'score']]])
  })
})
