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
    ['line', '急性心肌梗死', '151200.00'],
    ['others', '其他', '17400.00'],
    ['sum', '合计', '31800.00'],
  ])
})

it('makes the sum of its rows in every column of amounts', () => {
  for (const top of [1, 2, 20]) {
    const { rows } = toMarginTable({ margins, top }, { language: 'en' })
    for (const key of ['cases', 'payment', 'cost', 'margin'] as const) {
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
  expect(markdown).toContain('变动 −2%')
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
  expect(labelsOf('weight')).toContain('按权重应支付额')
  expect(labelsOf('score')).toContain('按分值应支付额')
  expect(labelsOf('points')).toContain('按点数应支付额')
})
