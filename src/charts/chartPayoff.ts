import type { PayoffCurve } from '../corridor/internal.ts'
import { type Bilingual, fail } from '../errors/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { ink, seriesBy } from './look.ts'
import { moneyScale } from './moneyScale.ts'
import { readDrawing } from './readDrawing.ts'
import { type Named, type ReadResult, readNamed } from './readResults.ts'

/**
 * 收益曲线图 — the bearer's share over actual spending, whole: straight pieces, a filled dot where a jump's value lies,
 * hollow ones beside it. Of a single curve each stretch says how much of the next yuan saved is kept.
 *
 * A stretch without an end is drawn a little beyond the last place where a curve bends.
 *
 * @param curves - a result of `payoffCurve`, or several with their names
 * @param options - see {@link ChartOptions}
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `empty_list` · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartPayoff, payoffCurve } from 'yigongti'
 *
 * const half = [{ kind: 'share', gain: '50%', loss: '50%' }] as const
 * const curve = payoffCurve({ target: 100, steps: half, range: { from: 80, to: 120 } })
 * const { title, width } = chartPayoff(curve, { language: 'en', unit: 'percent' })
 * title // => {
 * //   text: 'What is kept or borne at each spending',
 * //   subtitle: [ 'Beside the line: what is kept of the next yuan saved' ],
 * //   anchor: 'start',
 * //   frame: 'bounds'
 * // }
 * width // => 640
 * ```
 * @since 0.2.0
 */
export function chartPayoff(curves: PayoffCurve | readonly Named<PayoffCurve>[], options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const read = readNamed(curves)
  const names = read.map(({ name }, index) =>
    drawing.say(name ?? { zh: `合同 ${index + 1}`, en: `contract ${index + 1}` }),
  )
  const shapes = read.map((one, index) => ({ curve: names[index], ...shapeOf(one) }))
  const levels = shapes.flatMap(({ pieces, knots }) => [
    ...pieces.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...knots.map(({ at }) => at),
  ])
  const [first, last] = [smallest(levels), largest(levels)]
  const isOpen = shapes.some(({ pieces }) => pieces.some(({ to }) => to === null))
  const end = isOpen ? (last > first ? last + (last - first) * 0.15 : endOfFlat(shapes[0]?.pieces[0])) : last
  const lines = shapes.flatMap(({ curve, pieces }) =>
    pieces.flatMap(({ from, to, start, finish, slope }, piece) => [
      { curve, piece, spending: from, share: start },
      { curve, piece, spending: to ?? end, share: finish ?? start + slope * (end - from) },
    ]),
  )
  const dots = shapes.flatMap(({ curve, knots }) =>
    knots
      .filter(({ before, on, after }) => before !== on || on !== after)
      .flatMap(({ at, before, on, after }) =>
        [...new Set([before, on, after])].map((share) => ({ curve, spending: at, share, isValue: share === on })),
      ),
  )
  const texts = shapes.length > 1 ? [] : (shapes[0]?.pieces ?? []).map((piece) => keptOf(piece, end))
  const money = moneyScale(
    drawing,
    [...lines, ...dots].flatMap(({ spending, share }) => [spending, share]),
  )
  const unit = drawing.say(money.unit)
  const x = {
    field: 'spending',
    type: 'quantitative',
    scale: { domain: [first, end], nice: false },
    axis: { ...money.axis, title: drawing.say({ zh: `实际支出（${unit}）`, en: `actual spending (${unit})` }) },
  }
  const y = {
    field: 'share',
    type: 'quantitative',
    axis: {
      ...money.axis,
      title: [drawing.say({ zh: '所得（零以下为承担）', en: 'kept (below zero: borne)' }), unit],
    },
  }
  const { color, strokeDash } = seriesBy('curve', names, 'line') as { color: object; strokeDash: object }
  const hollow = { type: 'point', fill: 'white', size: 55, strokeWidth: 2, opacity: 1 }
  const layers = [
    layer([{ share: 0 }], { type: 'rule', color: ink.rule }, { y }),
    layer(lines, { type: 'line', strokeWidth: 2.5 }, { x, y, color, strokeDash, detail: { field: 'piece' } }),
    layer(
      dots.filter(({ isValue }) => isValue),
      { type: 'point', filled: true, size: 60, opacity: 1 },
      { x, y, color },
    ),
    layer(
      dots.filter(({ isValue }) => !isValue),
      hollow,
      { x, y, color },
    ),
    // right above the line of gains, left below that of losses: never on the axis
    ...[true, false].map((isGain) =>
      layer(
        texts.filter(({ share }) => share >= 0 === isGain),
        { type: 'text', align: isGain ? 'left' : 'right', dx: isGain ? 8 : -8, dy: isGain ? -10 : 12 },
        { x, y, text: { field: 'kept', type: 'nominal' } },
      ),
    ),
  ]
  return drawing.frame(
    {
      title: { zh: '不同支出下的所得与承担', en: 'What is kept or borne at each spending' },
      below: texts.length === 0 ? [] : [besideLine],
    },
    { width: 640, height: 340, layer: layers.flat() },
  )
}

const besideLine: Bilingual = {
  zh: '线旁数字：少花一元，留得多少',
  en: 'Beside the line: what is kept of the next yuan saved',
}

interface Piece {
  readonly from: number
  readonly to: number | null
  readonly start: number
  readonly finish: number | null
  readonly slope: number
  readonly slopeText: string
}

function shapeOf({ rows, number, text, at: place }: ReadResult<PayoffCurve>) {
  if (rows('stretches').length === 0) fail('empty_list', [...place, 'stretches'])
  const pieces = rows('stretches').map(({ to, end }, index): Piece => {
    const at = (key: 'from' | 'to' | 'start' | 'end' | 'slope') => number(['stretches', index, key])
    return {
      from: at('from'),
      to: to === null ? null : at('to'),
      start: at('start'),
      finish: end === null ? null : at('end'),
      slope: at('slope'),
      slopeText: text(['stretches', index, 'slope']),
    }
  })
  const knots = rows('breakpoints').map((_, index) => {
    const at = (key: 'at' | 'before' | 'on' | 'after') => number(['breakpoints', index, key])
    return { at: at('at'), before: at('before'), on: at('on'), after: at('after') }
  })
  return { pieces, knots }
}

/** The middle of a stretch, with what the next yuan saved leaves the bearer there. */
function keptOf({ from, to, start, finish, slope }: Piece, end: number) {
  const until = to ?? end
  const kept = Math.round(-slope * 1e6) / 1e4
  return {
    spending: (from + until) / 2,
    share: (start + (finish ?? start + slope * (until - from))) / 2,
    kept: `${kept === 0 ? 0 : kept}%`.replace('-', '−'),
  }
}

/** A curve that never bends ends where its share would have changed its sign, and is drawn as far again. */
function endOfFlat(piece: Piece | undefined): number {
  if (piece === undefined) return 1
  return piece.slope === 0 ? piece.from + 1 : piece.from + 2 * Math.abs(piece.start / piece.slope)
}

/** One layer, or none where there is nothing to show. */
function layer(values: readonly object[], mark: object, encoding: object): object[] {
  return values.length === 0 ? [] : [{ data: { values: [...values] }, mark, encoding }]
}

const smallest = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Infinity)
const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), -Infinity)
