import type { Bilingual } from 'yigongti'

/** Safe for colour-blind readers. */
export const colours = {
  blue: '#0072b2',
  orange: '#d55e00',
  green: '#009e73',
  pink: '#cc79a7',
  grey: '#6b7280',
} as const

const fonts = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

/** What every chart looks like, in the parts that do not depend on what it shows. */
export function frameOf(title: Bilingual, width: number, height: number) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    title: { text: [title.zh, title.en] as string[], anchor: 'start', fontSize: 14, offset: 12 },
    background: 'white',
    width,
    height,
    config: {
      font: fonts,
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', titlePadding: 10, gridColor: '#e6e6e6' },
      legend: { labelFontSize: 12, labelLimit: 0, symbolSize: 300, symbolType: 'stroke' },
    },
  } as const
}

/** An amount in yuan as millions, with two decimals; for the eye only. */
export function inMillions(amount: string): number {
  return Math.round(Number(amount) / 1e4) / 100
}
