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

/** Limits are drawn through so many sizes. */
const steps = 60

/**
 * 漏斗图 — the proportions of peers over how many they were counted of, within control limits of 95 and 99.8 % that narrow
 * as the number grows; who lies beyond the outer ones is named. The last point of the series itself is a diamond.
 *
 * Formula: that of `chartControl`; all peers together are the centre unless it is given. `dispersion`: how much more than
 * by chance peers differ (the root of `winsorisedPhi`). A peer of 0 of 0 is not drawn,
 * nor is one with a value alone, which is named below the title.
 *
 * @param watched - `series`: what `raiseAlerts` takes, with `peers`, each with its two counts
 * @param options - see {@link ChartOptions}
 * @throws as `raiseAlerts` for the series; `missing` (peers, counts, options) · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartFunnel } from 'yigongti'
 *
 * const peers = [['东镇', 9, 400], ['西镇', 30, 420], ['南镇', 22, 900]] as const
 * const series = {
 *   id: 'readmission',
 *   label: { zh: '再入院率', en: 'Readmission rate' },
 *   points: [{ period: '2026-06', numerator: 14, denominator: 600 }],
 *   peers: peers.map(([id, numerator, denominator]) => ({ id, numerator, denominator })),
 * }
 * chartFunnel({ series, centre: '2.5%' }, { language: 'zh' }).title
 * // => {
 * //   text: '再入院率：与同类比较',
 * //   subtitle: [ '超出 99.8% 控制限：西镇', '菱形：2026-06' ],
 * //   anchor: 'start',
 * //   frame: 'bounds'
 * // }
 * ```
 * @since 0.2.0
 */
export function chartFunnel(watched: ProportionsInput, options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const { label, points, last, lines, uncounted } = readProportions(watched, 'peers')
  const sizes = [...points, last].map(({ trials }) => trials).filter((trials) => trials > 0)
  const least = sizes.reduce((small, size) => Math.min(small, size), Infinity)
  // closer together where the limits bend most
  const from = Math.ceil(least * 0.8)
  // so many at least that the axis has a length
  const most = Math.max(sizes.reduce((large, size) => Math.max(large, size), 0) * 1.08, from + 1)
  const places = Array.from({ length: steps + 1 }, (_, index) => {
    const trials = Math.round(from + (most - from) * (index / steps) ** 2)
    return { trials, place: { trials } }
  })
  const x = {
    field: 'trials',
    type: 'quantitative',
    scale: { zero: false, nice: false, domain: [from, Math.round(most)] },
    axis: { title: drawing.say({ zh: '分母', en: 'counted of' }), tickCount: 8 },
  }
  const y = rateAxis('share', drawing.say({ zh: '比例', en: 'proportion' }))
  const outside = points.filter(({ beyond }) => beyond).map(({ name }) => name)
  return drawing.frame(
    {
      title: { zh: `${label.zh}：与同类比较`, en: `${label.en}: among peers` },
      below: [
        outside.length === 0
          ? { zh: '同类均在 99.8% 控制限内', en: 'all peers within the limits of 99.8 %' }
          : {
              zh: `超出 99.8% 控制限：${outside.join('、')}`,
              en: `beyond the limits of 99.8 %: ${outside.join(', ')}`,
            },
        ...(last.share === null
          ? []
          : last.beyond
            ? [
                {
                  zh: `菱形：${last.name}，超出 99.8% 控制限`,
                  en: `diamond: ${last.name}, beyond the limits of 99.8 %`,
                },
              ]
            : [{ zh: `菱形：${last.name}`, en: `diamond: ${last.name}` }]),
        ...uncountedLine(uncounted),
      ],
    },
    {
      width: 640,
      height: 340,
      layer: [
        limitsLayer(lines, places, { x, y }, drawing),
        { data: { values: points.filter(({ share }) => share !== null) }, layer: marksBeyond({ x, y }, 'name') },
        ...(last.share === null
          ? []
          : [
              {
                data: { values: [last] },
                mark: { type: 'point', filled: true, size: 140, opacity: 1, shape: 'diamond', color: tones.green },
                encoding: { x, y },
              },
            ]),
      ],
    },
  )
}
