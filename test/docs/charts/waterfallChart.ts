import type { TopLevelSpec } from 'vega-lite'
import { type Bilingual, round, type YearSettlement } from 'yigongti'
import { colours, frameOf, inMillions } from './house.ts'

/** A bar of a waterfall: a level stands on the axis, a change hangs on the end of the bar before it. */
interface Bar {
  readonly name: string
  readonly kind: 'level' | 'in' | 'out'
  readonly from: number
  readonly to: number
  readonly text: string
}

/** How a year's total becomes the final payment: what is added, what is taken, what is left. Changes of 0 are left out. */
export function waterfallChart(title: Bilingual, year: YearSettlement): TopLevelSpec {
  const elsewhere = amountOf(year, 'careElsewhere')
  const advances = amountOf(year, 'advances')
  const bars = barsOf([
    { zh: '年度付费总额', en: 'Total', level: year.total },
    { zh: '统筹基金分担超支', en: 'Overrun borne by the pool', change: year.poolTopUp },
    { zh: '医共体外就医统筹基金支付额', en: 'Care elsewhere', change: `-${elsewhere}` },
    { zh: '结余归统筹基金', en: 'Surplus to the pool', change: `-${year.surplusToPool}` },
    { zh: '风险调节金余额归统筹', en: 'Unused risk fund to the pool', change: `-${year.riskFundUnused}` },
    { zh: '保证金扣减', en: 'Deposit forfeited', change: `-${year.depositForfeited}` },
    { zh: '医共体应拨付额', en: 'Entitlement', level: year.entitlement },
    { zh: '已按月预拨', en: 'Advances paid', change: `-${advances}` },
    { zh: '年终清算应补拨', en: 'Final payment', level: year.finalPayment },
  ])
  const y = {
    field: 'name',
    type: 'nominal',
    sort: null,
    axis: { title: null, labelLimit: 0, labelPadding: 8, ticks: false, domain: false },
    scale: { paddingInner: 0.3 },
  } as const
  const ends = bars.flatMap(({ from, to }) => [from, to])
  const x = {
    field: 'from',
    type: 'quantitative',
    // room for the figure behind the longest bar
    scale: { domain: [Math.min(...ends), Math.max(...ends) * 1.12] as number[], nice: true },
    axis: { title: '百万元 · million yuan', tickCount: 8 },
  } as const
  const range = [colours.blue, colours.green, colours.orange]
  return {
    ...frameOf(title, 480, 44 * bars.length),
    data: { values: bars },
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          y,
          x,
          x2: { field: 'to' },
          color: { field: 'kind', type: 'nominal', scale: { domain: ['level', 'in', 'out'], range }, legend: null },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, fontSize: 12 },
        encoding: { y, x: { ...x, field: 'end' }, text: { field: 'text', type: 'nominal' } },
        transform: [{ calculate: 'max(datum.from, datum.to)', as: 'end' }],
      },
    ],
  }
}

type Entry = Bilingual & ({ readonly level: string } | { readonly change: string })

function barsOf(entries: readonly Entry[]): Bar[] {
  const bars: Bar[] = []
  let at = 0
  for (const entry of entries) {
    const amount = 'level' in entry ? entry.level : round(entry.change)
    const size = inMillions(amount)
    if (!('level' in entry) && size === 0) continue
    const from = 'level' in entry ? 0 : at
    const kind = 'level' in entry ? 'level' : size > 0 ? 'in' : 'out'
    const sign = kind === 'in' ? '+' : ''
    at = Math.round((from + size) * 100) / 100
    bars.push({
      name: `${entry.zh} · ${entry.en}`,
      kind,
      from,
      to: at,
      text: `${sign}${size.toFixed(2)}`.replace('-', '−'),
    })
  }
  return bars
}

function amountOf({ transfers }: YearSettlement, reason: string): string {
  return transfers.find((transfer) => transfer.reason === reason)?.amount ?? '0'
}
