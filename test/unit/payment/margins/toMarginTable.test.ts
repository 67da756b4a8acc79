import { expect, it } from 'vitest'
import { toMarginTable } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const groups = [
  { id: 'A', label: { zh: '急性心肌梗死', en: 'AMI' }, hospital: 'x', cases: 120, weight: '1.2', costPerCase: 10_500 },
  { id: 'B', hospital: 'x', cases: 180, weight: '0.8', costPerCase: 8600 },
  { id: 'C', hospital: 'y', cases: 60, weight: '3.5', costPerCase: 34_000 },
  { id: 'D', hospital: 'y', cases: 6, weight: '3.5', costPerCase: 34_400 },
]
const margins = { price: 9800, groups }
const fen = (text: string | null | undefined) => Number((text ?? '').replace('.', ''))

it('shows the largest of each side, and the others in one row', () => {
  const { rows } = toMarginTable({ margins, top: 1 }, { language: 'zh' })
  expect(rows.map(({ kind, group, margin }) => [kind, group, margin])).toEqual([
    ['line', 'B', '-136800.00'],
    ['line', 'A 急性心肌梗死', '151200.00'],
    ['others', '其他', '17400.00'],
    ['sum', '合计', '31800.00'],
  ])
})

it.each([
  ['zh', '其余合并为一行'],
  ['en', 'the others are one row'],
] as const)('speaks of others only where there are any (%s)', (language, words) => {
  const said = (top: number) => toMarginTable({ margins, top }, { language }).notes.join('\n')
  expect(said(1)).toContain(words)
  expect(said(20)).not.toContain(words)
})

it('makes the sum of its rows in every column of amounts', () => {
  for (const top of [1, 2, 20]) {
    const { rows } = toMarginTable({ margins, top }, { language: 'en' })
    for (const key of ['cases', 'payment', 'medicalCost', 'margin'] as const) {
      const parts = rows.filter(({ kind }) => kind !== 'sum').reduce((all, row) => all + fen(row[key]), 0)
      expect(parts).toBe(fen(rows.at(-1)?.[key]))
    }
  }
})

it('has a column for what is given, and none for what is not', () => {
  const keys = (further: Parameters<typeof toMarginTable>[0]['further']) =>
    toMarginTable({ margins, ...(further && { further }) }, { language: 'zh' }).columns.map(({ key }) => key)
  expect(keys(undefined)).not.toContain('grouped')
  expect(keys(undefined)).not.toContain('department')
  expect(keys(undefined)).not.toContain('outliers')
  expect(keys([{ id: 'B', hospital: 'x', grouped: '98.5%', drugShare: 0.31 }])).toEqual(
    expect.arrayContaining(['grouped', 'drugShare']),
  )
})

it('is printed in ten thousands, with the change of the price', () => {
  const { markdown } = toMarginTable({ margins, lastPrice: 10_000 }, { language: 'zh', unit: 'tenThousand' })
  expect(markdown).toContain('金额单位：万元')
  expect(markdown).toContain('−13.68')
  expect(markdown).toContain('费率：上年 10,000 元/权重，本年 9,800 元/权重，变动 −2%。')
})

it('knows the rows that more is told of', () => {
  const further = [{ id: 'B', timeIndex: 1 }]
  expectRefusal(() => toMarginTable({ margins, further }, { language: 'zh' }), 'unknown_id', ['further', 0, 'id'])
})

it('adds up the cases out of the normal where every row tells them, and never has more of them than cases', () => {
  const of = (counts: object) => groups.map(({ id, hospital }) => ({ id, hospital, ...counts }))
  const further = of({ high: 1, low: 2 })
  const { rows } = toMarginTable({ margins, further, top: 1 }, { language: 'zh' })
  expect(rows.map(({ high, low }) => [high, low]).slice(-2)).toEqual([
    ['2', '4'],
    ['4', '8'],
  ])
  const [first, ...rest] = further
  const partly = [{ id: 'A', hospital: 'x', low: 2 }, ...rest]
  expect(first?.id).toBe('A')
  expect(toMarginTable({ margins, further: partly }, { language: 'zh' }).rows.at(-1)).toMatchObject({
    high: null,
    low: '8',
  })
  const refused = (one: object) => () =>
    toMarginTable({ margins, further: [{ id: 'D', hospital: 'y', ...one }] }, { language: 'zh' })
  expectRefusal(refused({ high: 500 }), 'out_of_range', ['further', 0, 'high'])
  expectRefusal(refused({ high: 3, low: 4 }), 'out_of_range', ['further', 0, 'high'])
  expectRefusal(refused({ low: '1.5' }), 'not_an_integer', ['further', 0, 'low'])
})

it('says due for what a case is paid by', () => {
  const labelsOf = (paidBy: 'weight' | 'score' | 'points') =>
    toMarginTable({ margins: { ...margins, paidBy } }, { language: 'zh' }).columns.map(({ label }) => label)
  expect(labelsOf('weight')).toEqual(expect.arrayContaining(['总权重', 'CMI', '按权重应支付额']))
  expect(labelsOf('score')).toEqual(expect.arrayContaining(['总分值', '例均分值', '按分值应支付额']))
  expect(labelsOf('points')).toEqual(expect.arrayContaining(['总点数', '例均点数', '按点数应支付额']))
})

it('has a column of the whole cost and one of what the fund was charged, payment set against either', () => {
  const told = (key: 'charged' | 'medicalCost', factor: number) =>
    groups.map(({ id, hospital, cases, costPerCase }) => ({ id, hospital, [key]: cases * costPerCase * factor }))
  const byWhole = toMarginTable({ margins, further: told('charged', 0.75), top: 1 }, { language: 'zh' })
  expect(byWhole.columns.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['次均费用', '医疗总费用', '记账额（统筹）']),
  )
  expect(byWhole.rows.map(({ costPerCase, medicalCost, charged }) => [costPerCase, medicalCost, charged])).toEqual([
    ['8600.00', '1548000.00', '1161000.00'],
    ['10500.00', '1260000.00', '945000.00'],
    ['34036.36', '2246400.00', '1684800.00'],
    ['13809.84', '5054400.00', '3790800.00'],
  ])
  expect(byWhole.notes[0]).toContain('减医疗总费用')

  const byCharged = { margins, costIs: 'charged', further: told('medicalCost', 2) } as const
  const { rows, notes } = toMarginTable(byCharged, { language: 'zh' })
  expect(rows.at(-1)).toMatchObject({ costPerCase: '27619.67', medicalCost: '10108800.00', charged: '5054400.00' })
  expect(rows.at(-1)?.margin).toBe(byWhole.rows.at(-1)?.margin)
  expect(notes[0]).toContain('减记账额（统筹）')

  const alone = toMarginTable({ margins, costIs: 'charged' }, { language: 'zh' }).columns.map(({ key }) => key)
  expect(alone).toContain('charged')
  expect(alone).not.toContain('medicalCost')
  expect(alone).not.toContain('costPerCase')
})

it('refuses a cost that is told twice, and a fund that was charged more than the whole', () => {
  const refused = (costIs: 'medical' | 'charged', one: object) => () =>
    toMarginTable({ margins, costIs, further: [{ id: 'D', hospital: 'y', ...one }] }, { language: 'zh' })
  expectRefusal(refused('medical', { medicalCost: 1 }), 'not_asked', ['further', 0, 'medicalCost'])
  expectRefusal(refused('charged', { charged: 1 }), 'not_asked', ['further', 0, 'charged'])
  expectRefusal(refused('medical', { charged: '206400.01' }), 'out_of_range', ['further', 0, 'charged'])
  expectRefusal(refused('charged', { medicalCost: '206399.99' }), 'out_of_range', ['further', 0, 'medicalCost'])
})

it('counts the normal cases where outliers stand apart, or high and low ones are told', () => {
  const first = { id: 'A', cases: 90, weight: 1, costPerCase: 9000 }
  const normalOf = (group: object, one: object) =>
    toMarginTable(
      { margins: { price: 9800, groups: [{ ...first, ...group }] }, further: [{ id: 'A', ...one }] },
      { language: 'zh' },
    ).rows[0]?.normal
  expect(normalOf({ outliers: { cases: 10, points: 30, cost: 300_000 } }, { high: 6, low: 4 })).toBe('90')
  expect(normalOf({}, { high: 6, low: 4 })).toBe('80')
  expect(normalOf({}, { high: 6, low: 4, extreme: 1 })).toBe('79')
  expect(normalOf({}, { high: 6 })).toBeUndefined()
  expectRefusal(
    () => normalOf({ outliers: { cases: 10, points: 30, cost: 300_000 } }, { high: 6, low: 5 }),
    'out_of_range',
    ['further', 0, 'high'],
  )
})

it('has the normal cases of all rows in their sum, where some rows tell extreme ones and others none', () => {
  const further = groups.map(({ id, hospital }, index) => ({
    id,
    hospital,
    high: 1,
    low: 2,
    ...(index === 0 && { extreme: 3 }),
  }))
  const { rows } = toMarginTable({ margins, further, top: 1 }, { language: 'zh' })
  expect(rows.map(({ normal, extreme }) => [normal, extreme])).toEqual([
    ['177', null],
    ['114', '3'],
    ['60', null],
    ['351', null],
  ])
})

it('tells no high cases of a row without outliers where those of others stand apart', () => {
  const [first, ...rest] = groups
  const apart = [{ ...(first as (typeof groups)[0]), outliers: { cases: 2, points: 1, cost: 5 } }, ...rest]
  const tableOf = (high: number) => () =>
    toMarginTable(
      { margins: { price: 9800, groups: apart }, further: [{ id: 'B', hospital: 'x', high, low: 0 }] },
      { language: 'zh' },
    )
  expect(tableOf(0)().rows[0]).toMatchObject({ group: 'B', normal: '180', outliers: '0', high: '0' })
  expectRefusal(tableOf(1), 'out_of_range', ['further', 0, 'high'])
})

it('has the mean of the level to the fen', () => {
  const further = [{ id: 'B', hospital: 'x', levelMean: '8612.345' }]
  const { rows, markdown } = toMarginTable({ margins, further }, { language: 'zh' })
  expect(rows[0]?.levelMean).toBe('8612.35')
  expect(markdown).toContain('| 8,612.35 |')
})

it('is printed to two decimals of ten thousand, exact in its rows, and says how far the printed parts miss the sum', () => {
  const three = ['A', 'B', 'C'].map((id) => ({ id, cases: 1, weight: 1, costPerCase: 49 }))
  const { rows, markdown } = toMarginTable(
    { margins: { price: 100, groups: three } },
    { language: 'zh', unit: 'tenThousand' },
  )
  expect(rows.map(({ margin }) => margin)).toEqual(['0.0051', '0.0051', '0.0051', '0.0153'])
  expect(markdown).toContain('| A | 1 | 1 | 1.0000 | 49.00 | 0.01 | 0.00 | 0.01 | 104.08% |')
  expect(markdown).toContain('表内各数相加与合计最多相差 0.01 万元（医疗总费用、盈亏额）')
})
