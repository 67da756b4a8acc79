import { describe, expect, it } from 'vitest'
import { applyChanges, settleYear, sweep, sweepLazily, toCsv, toSweepRecords } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { goldenLocal, goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { readCsvText } from '../../support/readCsvText.ts'
import { expectRefusal } from '../../support/refusal.ts'

const rules = goldenRules

describe('a grid', () => {
  it('makes every combination, the last path varying fastest', () => {
    const rows = sweep({
      rules,
      year: launchYear,
      grid: { 'rules.riskFundRate': ['3%', '5%'], 'year.score': [86, 90] },
      figures: ['riskFund', 'depositReturned'],
    })
    expect(rows.map(({ parameters }) => Object.values(parameters))).toEqual([
      ['3%', 86],
      ['3%', 90],
      ['5%', 86],
      ['5%', 90],
    ])
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2, 3])
    // T 325335000.00: 3 % is 9760050.00, 5 % is 16266750.00, as is the deposit; 86 points return 90 % of it.
    expect(rows.map(({ figures }) => Object.values(figures))).toEqual([
      ['9760050.00', '14640075.00'],
      ['9760050.00', '16266750.00'],
      ['16266750.00', '14640075.00'],
      ['16266750.00', '16266750.00'],
    ])
  })

  it('of no path is the year itself', () => {
    const [row, ...others] = sweep({ rules, year: launchYear, grid: {}, figures: ['entitlement'] })
    expect(others).toEqual([])
    expect(row).toEqual({ index: 0, parameters: {}, ok: true, figures: { entitlement: '229940780.00' } })
  })

  it('is only gone through as far as rows are asked for', () => {
    const million = Array.from({ length: 1000 }, (_, k) => k / 10)
    const rows = sweepLazily({
      rules,
      year: reformYear,
      grid: { 'year.score': million, 'year.spending.elsewhere': million, 'year.spending.disallowed': million },
      figures: ['spent'],
    })
    let seen = 0
    for (const row of rows) {
      expect(row.index).toBe(seen)
      if (++seen === 5) break
    }
    expect(seen).toBe(5)
  })
})

describe('a list', () => {
  it('shows what a row leaves as it stands as null', () => {
    const rows = sweep({
      rules,
      year: reformYear,
      list: [
        { 'year.reasonableOverrun': 'all' },
        { 'rules.unusedRiskFund': 'alliance', 'year.spending.disallowed': 7n },
      ],
      figures: ['reasonableOverrun'],
    })
    expect(rows.map(({ parameters }) => parameters)).toEqual([
      { 'year.reasonableOverrun': 'all', 'rules.unusedRiskFund': null, 'year.spending.disallowed': null },
      { 'year.reasonableOverrun': null, 'rules.unusedRiskFund': 'alliance', 'year.spending.disallowed': '7' },
    ])
    expect(rows.map(({ figures }) => figures.reasonableOverrun)).toEqual(['29023879.13', '27000000.00'])
  })

  it('changes what the year does not have yet', () => {
    const { poolingArea: _, ...bare } = launchYear
    const [row] = sweep({
      rules,
      year: bare,
      list: [{ 'year.poolingArea.previousSpending': 100, 'year.poolingArea.currentSpending': 102 }],
      figures: ['growthCap'],
    })
    expect(row?.figures).toEqual({ growthCap: '0.02' })
  })

  it('is applied to a copy without holes, and without keys that have no value', () => {
    const priorPayments = [1]
    priorPayments[2] = 3
    const year = { ...launchYear, priorPayments }
    expectRefusal(() => applyChanges({ rules, year, changes: {} }), 'missing', ['year', 'priorPayments', 1])
    const loose = { ...launchYear, cap: undefined } as unknown as typeof launchYear
    expect(applyChanges({ rules, year: loose, changes: {} }).year).not.toHaveProperty('cap')
  })

  it('gives a row that rules or year refuse its issue, and goes on', () => {
    const rows = sweep({
      rules,
      year: launchYear,
      list: [{ 'rules.riskFundRate': 2 }, { 'year.score': 101 }, { 'year.spending.elsewhere': -1 }, {}],
      figures: ['total'],
    })
    expect(
      rows.map((row) => (row.ok ? row.figures.total : `${row.issue.code} at ${row.issue.path.join('.')}`)),
    ).toEqual([
      'out_of_range at riskFundRate',
      'score_out_of_scale at score',
      'negative_amount at spending.elsewhere',
      '325335000.00',
    ])
    expect(rows[0]?.figures).toEqual({ total: null })
  })

  it('leaves rules and year as they were', () => {
    const before = JSON.stringify([rules, reformYear])
    sweep({ rules, year: reformYear, list: [{ 'rules.depositRate': 0, 'year.spending.members': 1 }] })
    expect(JSON.stringify([rules, reformYear])).toBe(before)
  })
})

describe('rules between rows', () => {
  it('are made anew whenever a path of theirs changes, comes or goes', () => {
    const list = [
      { 'rules.riskFundRate': '3%', 'year.score': 70 },
      { 'rules.riskFundRate': '3%', 'year.score': 90 },
      { 'rules.depositRate': '3%' },
      { 'rules.depositRate': '3%', 'rules.riskFundRate': '4%' },
      {},
      { 'rules.riskFundRate': '4%' },
    ] as const
    for (const row of sweep({ rules, year: launchYear, list })) {
      const changed = applyChanges({ rules, year: launchYear, changes: list[row.index] ?? {} })
      expect(settleYear(changed.rules, changed.year)).toMatchObject(row.figures)
    }
  })
})

describe('as CSV', () => {
  it('a row that failed first costs no columns; tables are JSON', () => {
    const rows = sweep({
      rules,
      year: launchYear,
      list: [{ 'year.score': 101 }, { 'rules.poolShareOfOverrun': [{ upTo: null, share: 0 }] }],
      figures: ['total'],
    })
    const [header, first, second] = readCsvText(toCsv({ records: toSweepRecords(rows) }))
    expect(header?.slice(0, 5)).toEqual(['row', 'year.score', 'rules.poolShareOfOverrun', 'total', 'error'])
    expect(first?.slice(0, 5)).toEqual(['1', '101', '', '', 'score_out_of_scale'])
    expect(second?.slice(0, 5)).toEqual(['2', '', '[{"upTo":null,"share":0}]', '325335000.00', ''])
  })

  it('a row with a value that no table holds is written beside its error, and the others with it', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Symbol('x'), 90] as number[]
    const rows = sweep({ rules, year: launchYear, grid: { 'year.score': values }, figures: ['total'] })
    const [, ...lines] = readCsvText(toCsv({ records: toSweepRecords(rows) }))
    expect(lines.map((line) => line.slice(0, 4))).toEqual([
      ['1', 'NaN', '', 'not_a_number'],
      ['2', 'Infinity', '', 'not_a_number'],
      ['3', 'symbol', '', 'not_a_number'],
      ['4', '90', '325335000.00', ''],
    ])
  })
})

describe('records in words', () => {
  const rows = sweep({
    rules,
    year: launchYear,
    list: [
      { 'rules.riskFundRate': '5%', 'year.spending.elsewhere': 1, 'year.poolingArea.previousSpending': '10457.65' },
      { 'year.score': 101 },
    ],
    figures: ['growthCap', 'total', 'riskFund'],
  })

  it('have the names of parameters, parts of the year and figures, with units, in Chinese', () => {
    const [first, second] = toSweepRecords(rows, 'zh')
    expect(first).toEqual({
      行号: 1,
      风险调节金比例: '5%',
      医共体外就医统筹基金支付额: 1,
      统筹区基金上年支出: '10457.65',
      绩效评价得分: null,
      增长率上限: '0.01949195086850296194651762107165567790087',
      '年度付费总额（元）': '325335000.00',
      '风险调节金（元）': '16266750.00',
      错误代码: null,
      错误说明: null,
    })
    expect(second).toMatchObject({
      行号: 2,
      绩效评价得分: 101,
      '风险调节金（元）': null,
      错误代码: 'score_out_of_scale',
    })
    expect(second?.['错误说明']).toMatch(/[一-鿿]/)
  })

  it('and in English', () => {
    const [, second] = toSweepRecords(rows, 'en')
    expect(Object.keys(second ?? {})).toEqual([
      'Row',
      'Risk-adjustment fund rate',
      'Fund payments for care elsewhere',
      "Pooling area's fund spending, previous year",
      'Quality score',
      'Growth cap',
      'Total (yuan)',
      'Risk-adjustment fund (yuan)',
      'Error code',
      'Error message',
    ])
    expect(second?.['Error message']).toMatch(/[a-z]/)
  })

  it('keep a parameter and a figure of one name apart', () => {
    const capped = sweep({ rules, year: launchYear, grid: { 'year.cap': ['1%'] }, figures: ['growthCap'] })
    const [record] = toSweepRecords(capped, 'zh')
    expect(record).toMatchObject({ '增长率上限（year.cap）': '1%', '增长率上限（growthCap）': '0.01' })
  })

  it('are the same for lazy rows; of stored rows parameters of the rules have their path', () => {
    const grid = { 'rules.riskFundRate': ['5%'], 'year.score': [86] } as const
    const lazy = sweepLazily({ rules, year: launchYear, grid, figures: ['total'] })
    expect([...toSweepRecords(lazy, 'en')]).toEqual([...toSweepRecords([...lazy], 'en')])
    const stored = JSON.parse(JSON.stringify([...lazy])) as typeof lazy
    const [record] = toSweepRecords(stored, 'zh')
    expect(record).toMatchObject({ 'rules.riskFundRate': '5%', 绩效评价得分: 86, '年度付费总额（元）': '325335000.00' })
    expectRefusal(() => toSweepRecords(lazy, 'fr' as 'en'), 'not_one_of', ['language'])
  })

  it('leave a row what it was: data and nothing else', () => {
    expect(Object.keys(rows[0]?.parameters ?? {})).toHaveLength(4)
    expect(structuredClone(rows)).toEqual(rows)
  })
})

describe('everything can be swept', () => {
  const { parameters, localParameters } = guangdong2025
  const values: Readonly<Record<string, unknown>> = {
    baseYears: 3,
    baseWeights: ['20%', '30%', '50%'],
    riskFundRate: '2%',
    unusedRiskFund: 'alliance',
    forfeitedDeposit: 'carryForward',
    retainedSurplus: 'carryForward',
    surplusMeasured: 'afterForfeit',
    capLaunchYear: true,
    scoreMaximum: 100,
  }

  it('every parameter of a rule set, with a value of its kind', () => {
    const ids = [...Object.keys(parameters), ...Object.keys(localParameters)]
    expect(ids.length).toBeGreaterThan(10)
    const given = { ...goldenLocal, ...values } as Readonly<Record<string, unknown>>
    const list = ids.map((id) => {
      const own: unknown = (parameters as Readonly<Record<string, { values: readonly { value: unknown }[] }>>)[
        id
      ]?.values.at(-1)?.value
      return { [`rules.${id}`]: given[id] ?? own }
    })
    for (const [index, row] of sweep({ rules, year: launchYear, list, figures: ['total'] }).entries()) {
      expect([ids[index], row.ok ? null : row.issue]).toEqual([ids[index], null])
      expect([ids[index], Object.values(row.parameters).filter((value) => value !== null).length]).toEqual([
        ids[index],
        1,
      ])
    }
  })

  it('the cap of the growth, which takes the place of the pooling area’s', () => {
    const year = { ...reformYear, requestedGrowth: '9%' }
    const rows = sweep({
      rules,
      year,
      grid: { 'year.cap': ['1%', '0.02', '10%'] },
      figures: ['growthCap', 'growth', 'total'],
    })
    // Last year's total is 325,335,000.
    expect(rows.map(({ figures }) => Object.values(figures))).toEqual([
      ['0.01', '0.01', '328588350.00'],
      ['0.02', '0.02', '331841700.00'],
      ['0.1', '0.09', '354615150.00'],
    ])
    const { poolingArea: _, ...rest } = year
    const back = sweep({
      rules,
      year: { ...rest, cap: '1%' },
      list: [{ 'year.poolingArea.previousSpending': 100, 'year.poolingArea.currentSpending': 102 }],
      figures: ['growth'],
    })
    expect(back[0]?.figures).toEqual({ growth: '0.02' })
    const both = { 'year.cap': '1%', 'year.poolingArea.previousSpending': 100 } as const
    const [row] = sweep({ rules, year, list: [both] })
    expect(row?.ok === false && row.issue.code).toBe('conflicting_inputs')
  })
})

describe('refused with its place', () => {
  const run = (input: object) => () => sweepLazily({ rules, year: launchYear, ...input })

  it.each([
    ['missing', ['grid'], {}],
    ['conflicting_inputs', ['list'], { grid: {}, list: [{}] }],
    ['unknown_key', ['grid', 'year.scroe'], { grid: { 'year.scroe': [1] } }],
    ['unknown_key', ['list', 0, 'score'], { list: [{ score: 1 }] }],
    ['unknown_parameter', ['grid', 'rules.riskRate'], { grid: { 'rules.riskRate': [1] } }],
    ['unknown_parameter', ['grid', 'rules.constructor'], { grid: { 'rules.constructor': [1] } }],
    ['empty_list', ['grid', 'year.score'], { grid: { 'year.score': [] } }],
    ['wrong_type', ['grid', 'year.score'], { grid: { 'year.score': 86 } }],
    ['empty_list', ['list'], { list: [] }],
    ['not_one_of', ['figures', 0], { grid: {}, figures: ['profit'] }],
    ['wrong_type', ['rules'], { rules: 1, grid: {} }],
    ['wrong_type', ['year'], { year: 1, grid: {} }],
    ['unknown_key', ['gird'], { gird: {} }],
  ] as const)('%s at %j', (code, path, input) => {
    expectRefusal(run(input), code, path)
  })

  it('more than 10,000 rows at once, before the first is settled', () => {
    const values = Array.from({ length: 101 }, (_, k) => k)
    const grid = { 'year.score': values.slice(1), 'year.spending.elsewhere': values }
    const tooMany = { rules, year: launchYear, grid }
    expectRefusal(() => sweep(tooMany), 'too_many_rows', ['grid'])
    expectRefusal(() => sweep({ rules, year: launchYear, list: Array(10_001).fill({}) }), 'too_many_rows', ['list'])
    const [first] = sweepLazily(tooMany)
    expect(first?.index).toBe(0)
  })
})
