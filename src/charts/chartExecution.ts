import { bilingual, id, read, whole, year } from '../shape/internal.ts'
import { type BudgetExecution, groupBy } from '../supervision/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { distinctNames } from './distinctNames.ts'
import { ink, nameAxis, tones } from './look.ts'
import { rateScale } from './rateScale.ts'
import { readDrawing } from './readDrawing.ts'
import { readResult } from './readResults.ts'

/**
 * 预算执行图 — how much of each line of a budget is used, against the share of the year gone: a bar for what is used, a stroke
 * where it should stand, and by how many percentage points it is ahead or behind. The whole comes last. A line whose
 * execution cannot be computed is named below the title.
 *
 * @param execution - a result of `budgetExecution`
 * @param options - see {@link ChartOptions}
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { budgetExecution, chartExecution } from 'yigongti'
 *
 * const execution = budgetExecution({
 *   year: 2026,
 *   month: 6,
 *   lines: [
 *     { id: 'inpatient', label: { zh: '住院', en: 'Inpatient' }, budget: 60_000_000, used: 31_200_000 },
 *     { id: 'outpatient', label: { zh: '门诊', en: 'Outpatient' }, budget: 20_000_000, used: 8_800_000 },
 *   ],
 * })
 * chartExecution(execution, { language: 'zh' }).data?.values.map(({ line, text }) => `${line} ${text}`)
 * // => [ '住院 52.00%（+2.00 个百分点）', '门诊 44.00%（−6.00 个百分点）', '合计 50.00%（0.00 个百分点）' ]
 * ```
 * @since 0.2.0
 */
export function chartExecution(execution: BudgetExecution, options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const { rows, text, result, isComputed } = readResult(execution)
  const names = namesOf(
    rows('lines').map((line, index) => ({
      ...line,
      id: read(id(), line.id, ['result', 'lines', index, 'id']),
      name: drawing.say(read(bilingual(), line.label, ['result', 'lines', index, 'label'])),
    })),
    drawing.say(all),
  )
  const lines = [
    ...names.map((name, index) => ({ name, at: ['lines', index, 'execution'] })),
    { name: drawing.say(all), at: ['total', 'execution'] },
  ]
  const shownYear = read(year(), result.year, ['result', 'year'])
  const shownMonth = read(whole(monthLabel, { atLeast: 1, atMost: 12 }), result.month, ['result', 'month'])
  const judged = lines.map((line) => ({ ...line, isKnown: isComputed(line.at) }))
  const computed = judged.filter(({ isKnown }) => isKnown)
  const values = computed.map(({ name, at }) => {
    const figure = (key: 'rate' | 'progress' | 'deviation') => text([...at, key] as never)
    const ahead = Number(figure('deviation')) > 0
    const points = rateScale.write(figure('deviation'), 'signed').replace('%', '')
    return {
      line: name,
      rate: Number(figure('rate')),
      progress: Number(figure('progress')),
      ahead,
      text: drawing.say({
        zh: `${rateScale.write(figure('rate'))}（${points} 个百分点）`,
        en: `${rateScale.write(figure('rate'))} (${points} points)`,
      }),
    }
  })
  const unknown = judged.filter(({ isKnown }) => !isKnown).map(({ name }) => name)
  const most = values.reduce((large, { rate, progress }) => Math.max(large, rate, progress), 0) || 1
  const y = nameAxis(
    'line',
    values.map(({ line }) => line),
  )
  const x = {
    field: 'rate',
    type: 'quantitative',
    // room for the figure behind the longest bar
    scale: { domain: [0, most * 1.5], nice: false },
    axis: { ...rateScale.axis, title: drawing.say({ zh: '预算执行率', en: 'used of the budget' }) },
  }
  return drawing.frame(
    {
      title: {
        zh: `${shownYear} 年 1—${shownMonth} 月预算执行`,
        en: `Execution of the budget, ${shownYear}, months 1 to ${shownMonth}`,
      },
      below: [
        {
          zh: '竖线：应有进度；括号内：快于（+）或慢于（−）进度',
          en: 'stroke: the share of the year gone; in brackets: ahead (+) or behind (−)',
        },
        ...(unknown.length === 0
          ? []
          : [{ zh: `不能计算：${unknown.join('、')}`, en: `cannot be computed: ${unknown.join(', ')}` }]),
      ],
    },
    {
      width: 520,
      height: 36 * Math.max(1, values.length),
      data: { values },
      layer: [
        {
          mark: { type: 'bar' },
          encoding: {
            y,
            x,
            color: { condition: { test: 'datum.ahead', value: tones.orange }, value: tones.blue },
          },
        },
        {
          mark: { type: 'tick', color: ink.text, thickness: 3, size: 30 },
          encoding: { y, x: { ...x, field: 'progress' } },
        },
        {
          transform: [{ calculate: 'max(datum.rate, datum.progress)', as: 'end' }],
          mark: { type: 'text', align: 'left', dx: 8 },
          encoding: { y, x: { ...x, field: 'end' }, text: { field: 'text', type: 'nominal' } },
        },
      ],
    },
  )
}

const all = { zh: '合计', en: 'All' }
const monthLabel = { id: 'month', name: { zh: '月份', en: 'Month' }, unit: 'count' } as const

interface NamedLine {
  readonly id: string
  readonly name: string
  readonly scheme: string | null
  readonly method: string | null
  readonly institution: string | null
}

/** Lines of one name are told apart by their scheme, else their method or institution, else their id. */
function namesOf(lines: readonly NamedLine[], taken: string): readonly string[] {
  const apart = new Map<string, 'name' | 'scheme' | 'method' | 'institution' | 'id'>()
  for (const [name, same] of groupBy(lines, ({ name }) => name)) {
    const by = (['scheme', 'method', 'institution'] as const).find((key) => {
      const parts = same.map(({ [key]: part }) => part)
      return new Set(parts).size === same.length && parts.every((part) => typeof part === 'string')
    })
    apart.set(name, same.length === 1 && name !== taken ? 'name' : (by ?? 'id'))
  }
  const named = lines.map((line) => {
    const by = apart.get(line.name) ?? 'id'
    return { id: line.id, name: by === 'name' ? line.name : `${line[by]} ${line.name}` }
  })
  return distinctNames(named, [taken])
}
