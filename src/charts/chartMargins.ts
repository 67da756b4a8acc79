import type { GroupMargins } from '../payment/internal.ts'
import { bilingual, id, optional, read, text as words } from '../shape/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { distinctNames } from './distinctNames.ts'
import { ink, nameAxis, tones } from './look.ts'
import { moneyScale } from './moneyScale.ts'
import { readDrawing } from './readDrawing.ts'
import { readResult } from './readResults.ts'

const partNames = {
  hospital: { zh: '医院', en: 'Hospital' },
  department: { zh: '科室', en: 'Department' },
} as const

/** So many groups are drawn. */
const shownGroups = 20

/**
 * 病组盈亏图 — what each disease group gains or loses, the largest loss first: bars left of zero are losses, right of it
 * gains. Of more than 20 groups those 20 are drawn that move most, which the picture says.
 *
 * @param margins - a result of `groupMargins`
 * @param options - see {@link ChartOptions}
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartMargins, groupMargins } from 'yigongti'
 *
 * const margins = groupMargins({
 *   price: 9800,
 *   groups: [
 *     { id: 'A', cases: 120, weight: '1.2', costPerCase: 10_500 },
 *     { id: 'B', cases: 180, weight: '0.8', costPerCase: 8600 },
 *     { id: 'C', cases: 60, weight: '3.5', costPerCase: 34_000 },
 *   ],
 * })
 * const { title, data } = chartMargins(margins, { language: 'zh' })
 * title.subtitle // => [ '合计 +3.24 万元' ]
 * data?.values.map(({ group, text }) => `${group} ${text}`)
 * // => [ 'B −13.68', 'C +1.80', 'A +15.12' ]
 * ```
 * @since 0.2.0
 */
export function chartMargins(margins: GroupMargins, options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const { rows, text } = readResult(margins)
  const all = rows('groups').map((row, index) => {
    const at = ['result', 'groups', index] as const
    const { label } = row
    const code = read(id(), row.id, [...at, 'id'])
    const part = (key: 'hospital' | 'department') =>
      read(optional(words(partNames[key])), row[key] as string, [...at, key])
    const amount = text(['groups', index, 'margin'])
    const called = label === undefined ? undefined : drawing.say(read(bilingual(), label, [...at, 'label']))
    const names = [part('hospital'), part('department'), code, called === code ? undefined : called]
    const group = names.filter((name) => name !== undefined).join(' ')
    return { name: group, id: code, margin: Number(amount), amount }
  })
  const groups = distinctNames(all)
  const shown = all
    .map(({ margin, amount }, index) => ({ group: groups[index] as string, margin, amount }))
    .sort((a, b) => Math.abs(b.margin) - Math.abs(a.margin))
    .slice(0, shownGroups)
    .sort((a, b) => a.margin - b.margin)
  const money = moneyScale(
    drawing,
    shown.map(({ margin }) => margin),
  )
  const values = shown.map(({ amount, ...one }) => ({ ...one, text: money.write(amount, 'signed') }))
  const loss = values.reduce((least, { margin }) => Math.min(least, margin), 0)
  const gain = values.reduce((most, { margin }) => Math.max(most, margin), 0)
  // room for the figures on both sides
  const room = (gain - loss || 1) / 5
  const y = nameAxis(
    'group',
    values.map(({ group }) => group),
  )
  const x = {
    field: 'margin',
    type: 'quantitative',
    scale: { domain: [loss - room, gain + room], nice: false },
    axis: {
      ...money.axis,
      title: drawing.say({
        zh: `盈亏额（应支付额减费用，${money.unit.zh}）`,
        en: `payment less cost (${money.unit.en})`,
      }),
    },
  }
  const figures = (isLoss: boolean) => ({
    transform: [{ filter: isLoss ? 'datum.margin < 0' : 'datum.margin >= 0' }],
    mark: { type: 'text', align: isLoss ? 'right' : 'left', dx: isLoss ? -6 : 6 },
    encoding: { y, x, text: { field: 'text', type: 'nominal' } },
  })
  const total = money.write(text('total'), 'signed')
  const hidden = all.length - shown.length
  return drawing.frame(
    {
      title: { zh: '病组盈亏', en: 'Gains and losses by group' },
      below: [
        { zh: `合计 ${total} ${money.unit.zh}`, en: `in all ${total} ${money.unit.en}` },
        ...(hidden === 0
          ? []
          : [
              {
                zh: `列出盈亏额最大的 ${shown.length} 组，其余 ${hidden} 组未列`,
                en: `the ${shown.length} groups that move most; ${hidden} are left out`,
              },
            ]),
      ],
    },
    {
      width: 520,
      height: 28 * Math.max(1, values.length),
      data: { values },
      layer: [
        {
          mark: { type: 'bar' },
          encoding: {
            y,
            x,
            x2: { datum: 0 },
            color: { condition: { test: 'datum.margin < 0', value: tones.orange }, value: tones.blue },
          },
        },
        { mark: { type: 'rule', color: ink.rule }, encoding: { x: { datum: 0 } } },
        figures(true),
        figures(false),
      ],
    },
  )
}
