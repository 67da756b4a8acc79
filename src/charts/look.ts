/** What a series looks like: tone and shape both tell it apart, so that neither colour nor a screen is needed. */
export interface Look {
  readonly colour: string
  readonly dash: readonly number[]
  readonly shape: string
}

/** Colours that colour-blind readers tell apart (Okabe and Ito), none of the yellow that print loses. */
export const tones = {
  blue: '#0072b2',
  orange: '#d55e00',
  green: '#009e73',
  pink: '#cc79a7',
  sky: '#56b4e9',
  amber: '#e69f00',
  grey: '#6b7280',
} as const

/** What is not data. */
export const ink = { text: '#1f2937', rule: '#6b7280', grid: '#e5e7eb', pale: '#c3c8d0' } as const

export const font = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

const looks: readonly Look[] = [
  { colour: tones.blue, dash: [1, 0], shape: 'circle' },
  { colour: tones.orange, dash: [6, 3], shape: 'square' },
  { colour: tones.green, dash: [2, 2], shape: 'triangle-up' },
  { colour: tones.pink, dash: [8, 3, 2, 3], shape: 'diamond' },
  { colour: tones.grey, dash: [12, 4], shape: 'cross' },
  { colour: tones.amber, dash: [3, 5], shape: 'triangle-down' },
  { colour: tones.sky, dash: [10, 2, 2, 2, 2, 2], shape: 'triangle-right' },
]

const legend = { title: null, orient: 'bottom', columns: 1 } as const
const stroke = { ...legend, symbolType: 'stroke', symbolSize: 300, symbolStrokeWidth: 2.5 } as const

/** Which of some series a mark is: by colour, and by the dash of a line or the shape of a point. One series has no legend. */
export function seriesBy(field: string, names: readonly string[], how: 'line' | 'point', own: readonly Look[] = looks) {
  const domain = [...names]
  const lookAt = (index: number) => own[index % own.length] as Look
  const common = {
    field,
    type: 'nominal',
    sort: null,
    legend: names.length > 1 ? (how === 'line' ? stroke : legend) : null,
  } as const
  const scaleOf = (key: keyof Look) => ({ domain, range: domain.map((_, index) => lookAt(index)[key]) })
  return {
    color: { ...common, scale: scaleOf('colour') },
    ...(how === 'line'
      ? { strokeDash: { ...common, scale: scaleOf('dash') } }
      : { shape: { ...common, scale: scaleOf('shape') } }),
  }
}

/** The room that names beside an axis take; a renderer without fonts takes Chinese for narrower than it is. */
export function roomFor(names: readonly string[]): number {
  const widths = names.map((name) => [...name].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12.5 : 7), 0))
  return Math.ceil(widths.reduce((most, width) => Math.max(most, width), 0)) + 12
}

/** An axis of names, in the order of the data. */
export function nameAxis(field: string, names: readonly string[]) {
  return {
    field,
    type: 'nominal',
    sort: null,
    axis: {
      title: null,
      labelLimit: 0,
      labelPadding: 8,
      ticks: false,
      domain: false,
      minExtent: roomFor(names),
    },
    scale: { paddingInner: 0.32 },
  } as const
}
