import type { TopLevelSpec } from 'vega-lite'
import { type Bilingual, settlePool } from 'yigongti'
import { colours, frameOf } from './house.ts'

export interface PointValueChart {
  readonly title: Bilingual
  readonly pool: number
  readonly institutions: readonly { readonly id: string; readonly name: Bilingual; readonly points: number }[]
  /** The institutions whose payment is drawn as it alone provides more. */
  readonly growing: readonly string[]
}

/** The most that points grow by, and the step from one settlement to the next, percent. */
const [most, step] = [40, 2]

/** Price of a point and payments when points grow and the pool does not; 100 is where they stood. */
export function pointValueChart({ title, pool, institutions, growing }: PointValueChart): TopLevelSpec {
  const settle = (grown: readonly string[], percent: number) =>
    settlePool({
      pool,
      institutions: institutions.map(({ id, points }) => ({
        id,
        points: grown.includes(id) ? (points * (100 + percent)) / 100 : points,
      })),
    })
  const before = settle([], 0)
  const everybody = institutions.map(({ id }) => id)
  const lines = [
    {
      name: '点值，全体增加 · price of a point, all provide more',
      at: (percent: number) => Number(settle(everybody, percent).price) / Number(before.price),
    },
    ...growing.flatMap((id) => {
      const name = institutions.find((institution) => institution.id === id)?.name ?? { zh: id, en: id }
      const paid = (result: typeof before) =>
        Number(result.institutions.find((institution) => institution.id === id)?.payment)
      return [
        {
          name: `${name.zh}所得，仅其增加 · paid to the ${name.en}, it alone provides more`,
          at: (percent: number) => paid(settle([id], percent)) / paid(before),
        },
      ]
    }),
  ]
  const names = lines.map(({ name }) => name)
  const range = [colours.orange, colours.blue, colours.green, colours.pink].slice(0, names.length)
  const dashes = [
    [6, 3],
    [1, 0],
    [2, 2],
    [8, 3, 2, 3],
  ].slice(0, names.length)
  const values = lines.flatMap(({ name, at }) =>
    Array.from({ length: most / step + 1 }, (_, index) => ({
      name,
      growth: index * step,
      index: Math.round(at(index * step) * 1e4) / 100,
    })),
  )
  const x = {
    field: 'growth',
    type: 'quantitative',
    axis: { title: '点数增加，% · points grow by, %', tickCount: 8 },
  } as const
  const y = {
    field: 'index',
    type: 'quantitative',
    scale: { zero: false },
    axis: { title: ['原水平 = 100', 'as settled = 100'] as string[], tickCount: 8 },
  } as const
  const color = {
    field: 'name',
    type: 'nominal',
    scale: { domain: names, range },
    legend: { title: null, orient: 'bottom', columns: 1, symbolStrokeWidth: 2 },
  } as const
  return {
    ...frameOf(title, 640, 340),
    layer: [
      { data: { values: [{ index: 100 }] }, mark: { type: 'rule', color: '#888' }, encoding: { y } },
      {
        data: { values },
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: { x, y, color, strokeDash: { ...color, scale: { domain: names, range: dashes } } },
      },
    ],
  }
}
