import type { TopLevelSpec } from 'vega-lite'
import { type Bilingual, proportionControlLimits } from 'yigongti'
import { colours, frameOf } from './house.ts'

export interface ControlChart {
  readonly title: Bilingual
  /** What is counted, by period. */
  readonly points: readonly { readonly period: string; readonly numerator: number; readonly denominator: number }[]
  readonly centre: number
}

/** Proportions by month beside their control limits of 95 and 99.8 %; beyond the outer limits a point is marked. */
export function controlChart({ title, points, centre }: ControlChart): TopLevelSpec {
  const limitsAt = (denominator: number, confidence: number) => proportionControlLimits(centre, denominator, confidence)
  const observed = points.map(({ period, numerator, denominator }) => {
    const { lower, upper } = limitsAt(denominator, 0.998)
    const share = numerator / denominator
    return { period, share: inPercent(share), beyond: share > upper || share < lower }
  })
  const lines = [
    { name: '99.8% 控制限 · control limit of 99.8 %', at: (n: number) => limitsAt(n, 0.998).upper },
    { name: '95% 控制限 · control limit of 95 %', at: (n: number) => limitsAt(n, 0.95).upper },
    { name: '基准比例 · centre', at: () => centre },
  ]
  const names = lines.map(({ name }) => name)
  const limits = lines.flatMap(({ name, at }) =>
    points.map(({ period, denominator }) => ({ period, name, share: inPercent(at(denominator)) })),
  )
  const x = { field: 'period', type: 'ordinal', axis: { title: '月 · month', labelAngle: 0 } } as const
  const y = {
    field: 'share',
    type: 'quantitative',
    scale: { zero: true },
    axis: { title: '占住院人次，% · of admissions, %', tickCount: 8 },
  } as const
  const color = {
    field: 'name',
    type: 'nominal',
    scale: { domain: names, range: [colours.orange, colours.pink, colours.grey] },
    legend: { title: null, orient: 'bottom', columns: 1, symbolStrokeWidth: 2 },
  } as const
  const dashes = [
    [8, 3],
    [2, 2],
    [1, 0],
  ]
  const beyond = {
    condition: { test: 'datum.beyond', value: colours.orange as string },
    value: colours.blue as string,
  }
  return {
    ...frameOf(title, 640, 340),
    layer: [
      {
        data: { values: limits },
        mark: { type: 'line', strokeWidth: 2 },
        encoding: { x, y, color, strokeDash: { ...color, scale: { domain: names, range: dashes } } },
      },
      {
        data: { values: observed },
        layer: [
          { mark: { type: 'line', strokeWidth: 1.5, color: colours.blue }, encoding: { x, y } },
          { mark: { type: 'point', filled: true, size: 80, opacity: 1 }, encoding: { x, y, color: beyond } },
          {
            mark: { type: 'text', align: 'left', dx: 10, fontSize: 12 },
            transform: [{ filter: 'datum.beyond' }],
            encoding: { x, y, text: { field: 'share', type: 'quantitative', format: '.1f' } },
          },
        ],
      },
    ],
  }
}

function inPercent(share: number): number {
  return Math.round(share * 1e4) / 100
}
