import { describe, expect, it } from 'vitest'
import { type DisclosureInput, disclosureReport, explain, settleYear } from 'yigongti'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const name = (zh: string, en: string) => ({ zh, en })
const row = (id: string, count: number) => ({ id, label: name(`项${id}`, `row ${id}`), count })
const input: DisclosureInput = {
  year: 2026,
  alliance: name('甲县医共体', 'Alliance A'),
  smallestCell: 5,
  assessment: [
    { label: name('绩效评价得分', 'Score'), value: '86', unit: 'score' },
    { label: name('基层就诊占比', 'Primary visits'), value: '62.5%', unit: 'rate' },
  ],
  fundUse: [
    { label: name('付费总额', 'Total'), value: 325_335_000, unit: 'yuan' },
    { label: name('专项救助', 'Special relief'), value: 3, unit: 'count' },
    { label: name('无', 'None'), value: 0, unit: 'count' },
  ],
  tables: [
    {
      id: 'complaints',
      label: name('投诉办理', 'Complaints'),
      rows: [row('a', 2), row('b', 9), row('c', 1200), row('d', 0), row('e', 5)],
    },
  ],
  complaints: name('拨打 12393', 'Call 12393'),
}
const counts = (values: readonly number[], smallestCell = 5) => {
  const rows = values.map((count, index) => row(`r${index}`, count))
  const { tables } = disclosureReport({
    ...input,
    smallestCell,
    tables: [{ id: 't', label: name('表', 'Table'), rows }],
  })
  return [tables[0]?.rows.map(({ count }) => count), tables[0]?.total]
}

describe('the yearly disclosure', () => {
  it('is a summary in Chinese', () => {
    expect(disclosureReport(input).zh).toBe(
      [
        '# 甲县医共体 2026 年度医保基金使用情况和绩效考核结果公示',
        '',
        '现将甲县医共体 2026 年度医保基金使用情况和绩效考核结果公示如下。',
        '',
        '## 绩效考核结果',
        '',
        '| 项目 | 数值 |',
        '| --- | ---: |',
        '| 绩效评价得分 | 86 分 |',
        '| 基层就诊占比 | 62.50% |',
        '',
        '## 医保基金使用情况',
        '',
        '| 项目 | 数值 |',
        '| --- | ---: |',
        '| 付费总额 | 325,335,000.00 元 |',
        '| 专项救助 | * |',
        '| 无 | 0 |',
        '',
        '## 投诉办理',
        '',
        '| 项目 | 数量 |',
        '| --- | ---: |',
        '| 项a | * |',
        '| 项b | * |',
        '| 项c | 1,200 |',
        '| 项d | 0 |',
        '| 项e | 5 |',
        '| 合计 | 1,216 |',
        '',
        '## 投诉举报渠道',
        '',
        '拨打 12393',
        '',
        '\\* 为保护个人隐私不予公开：数值小于 5，或可据以推算此类数值。',
      ].join('\n'),
    )
  })

  it('is the same summary in English', () => {
    const { en } = disclosureReport(input)
    expect(en).toMatch(/^# Alliance A: use of the fund and results of the assessment, 2026\n/)
    expect(en).toContain('| Total | 325,335,000.00 yuan |')
    expect(en).toMatch(/\\\* Not shown, to protect people: below 5, or it would tell such a number\.$/)
    expect(en).not.toMatch(/[一-鿿]/u)
  })

  it('shows rates with two decimals, half-up', () => {
    const rates = ['98.76543%', '0.005%', '-0.004%', '1234.5%'].map((value) => ({
      label: name('率', 'Rate'),
      value,
      unit: 'rate' as const,
    }))
    const { en } = disclosureReport({ ...input, assessment: rates })
    expect(en.split('\n').filter((line) => line.startsWith('| Rate'))).toEqual([
      '| Rate | 98.77% |',
      '| Rate | 0.01% |',
      '| Rate | 0.00% |',
      '| Rate | 1,234.50% |',
    ])
  })

  it('shows a total that was set elsewhere as the year has it, with its label', () => {
    const { previousTotal: _, requestedGrowth: __, poolingArea: ___, ...open } = reformYear
    const setTotal = { value: '331676413.84', label: name('协商确定的总额', 'Negotiated total') }
    const year = settleYear(goldenRules, { ...open, setTotal })
    const fundUse = [
      { label: name('付费总额', 'Total'), value: explain(year, 'total'), unit: 'yuan' as const },
      { label: name('协商总额', 'Agreed'), value: setTotal, unit: 'yuan' as const },
    ]
    const { zh } = disclosureReport({ ...input, fundUse })
    expect(zh).toContain('| 付费总额 | 331,676,413.84 元 |')
    expect(zh).toContain('| 协商总额 | 331,676,413.84 元 |')
    const [row] = fundUse
    const unfit = { ...row, value: explain(year, 'total'), unit: 'rate' as const }
    expectRefusal(() => disclosureReport({ ...input, fundUse: [unfit as never] }), 'unit_differs', [
      'fundUse',
      0,
      'value',
      'unit',
    ])
  })

  it('has no note where everything is shown', () => {
    const { tables: _, ...rest } = input
    const { zh, tables } = disclosureReport({ ...rest, fundUse: input.fundUse.slice(0, 1) })
    expect(zh).toMatch(/拨打 12393$/)
    expect(tables).toEqual([])
  })

  it('keeps what a caller writes inside its place', () => {
    const { zh } = disclosureReport({ ...input, alliance: name('甲|乙\n# <b>', 'A') })
    expect(zh.split('\n')[0]).toBe('# 甲\\|乙 \\# &lt;b> 2026 年度医保基金使用情况和绩效考核结果公示')
  })
})

describe('small cells', () => {
  it.each([
    ['nothing is small', [5, 9, 0], ['5', '9', '0'], '14'],
    ['nothing at all', [0, 0], ['0', '0'], '0'],
    ['one is: its pair goes, however large, and no zero', [2, 0, 40, 9, 9], [null, '0', null, '9', '9'], '60'],
    ['the last three stand together', [40, 9, 2, 9, 7], ['40', '9', null, null, null], '67'],
    ['two small ones hide each other', [9, 7, 4, 3], ['9', '7', null, null], '23'],
    [
      'two ones do not, their sum tells both: the first other pair goes',
      [9, 7, 1, 1, 20, 30],
      [null, null, null, null, '20', '30'],
      '68',
    ],
    ['one alone above zero: the zero beside it goes, and the total', [0, 2, 0, 0], ['0', null, null, '0'], null],
    ['it is the last: the zero before it goes', [0, 0, 2], ['0', null, null], null],
    ['there is but one row', [2], [null], null],
    ['one alone above zero that is not small', [500, 0], ['500', '0'], '500'],
    ['nothing is left to hide them: the total goes', [1, 1, 1], [null, null, null], null],
    ['a total that is not shown need not be of small ones', [3, 7], [null, null], null],
    ['nor of one, whatever the other is', [1, 9], [null, null], null],
    ['where one may be twice the smallest cell, it is shown', [3, 8], [null, null], '11'],
  ])('%s', (_, values, cells, total) => {
    expect(counts(values)).toEqual([cells, total])
  })
})

describe('it refuses', () => {
  const loose = disclosureReport as (input: unknown) => unknown
  const [table] = input.tables ?? []
  it.each([
    ['a smallest cell that hides nothing', { smallestCell: 2 }, 'out_of_range', ['smallestCell']],
    ['no smallest cell', { smallestCell: undefined }, 'missing', ['smallestCell']],
    ['nothing to disclose', { fundUse: [] }, 'empty_list', ['fundUse']],
    ['no way to complain', { complaints: undefined }, 'missing', ['complaints']],
    ['a name in one language', { alliance: { zh: '甲' } }, 'missing', ['alliance', 'en']],
    [
      'a percentage of money',
      { fundUse: [{ label: name('额', 'sum'), value: '5%', unit: 'yuan' }] },
      'percent_not_allowed',
      ['fundUse', 0, 'value'],
    ],
    [
      'an unknown unit',
      { fundUse: [{ label: name('额', 'sum'), value: 5, unit: 'dollar' }] },
      'not_one_of',
      ['fundUse', 0, 'unit'],
    ],
    [
      'a count below zero',
      { tables: [{ ...table, rows: [row('a', -1)] }] },
      'out_of_range',
      ['tables', 0, 'rows', 0, 'count'],
    ],
    [
      'half a person',
      { tables: [{ ...table, rows: [row('a', 0.5)] }] },
      'not_an_integer',
      ['tables', 0, 'rows', 0, 'count'],
    ],
    [
      'one row twice',
      { tables: [{ ...table, rows: [row('a', 1), row('a', 1)] }] },
      'duplicate_id',
      ['tables', 0, 'rows', 1, 'id'],
    ],
    ['one table twice', { tables: [table, table] }, 'duplicate_id', ['tables', 1, 'id']],
    ['another key', { score: 1 }, 'unknown_key', ['score']],
  ] as const)('%s', (_, changed, code, path) => {
    expectRefusal(() => loose({ ...input, ...changed }), code, path)
  })
})
