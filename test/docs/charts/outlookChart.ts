import type { TopLevelSpec } from 'vega-lite'
import type { Bilingual } from 'yigongti'

/** A line of amounts by year. */
export interface OutlookLine {
  readonly name: Bilingual
  readonly amounts: readonly { readonly year: number; readonly amount: string }[]
}

/** Safe for colour-blind readers; dashes tell the lines apart without colour. */
const colours = ['#0072b2', '#009e73', '#d55e00', '#555555']
const dashes = [
  [1, 0],
  [6, 3],
  [8, 3, 2, 3],
  [2, 2],
]
const fonts = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

/** Amounts over years, in millions of yuan: one line each, a dot a year. */
export function outlookChart(title: Bilingual, lines: readonly OutlookLine[]): TopLevelSpec {
  const names = lines.map(({ name }) => `${name.zh} · ${name.en}`)
  const values = lines.flatMap(({ amounts }, index) =>
    amounts.map(({ year, amount }) => ({ line: names[index], year: String(year), amount: Number(amount) / 1e6 })),
  )
  const color = {
    field: 'line',
    type: 'nominal',
    scale: { domain: names, range: colours.slice(0, names.length) },
    legend: { title: null, orient: 'bottom', columns: 1, symbolStrokeWidth: 2 },
  } as const
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    title: { text: [title.zh, title.en], anchor: 'start', fontSize: 14, offset: 12 },
    background: 'white',
    width: 640,
    height: 340,
    config: {
      font: fonts,
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', titlePadding: 10, gridColor: '#e6e6e6' },
      legend: { labelFontSize: 12, labelLimit: 0, symbolSize: 300, symbolType: 'stroke' },
    },
    data: { values },
    encoding: {
      x: { field: 'year', type: 'ordinal', axis: { title: '年度 · year', labelAngle: 0 } },
      y: {
        field: 'amount',
        type: 'quantitative',
        scale: { zero: false },
        axis: { title: '百万元 · million yuan', tickCount: 8 },
      },
      color,
      strokeDash: { ...color, scale: { domain: names, range: dashes.slice(0, names.length) } },
    },
    layer: [
      { mark: { type: 'line', strokeWidth: 2.5 } },
      { mark: { type: 'point', filled: true, size: 50, opacity: 1 } },
    ],
  }
}
