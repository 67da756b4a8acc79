import type { Outlook } from '../scenario/internal.ts'
import { read, year as yearShape } from '../shape/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { seriesBy } from './look.ts'
import { moneyScale } from './moneyScale.ts'
import { readDrawing } from './readDrawing.ts'
import { type Named, readNamed } from './readResults.ts'

/**
 * 多年展望图 — the totals of the years of an outlook and what was spent of them; of several outlooks the totals side by side,
 * with spending once where it is the same in all.
 *
 * @param paths - a result of `outlook`, or several with their names
 * @param options - see {@link ChartOptions}
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `empty_list` · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartOutlook, outlook, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: 1 }],
 *   poolShareOfOverrun: [{ upTo: null, share: '70%' }],
 * })
 * const poolingArea = { previousSpending: 100, currentSpending: 102 }
 * const year = { requestedGrowth: '2%', poolingArea, spending: { members: 60_000_000, elsewhere: 25_000_000 }, score: 90 }
 * const path = outlook(rules, { firstYear: 2026, previousTotal: 90_000_000, years: [year, year], ratchet: { spendingWeight: 0 } })
 * chartOutlook(path, { language: 'en' }).data?.values
 * // => [
 * //   { line: 'total', year: '2026', amount: 91800000 },
 * //   { line: 'total', year: '2027', amount: 93636000 },
 * //   { line: 'spent', year: '2026', amount: 85000000 },
 * //   { line: 'spent', year: '2027', amount: 85000000 }
 * // ]
 * ```
 * @since 0.2.0
 */
export function chartOutlook(paths: Outlook | readonly Named<Outlook>[], options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const words = { total: drawing.say({ zh: '总额', en: 'total' }), spent: drawing.say({ zh: '支出', en: 'spent' }) }
  const taken = readNamed(paths).map(({ name, rows, number, at }) => {
    const amounts = (key: 'total' | 'spent') =>
      rows('years').map(({ year }, index) => ({
        year: String(read(yearShape(), year, [...at, 'years', index, 'year'])),
        amount: number(['years', index, 'settlement', key]),
      }))
    return {
      name: name === undefined ? undefined : drawing.say(name),
      total: amounts('total'),
      spent: amounts('spent'),
    }
  })
  const isSame = taken.every(({ spent }) => JSON.stringify(spent) === JSON.stringify(taken[0]?.spent))
  const lineOf = (word: string, name?: string) =>
    name === undefined ? word : drawing.say({ zh: `${word}，${name}`, en: `${word}, ${name}` })
  const lines = [
    ...taken.map(({ name, total }) => ({ line: lineOf(words.total, name), amounts: total })),
    ...taken
      .slice(0, isSame ? 1 : undefined)
      .map(({ name, spent }) => ({ line: lineOf(words.spent, isSame ? undefined : name), amounts: spent })),
  ]
  const values = lines.flatMap(({ line, amounts }) => amounts.map((one) => ({ line, ...one })))
  const money = moneyScale(
    drawing,
    values.map(({ amount }) => amount),
  )
  return drawing.frame(
    { title: { zh: '逐年总额与支出', en: 'Totals and spending by year' } },
    {
      width: 640,
      height: 340,
      data: { values },
      encoding: {
        x: { field: 'year', type: 'ordinal', axis: { title: drawing.say({ zh: '年度', en: 'year' }), labelAngle: 0 } },
        y: {
          field: 'amount',
          type: 'quantitative',
          scale: { zero: false, padding: 10 },
          axis: { ...money.axis, title: drawing.say(money.unit) },
        },
        ...seriesBy(
          'line',
          lines.map(({ line }) => line),
          'line',
        ),
      },
      layer: [
        { mark: { type: 'line', strokeWidth: 2.5 } },
        { mark: { type: 'point', filled: true, size: 50, opacity: 1, strokeDash: [1, 0] } },
      ],
    },
  )
}
