import type { TopLevelSpec } from 'vega-lite'
import { type Bilingual, type ContractStep, marginalIncentive, payoffCurve } from 'yigongti'
import { colours, frameOf } from './house.ts'

/** A contract as a chart shows it; amounts are percent of the total. */
export interface ChartedContract {
  readonly name: Bilingual
  readonly target: string | number
  readonly steps: readonly ContractStep[]
}

export interface PayoffChart {
  readonly title: Bilingual
  readonly contracts: readonly ChartedContract[]
  /** The spending to show, percent of the total. */
  readonly range: readonly [from: number, to: number]
  /** Write at each stretch how much of the next yuan saved the alliance keeps: for one contract. */
  readonly keeps?: boolean
}

const palette = [colours.blue, colours.orange, colours.green, colours.pink]
/** Dashes tell the lines apart without colour. */
const dashes = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
]
const total = 100

/** The bearer's share over spending, whole: straight pieces, a filled dot where a jump's value lies, hollow ones beside. */
export function payoffChart({ title, contracts, range, keeps = false }: PayoffChart): TopLevelSpec {
  const [from, to] = range
  const shapes = contracts.map(({ name, target, steps }) => {
    const input = { target, base: total, steps, range: { from, to } }
    return { name: nameOf(name), curve: payoffCurve(input), incentive: marginalIncentive(input) }
  })
  const names = shapes.map(({ name }) => name)
  const lines = shapes.flatMap(({ name, curve }) =>
    curve.stretches.flatMap((stretch, piece) => [
      { contract: name, piece, spending: Number(stretch.from), share: Number(stretch.start) },
      { contract: name, piece, spending: Number(stretch.to), share: Number(stretch.end) },
    ]),
  )
  const dots = shapes.flatMap(({ name, curve }) =>
    curve.breakpoints
      .filter(({ before, on, after }) => before !== on || on !== after)
      .flatMap(({ at, before, on, after }) =>
        [...new Set([before, on, after])].map((share) => ({
          contract: name,
          spending: Number(at),
          share: Number(share),
          isValue: share === on,
        })),
      ),
  )
  const texts = shapes.flatMap(({ incentive, curve }) =>
    incentive.stretches.flatMap(({ keeps: kept }, piece) => {
      const stretch = curve.stretches[piece]
      if (!keeps || stretch === undefined) return []
      const spending = (Number(stretch.from) + Number(stretch.to)) / 2
      const share = (Number(stretch.start) + Number(stretch.end)) / 2
      return [{ spending, share, text: `${Math.round(Number(kept) * 1000) / 10}%` }]
    }),
  )
  const x = {
    field: 'spending',
    type: 'quantitative',
    scale: { domain: [from, to] as number[], nice: false },
    axis: { title: '实际支出，占总额 % · actual spending, % of the total', tickCount: 10 },
  } as const
  const y = {
    field: 'share',
    type: 'quantitative',
    axis: { title: ['医共体份额，占总额 %', "alliance's share, % of the total"] as string[], tickCount: 8 },
  } as const
  const text = { field: 'text', type: 'nominal' } as const
  const color = {
    field: 'contract',
    type: 'nominal',
    scale: { domain: names, range: palette.slice(0, names.length) },
    legend: names.length > 1 ? { title: null, orient: 'bottom', columns: 1, symbolStrokeWidth: 2 } : null,
  } as const
  const strokeDash = {
    ...color,
    scale: { domain: names, range: dashes.slice(0, names.length) },
  }
  return {
    ...frameOf(title, 640, 340),
    layer: [
      { data: { values: [{ share: 0 }] }, mark: { type: 'rule', color: '#888' }, encoding: { y } },
      {
        data: { values: lines },
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: { x, y, color, strokeDash, detail: { field: 'piece' } },
      },
      ...layerOf(
        dots.filter(({ isValue }) => isValue),
        { type: 'point', filled: true, size: 60, opacity: 1 },
        { x, y, color },
      ),
      ...layerOf(
        dots.filter(({ isValue }) => !isValue),
        { type: 'point', fill: 'white', size: 55, strokeWidth: 2, opacity: 1 },
        { x, y, color },
      ),
      // right above the line of gains, left below that of losses: never on the axis
      ...layerOf(
        texts.filter(({ share }) => share >= 0),
        { type: 'text', align: 'left', dx: 8, dy: -10, fontSize: 12 },
        { x, y, text },
      ),
      ...layerOf(
        texts.filter(({ share }) => share < 0),
        { type: 'text', align: 'right', dx: -6, dy: 12, fontSize: 12 },
        { x, y, text },
      ),
    ],
  }
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]
type Unit = Extract<Layer, { mark: unknown }>

/** One layer, or none where there is nothing to show. */
function layerOf(values: readonly object[], mark: Unit['mark'], encoding: Unit['encoding']): Layer[] {
  return values.length === 0 ? [] : [{ data: { values: [...values] }, mark, encoding } as Unit]
}

function nameOf({ zh, en }: Bilingual): string {
  return `${zh} · ${en}`
}
