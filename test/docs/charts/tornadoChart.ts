import type { TopLevelSpec } from 'vega-lite'
import type { Bilingual, Sensitivity } from 'yigongti'
import { colours, frameOf, inMillions } from './house.ts'

/** What a path is called in the picture, and its two values as they shall read. */
export interface TornadoName extends Bilingual {
  readonly low: string
  readonly high: string
}

/** What each parameter does to a figure, widest first: a bar from where the figure stands to each end, with its value. */
export function tornadoChart(
  title: Bilingual,
  { rows, value }: Sensitivity,
  names: Readonly<Record<string, TornadoName>>,
): TopLevelSpec {
  const bars = rows.flatMap((row) => barsOf(row, names[row.path]))
  const widest = Math.max(...bars.map(({ to }) => Math.abs(to)))
  const y = {
    field: 'name',
    type: 'nominal',
    sort: null,
    axis: { title: null, labelLimit: 0, labelPadding: 8, ticks: false, domain: false },
    scale: { paddingInner: 0.35 },
  } as const
  const x = {
    field: 'to',
    type: 'quantitative',
    // room for the figures at both ends of the widest row
    scale: { domain: [-1.5 * widest, 1.5 * widest] as number[], nice: false },
    axis: {
      title: `与现状 ${inMillions(value ?? '0').toFixed(2)} 之差，百万元 · difference to where it stands, million yuan`,
      tickCount: 8,
    },
  } as const
  const label = (isLeft: boolean) => ({
    transform: [{ filter: isLeft ? 'datum.to < 0' : 'datum.to >= 0' }],
    mark: { type: 'text', align: isLeft ? 'right' : 'left', dx: isLeft ? -6 : 6, fontSize: 12 } as const,
    encoding: { y, x, text: { field: 'text', type: 'nominal' } as const },
  })
  const range = [colours.blue, colours.orange]
  const legend = { title: null, orient: 'top', symbolType: 'square', labelExpr: legendText } as const
  return {
    ...frameOf(title, 520, 44 * rows.length),
    data: { values: bars },
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          y,
          x,
          x2: { datum: 0 },
          color: { field: 'end', type: 'nominal', scale: { domain: ['low', 'high'], range }, legend },
        },
      },
      { mark: { type: 'rule', color: colours.grey }, encoding: { x: { datum: 0 } } },
      label(true),
      label(false),
    ],
  }
}

const legendText = "datum.label === 'low' ? '低值 · low value' : '高值 · high value'"

function barsOf({ path, low, high }: Sensitivity['rows'][number], name: TornadoName | undefined) {
  if (name === undefined) throw new Error(`${path} has no name`)
  return (['low', 'high'] as const).map((end) => {
    const { difference } = { low, high }[end]
    if (difference === null) throw new Error(`${path} has no figure at its ${end} value`)
    const to = inMillions(difference)
    const sign = to > 0 ? '+' : ''
    return {
      name: `${name.zh} · ${name.en}`,
      end,
      to,
      text: `${name[end]}: ${sign}${to.toFixed(2)}`.replace('-', '−'),
    }
  })
}
