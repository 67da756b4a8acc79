import { describe, expect, it } from 'vitest'
import {
  budgetExecution,
  chartContracts,
  chartControl,
  chartExecution,
  chartFunnel,
  chartMargins,
  chartOutlook,
  chartPayoff,
  chartTornado,
  chartTransfers,
  chartWaterfall,
  contractOf,
  groupMargins,
  settleYear,
  toExecutionTable,
} from 'yigongti'
import { fiveBands } from 'yigongti/rules'
import { half, moved, overspent } from '../../support/chartCases.ts'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const zh = { language: 'zh' } as const
const counted = (period: string, numerator: number | string, denominator: number | string) => ({
  ...{ period, numerator, denominator },
})

describe('proportions', () => {
  it('months without a point are gaps', () => {
    const series = { id: 's', points: [counted('2025-01', 1, 10), counted('2025-04', 2, 10)] }
    const text = JSON.stringify(chartControl({ series }, zh))
    expect(text).toContain('{"period":"2025-02","share":null')
    expect(text).toContain('{"period":"2025-03","share":null')
  })

  it('the own point beyond the limits is named, and an axis has a length', () => {
    const peers = Array.from({ length: 9 }, (_, place) => ({ id: `p${place}`, numerator: 10, denominator: 100 }))
    const { title } = chartFunnel({ series: { id: 's', points: [counted('2025-01', 90, 100)], peers } }, zh)
    expect(title.subtitle).toEqual(['同类均在 99.8% 控制限内', '菱形：2025-01，超出 99.8% 控制限'])
    const ones = [
      { id: 'p', numerator: 1, denominator: 1 },
      { id: 'q', numerator: 0, denominator: 1 },
    ]
    const chart = chartFunnel({ series: { id: 's', points: [counted('2025-01', 1, 1)], peers: ones } }, zh)
    expect(JSON.stringify(chart)).toContain('"domain":[1,2]')
  })

  it('a value without counts is a gap that is named; alone it makes no chart', () => {
    const points = [counted('2025-01', 1, 10), { period: '2025-02', value: '0.5' }, counted('2025-03', 2, 10)]
    const chart = chartControl({ series: { id: 's', points } }, zh)
    expect(JSON.stringify(chart)).toContain('{"period":"2025-02","share":null')
    expect(chart.title.subtitle?.[1]).toBe('没有分子、分母，未画：2025-02')
    const bare = { id: 's', points: points.slice(1, 2), peers: [{ id: 'p', value: '0.4' }] }
    expectRefusal(() => chartControl({ series: bare }, zh), 'missing', ['series', 'points', 0, 'numerator'])
    expectRefusal(() => chartFunnel({ series: bare }, zh), 'missing', ['series', 'peers'])
    const peers = [...bare.peers, { id: 'q', numerator: 3, denominator: 10 }]
    const funnel = chartFunnel({ series: { ...bare, peers } }, zh)
    expect(funnel.title.subtitle).toEqual(['同类均在 99.8% 控制限内', '没有分子、分母，未画：p、2025-02'])
  })

  it('what is no proportion of counts is refused where it stands', () => {
    const drawn = (numerator: number | string, denominator: number | string) => () =>
      chartControl({ series: { id: 's', points: [counted('2025-01', numerator, denominator)] } }, zh)
    expectRefusal(drawn(30, 20), 'out_of_range', ['series', 'points', 0, 'numerator'])
    expectRefusal(drawn('3.5', '20.5'), 'not_an_integer', ['series', 'points', 0, 'numerator'])
  })
})

it('what is to be recovered is called so', () => {
  const paid = settleYear(goldenRules, { ...reformYear, spending: { members: 1_000_000, elsewhere: 0 } })
  const last = chartWaterfall(paid, zh).data?.values.at(-1) as { readonly name: string; readonly amount: number }
  expect(last.name).toBe(last.amount < 0 ? '年终清算应收回' : '年终清算应补拨')
})

describe('names', () => {
  it('lines of one label are two bars', () => {
    const execution = budgetExecution({
      year: 2026,
      month: 6,
      lines: ['residents', 'workers'].map((id) => ({
        ...{ id, label: { zh: '住院', en: 'Inpatient' }, budget: 100, used: 50 },
      })),
    })
    const names = chartExecution(execution, zh).data?.values.map(({ line }) => line)
    expect(names).toEqual(['residents 住院', 'workers 住院', '合计'])
  })

  it('lines of several schemes, methods and institutions are as many bars, whatever they are called', () => {
    const inpatient = { zh: '住院', en: 'Inpatient' }
    const line = { label: inpatient, budget: 100, used: 50 }
    const called = (lines: readonly object[]) =>
      chartExecution(budgetExecution({ year: 2026, month: 6, lines: lines as never }), zh).data?.values.map(
        ({ line: name }) => name,
      )
    const byMethod = ['DRG', 'DIP'].map((method) => ({ ...line, id: `r-${method}`, scheme: '居民', method }))
    expect(called(byMethod)).toEqual(['DRG 住院', 'DIP 住院', '合计'])
    const crossed = [
      { ...line, id: 'a', scheme: '职工', institution: 'x', method: 'DRG' },
      { ...line, id: 'b', scheme: '居民', institution: 'x', method: 'DRG' },
      { ...line, id: 'c', label: { zh: '职工 住院', en: 'Workers, inpatient' } },
      { ...line, id: 'd', label: { zh: '合计', en: 'All' } },
      { ...line, id: 'e', label: { zh: 'd 合计', en: 'd All' } },
    ]
    const names = called(crossed) ?? []
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(['a 职工 住院', '居民 住院', 'c 职工 住院', 'd d 合计', 'e d 合计', '合计'])
  })

  it('groups and ends of one name are bars of their own', () => {
    const group = { cases: 1, weight: 1, costPerCase: 1 }
    const margins = groupMargins({
      price: 2,
      groups: [
        { ...group, id: 'A', hospital: '县 内科' },
        { ...group, id: 'A', hospital: '县', department: '内科' },
      ],
    })
    const groups = chartMargins(margins, zh).data?.values.map(({ group: name }) => name) ?? []
    expect(new Set(groups).size).toBe(2)
    const [first, second] = moved.rows.map(({ path }) => path)
    const same = { zh: '同名', en: 'Same' }
    const bars = chartTornado(moved, { ...zh, names: { [first ?? '']: same, [second ?? '']: same } }).data?.values
    expect(new Set(bars?.map(({ name }) => name)).size).toBe(new Set(moved.rows.map(({ path }) => path)).size)
  })

  it('thousands of lines of one name are each drawn by a name of its own', () => {
    const many = budgetExecution({
      year: 2026,
      month: 6,
      lines: Array.from({ length: 6_000 }, (_, place) => ({
        ...{ id: `${place}`, label: { zh: '住院', en: 'Inpatient' }, budget: place % 2, used: place % 2 },
      })),
    })
    const chart = chartExecution(many, zh)
    const names = chart.data?.values.map(({ line }) => line) ?? []
    expect(names.slice(0, 2)).toEqual(['1 住院', '3 住院'])
    expect(new Set(names).size).toBe(names.length)
    expect(chart.title.subtitle?.[1]).toMatch(/^不能计算：0 住院、2 住院、/)
  })

  it('two results of one name are refused', () => {
    const one = { name: { zh: '甲', en: 'A' }, result: half }
    expectRefusal(() => chartPayoff([one, one], zh), 'duplicate_id', ['results', 1, 'name'])
    const contract = {
      name: { zh: '甲', en: 'A' },
      contract: contractOf(fiveBands, { year: 2026, setTotal: 100_000_000 }),
    }
    expectRefusal(() => chartContracts([contract, contract], zh), 'duplicate_id', ['contracts', 1, 'name'])
    expectRefusal(
      () => chartContracts([{ ...contract, contract: { ...contract.contract, base: '0' } } as never], zh),
      'out_of_range',
      ['contracts', 0, 'contract', 'base'],
    )
  })
})

describe('what the steps tell is drawn, whatever the result says beside them', () => {
  const because = { zh: '无', en: 'none' }

  it('a line that is said to be not computable', () => {
    const [line] = execution.lines
    const forged = { ...execution, lines: [{ ...line, execution: { computable: false, because } }] }
    const place = ['lines', 0, 'execution', 'computable']
    expectRefusal(() => chartExecution(forged as never, zh), 'explanation_differs', ['result', ...place])
    expectRefusal(() => toExecutionTable(forged as never, zh), 'explanation_differs', place)
  })

  it('a transfer to where no money went, or from where none came', () => {
    const changed = (change: object) => () =>
      chartTransfers(
        {
          ...overspent,
          transfers: [{ ...overspent.transfers[0], ...change }, ...overspent.transfers.slice(1)],
        } as never,
        zh,
      )
    expectRefusal(changed({ to: 'use:bonuses' }), 'explanation_differs', ['result', 'transfers', 0, 'to'])
    expectRefusal(changed({ from: 'use:bonuses' }), 'explanation_differs', ['result', 'transfers', 0, 'from'])
    const known = overspent.accounts.map(({ account }) => account)
    const other = known.find(
      (account) => account !== overspent.transfers[0]?.to && account !== overspent.transfers[0]?.from,
    )
    expect(changed({ to: other })).toThrow(expect.objectContaining({ code: 'explanation_differs' }))
  })

  it('an account that is no account of a year, or not the one whose money moved', () => {
    const renamed = (name: string, other: string, keys: readonly string[]) => {
      const text = JSON.stringify(Object.fromEntries(keys.map((key) => [key, overspent[key as 'accounts']])))
      return { ...overspent, ...JSON.parse(text.replaceAll(`"${name}"`, `"${other}"`)) }
    }
    const name = { zh: '甲', en: 'A' }
    const compared = (year: object) => () => chartContracts([{ name, years: [year] } as never], zh)
    const at = ['contracts', 0, 'years', 0]
    expect(compared(overspent)).not.toThrow()
    for (const keys of [['accounts'], ['transfers'], ['accounts', 'transfers']]) {
      const foreign = renamed('pool', 'fund', keys)
      expectRefusal(compared(foreign), 'explanation_differs', [...at, 'transfers', 0, 'from'])
      expectRefusal(() => chartTransfers(foreign, zh), 'explanation_differs', ['result', 'transfers', 0, 'from'])
    }
    const unclean = renamed('elsewhere', 'member:\\u0000back', ['accounts', 'transfers'])
    const to = overspent.transfers.findIndex((line) => line.to === 'elsewhere')
    expectRefusal(() => chartTransfers(unclean, zh), 'explanation_differs', ['result', 'transfers', to, 'to'])
    const { accounts } = overspent
    const swapped = accounts.map((one, index) => ({
      ...one,
      account: accounts[(index + 1) % accounts.length]?.account,
    }))
    expectRefusal(compared({ ...overspent, accounts: swapped }), 'explanation_differs', [
      ...at,
      'accounts',
      0,
      'received',
    ])
  })

  it('a difference that is said to be unknown', () => {
    const [row, ...others] = moved.rows
    const forged = { ...moved, rows: [{ ...row, low: { ...row?.low, difference: null } }, ...others] }
    const place = ['result', 'rows', 0, 'low', 'difference']
    expectRefusal(() => chartTornado(forged as never, zh), 'explanation_differs', place)
  })
})

describe('what no result has is refused with its place', () => {
  it.each([
    ['year', () => chartExecution({ ...execution, year: 'x' } as never, zh)],
    ['month', () => chartExecution({ ...execution, month: 99 } as never, zh)],
    ['id', () => chartMargins({ groups: [{ id: {}, margin: '1' }] } as never, zh)],
    ['path', () => chartTornado({ rows: [{ path: undefined }], steps: [], value: null } as never, zh)],
    ['a year', () => chartOutlook({ years: [{}], steps: [] } as never, zh)],
    ['stretches', () => chartPayoff({ ...half, stretches: [] }, zh)],
    [
      'accounts',
      () => chartTransfers({ ...overspent, transfers: [{ ...overspent.transfers[0], to: {} }] } as never, zh),
    ],
  ])('%s', (_, draw) => {
    expect(draw).toThrow(expect.objectContaining({ name: 'SettlementError' }))
  })
})

const execution = budgetExecution({
  year: 2026,
  month: 6,
  lines: [{ id: 'a', label: { zh: '住院', en: 'Inpatient' }, budget: 100, used: 50 }],
})
