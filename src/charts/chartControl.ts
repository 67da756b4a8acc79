import type { Chart, ChartOptions } from './Chart.ts'
import { tones } from './look.ts'
import { readDrawing } from './readDrawing.ts'
import {
  limitsLayer,
  marksBeyond,
  type ProportionsInput,
  rateAxis,
  readProportions,
  uncountedLine,
} from './readProportions.ts'

/**
 * 控制图 — proportions by period beside their control limits of 95 and 99.8 %; a point beyond the outer ones is marked by its
 * shape and its figure.
 *
 * Formula: centre ± z × dispersion × √(centre × (1 − centre) ÷ denominator), as `proportionControlLimits` has it; the centre
 * is all points together unless it is given, the dispersion 1 (chance alone). A point of 0 of 0 is a gap, and
 * so are a period without a point and a point with a value alone, which is named below the title.
 *
 * @param watched - `series`: what `raiseAlerts` takes, each point with its two counts; `centre` and `dispersion` where
 *   the rule has them (with that of `laneySigmaZ` it is the p′ chart)
 * @param options - see {@link ChartOptions}
 * @throws as `raiseAlerts` for the series; `missing` (counts, options) · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartControl } from 'yigongti'
 *
 * const points = [11, 14, 12, 31].map((numerator, month) => ({ period: `2026-0${month + 1}`, numerator, denominator: 500 }))
 * const series = { id: 'readmission', label: { zh: '再入院率', en: 'Readmission rate' }, points }
 * const chart = chartControl({ series, centre: '2.2%' }, { language: 'en' })
 * chart.title.text // => 'Readmission rate: control chart'
 * chart.title.subtitle // => [ 'beyond the limits of 99.8 %: 2026-04' ]
 * ```
 * @since 0.2.0
 */
export function chartControl(watched: ProportionsInput, options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const { label, points, lines, uncounted } = readProportions(watched)
  const judged = points.map(({ name: period, ...one }) => ({ period, ...one }))
  const places = points
    .filter(({ share }) => share !== null)
    .map(({ name: period, trials }) => ({ trials, place: { period } }))
  const x = {
    field: 'period',
    type: 'ordinal',
    sort: points.map(({ name }) => name),
    axis: { title: null, labelAngle: 0, labelOverlap: true },
  }
  const y = rateAxis('share', drawing.say({ zh: '比例', en: 'proportion' }))
  const outside = judged.filter(({ beyond }) => beyond).map(({ period }) => period)
  return drawing.frame(
    {
      title: { zh: `${label.zh}：控制图`, en: `${label.en}: control chart` },
      below: [
        outside.length === 0
          ? { zh: '各期均在 99.8% 控制限内', en: 'all within the limits of 99.8 %' }
          : {
              zh: `超出 99.8% 控制限：${outside.join('、')}`,
              en: `beyond the limits of 99.8 %: ${outside.join(', ')}`,
            },
        ...uncountedLine(uncounted),
      ],
    },
    {
      width: 640,
      height: 340,
      layer: [
        limitsLayer(lines, places, { x, y }, drawing),
        {
          data: { values: judged },
          layer: [
            { mark: { type: 'line', strokeWidth: 1.5, color: tones.blue }, encoding: { x, y } },
            ...marksBeyond({ x, y }, 'period'),
          ],
        },
      ],
    },
  )
}
