import type { Bilingual } from '../errors/internal.ts'
import { insertSeparators, round } from '../numeric/internal.ts'
import type { PoolSettlement } from '../payment/internal.ts'
import { id as idShape, read as readShape } from '../shape/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { nameAxis, seriesBy, tones } from './look.ts'
import { moneyScale } from './moneyScale.ts'
import { type Drawing, readDrawing } from './readDrawing.ts'
import { type Named, type ReadResult, readNamed } from './readResults.ts'

/**
 * 点值图 — of one settled pool what each institution is paid, with the price of a point; of several, by month or by
 * assumption, the price of a point and below it what each institution is paid, in the order given.
 *
 * @param pools - a result of `settlePool`, or several with their names
 * @param options - see {@link ChartOptions}; a price is always in yuan
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `empty_list` · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartPointValue, settlePool } from 'yigongti'
 *
 * const pool = settlePool({
 *   pool: 70_000_000,
 *   institutions: [{ id: '市医院', points: 420_000 }, { id: '县医院', points: 260_000 }, { id: '乡镇', points: 35_000 }],
 * })
 * const { title, data } = chartPointValue(pool, { language: 'zh' })
 * title.subtitle // => [ '点值 97.9021 元，总点数 715,000' ]
 * data?.values.map(({ institution, text }) => `${institution} ${text}`)
 * // => [ '市医院 4,111.89', '县医院 2,545.45', '乡镇 342.66' ]
 * ```
 * @since 0.2.0
 */
export function chartPointValue(
  pools: PoolSettlement | readonly Named<PoolSettlement>[],
  options: ChartOptions,
): Chart {
  const drawing = readDrawing(options)
  const read = readNamed(pools)
  const [only] = read
  return only !== undefined && only.name === undefined ? onePool(only, drawing) : overPools(read, drawing)
}

function paidIn({ rows, number, text, at }: ReadResult<PoolSettlement>) {
  return rows('institutions').map(({ id }, index) => ({
    institution: readShape(idShape(), id, [...at, 'institutions', index, 'id']),
    points: number(['institutions', index, 'points']),
    payment: number(['institutions', index, 'payment']),
    amount: text(['institutions', index, 'payment']),
  }))
}

function onePool(pool: ReadResult<PoolSettlement>, drawing: Drawing): Chart {
  const paid = paidIn(pool)
  const money = moneyScale(
    drawing,
    paid.map(({ payment }) => payment),
  )
  const values = paid.map(({ amount, ...one }) => ({ ...one, text: money.write(amount) }))
  const y = nameAxis(
    'institution',
    values.map(({ institution }) => institution),
  )
  const most = values.reduce((largest, { payment }) => Math.max(largest, payment), 0) || 1
  const x = {
    field: 'payment',
    type: 'quantitative',
    // room for the figure behind the longest bar
    scale: { domain: [0, most * 1.2], nice: false },
    axis: { ...money.axis, title: drawing.say(money.unit) },
  }
  const price = asPrice(pool.text('price'))
  const points = withThousands(pool.text('totalPoints'))
  return drawing.frame(
    {
      title: { zh: '各机构按点数所得', en: 'Paid by points' },
      below: [{ zh: `点值 ${price} 元，总点数 ${points}`, en: `price of a point ${price} yuan, ${points} points` }],
    },
    {
      width: 520,
      height: 36 * values.length,
      data: { values },
      layer: [
        { mark: { type: 'bar', color: tones.blue }, encoding: { y, x } },
        {
          mark: { type: 'text', align: 'left', dx: 6 },
          encoding: { y, x, text: { field: 'text', type: 'nominal' } },
        },
      ],
    },
  )
}

function overPools(pools: readonly ReadResult<PoolSettlement>[], drawing: Drawing): Chart {
  const steps = pools.map(({ name }) => drawing.say(name as Bilingual))
  const prices = pools.map(({ number }, index) => ({ at: steps[index], price: number('price') }))
  const payments = pools.flatMap((pool, index) =>
    paidIn(pool).map(({ institution, points, payment }) => ({ at: steps[index], institution, points, payment })),
  )
  const names = [...new Set(payments.map(({ institution }) => institution))]
  const money = moneyScale(
    drawing,
    payments.map(({ payment }) => payment),
  )
  const x = { field: 'at', type: 'ordinal', sort: null, axis: { title: null, labelAngle: 0 } }
  const panel = (values: readonly object[], height: number, encoding: object, color?: string) => ({
    width: 640,
    height,
    data: { values: [...values] },
    encoding: { x, ...encoding },
    layer: [
      { mark: { type: 'line', strokeWidth: 2.5, ...(color === undefined ? {} : { color }) } },
      {
        mark: {
          type: 'point',
          filled: true,
          size: 50,
          opacity: 1,
          strokeDash: [1, 0],
          ...(color === undefined ? {} : { color }),
        },
      },
    ],
  })
  const axis = (title: string, more: object = {}) => ({ title, tickCount: 6, minExtent: 60, ...more })
  return drawing.frame(
    { title: { zh: '点值与各机构所得', en: 'Price of a point, and what is paid' } },
    {
      vconcat: [
        panel(
          prices,
          150,
          {
            y: {
              field: 'price',
              type: 'quantitative',
              scale: { zero: false, padding: 8 },
              axis: axis(drawing.say({ zh: '点值（元）', en: 'price (yuan)' })),
            },
          },
          tones.orange,
        ),
        panel(payments, 220, {
          y: {
            field: 'payment',
            type: 'quantitative',
            axis: axis(drawing.say({ zh: `所得（${money.unit.zh}）`, en: `paid (${money.unit.en})` }), money.axis),
          },
          ...seriesBy('institution', names, 'line'),
        }),
      ],
    },
  )
}

/** A price as it is published: four decimals. */
const asPrice = (price: string) => withThousands(round(price, { mode: 'halfUp', places: 4 }))
const withThousands = (figure: string) => insertSeparators(figure)
