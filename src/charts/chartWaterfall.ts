import { type Bilingual, fail } from '../errors/internal.ts'
import { explain } from '../figure/internal.ts'
import { add, compare, type Fraction, negate, parseCanonical, toDecimalString, zero } from '../numeric/internal.ts'
import type { YearSettlement } from '../settlement/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { nameAxis, tones } from './look.ts'
import { moneyScale } from './moneyScale.ts'
import { readDrawing } from './readDrawing.ts'
import { type ReadResult, readResult } from './readResults.ts'

/**
 * 总额去向图 — how a year's total becomes the final payment, bar by bar: what is added, what is taken, what is left. A level
 * stands on the axis, a change hangs on the end of the bar before it; changes of 0 are left out. The bars end at the
 * entitlement and at the final payment to the fen: a result whose figures do not is refused.
 *
 * @param year - a result of `settleYear`
 * @param options - see {@link ChartOptions}
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartWaterfall, settleYear, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const spending = { members: 700_000, elsewhere: 210_000 }
 * const year = settleYear(rules, { year: 2026, setTotal: 1_000_000, expectedElsewhere: 200_000, spending, score: 86 })
 * const { data } = chartWaterfall(year, { language: 'zh' })
 * data?.values.map(({ name, text }) => `${name} ${text}`)
 * // => [
 * //   '年度付费总额 100.00',
 * //   '医共体外就医 −21.00',
 * //   '结余归统筹基金 −1.20',
 * //   '未用的风险调节金 −3.00',
 * //   '应拨付额 74.80',
 * //   '已预拨 −72.00',
 * //   '年终清算应补拨 2.80'
 * // ]
 * ```
 * @since 0.2.0
 */
export function chartWaterfall(year: YearSettlement, options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const bars = barsOf(entriesOf(readResult(year)))
  const money = moneyScale(
    drawing,
    bars.flatMap(({ from, to }) => [from, to]),
  )
  const values = bars.map(({ name, kind, from, to, amount }) => ({
    name: drawing.say(name),
    kind,
    from,
    to,
    amount: Number(amount),
    text: money.write(amount, kind === 'level' ? undefined : 'signed'),
  }))
  const y = nameAxis(
    'name',
    values.map(({ name }) => name),
  )
  const ends = bars.flatMap(({ from, to }) => [from, to])
  const least = ends.reduce((small, end) => Math.min(small, end), 0)
  const most = ends.reduce((large, end) => Math.max(large, end), 0)
  const x = {
    field: 'from',
    type: 'quantitative',
    // room for the figure behind the longest bar
    scale: { domain: [least, most + (most - least) * 0.2], nice: false },
    axis: { ...money.axis, title: drawing.say(money.unit) },
  }
  return drawing.frame(
    { title: { zh: '从付费总额到年终清算', en: 'From the total to the final payment' } },
    {
      width: 480,
      height: 44 * bars.length,
      data: { values },
      layer: [
        {
          mark: { type: 'bar' },
          encoding: {
            y,
            x,
            x2: { field: 'to' },
            color: {
              field: 'kind',
              type: 'nominal',
              scale: { domain: ['level', 'in', 'out'], range: [tones.blue, tones.green, tones.orange] },
              legend: null,
            },
          },
        },
        {
          transform: [{ calculate: 'max(datum.from, datum.to)', as: 'end' }],
          mark: { type: 'text', align: 'left', dx: 6 },
          encoding: { y, x: { ...x, field: 'end' }, text: { field: 'text', type: 'nominal' } },
        },
      ],
    },
  )
}

interface Entry {
  readonly name: Bilingual
  /** What there is then, or what is added to it. */
  readonly kind: 'level' | 'change'
  readonly amount: Fraction
}

interface Bar {
  readonly name: Bilingual
  readonly kind: 'level' | 'in' | 'out'
  readonly from: number
  readonly to: number
  readonly amount: string
}

function entriesOf({ text, rows, result }: ReadResult<YearSettlement>): readonly Entry[] {
  const of = (key: 'total' | 'poolTopUp' | 'spentElsewhere' | 'surplusToPool' | 'surplusRetained' | AndMore) =>
    parseCanonical(text(key))
  const [total, finalPayment] = [of('total'), of('finalPayment')]
  const advances = rows('advances').reduce<Fraction>(
    (sum, _, index) => add(sum, parseCanonical(text(['advances', index]))),
    zero,
  )
  // what the settlement put into the entitlement is not taken out of the total
  const parts = new Set((explain(result, 'entitlement').steps.at(-1)?.inputs ?? []).map(({ id }) => id))
  const unlessPaid = (key: 'surplusRetained' | 'riskFundUnused') => (parts.has(key) ? zero : negate(of(key)))
  const level = (name: Bilingual, amount: Fraction): Entry => ({ name, kind: 'level', amount })
  const change = (name: Bilingual, amount: Fraction): Entry => ({ name, kind: 'change', amount })
  return [
    level({ zh: '年度付费总额', en: 'Total' }, total),
    change({ zh: '统筹基金分担超支', en: 'Overrun borne by the pool' }, of('poolTopUp')),
    change({ zh: '医共体外就医', en: 'Care elsewhere' }, negate(of('spentElsewhere'))),
    change({ zh: '结余归统筹基金', en: 'Surplus to the pool' }, negate(of('surplusToPool'))),
    change({ zh: '结余结转下年', en: 'Surplus carried forward' }, unlessPaid('surplusRetained')),
    change({ zh: '未用的风险调节金', en: 'Unused risk fund' }, unlessPaid('riskFundUnused')),
    change({ zh: '保证金扣减', en: 'Deposit forfeited' }, negate(of('depositForfeited'))),
    level({ zh: '应拨付额', en: 'Entitlement' }, of('entitlement')),
    change({ zh: '已预拨', en: 'Advances paid' }, negate(advances)),
    level(finalPayment.n < 0n ? recovered : { zh: '年终清算应补拨', en: 'Final payment' }, finalPayment),
  ]
}

const recovered = { zh: '年终清算应收回', en: 'To be recovered' }

type AndMore = 'riskFundUnused' | 'depositForfeited' | 'entitlement' | 'finalPayment'

function barsOf(entries: readonly Entry[]): readonly Bar[] {
  const bars: Bar[] = []
  let at = zero
  for (const [index, { name, kind, amount }] of entries.entries()) {
    const written = { name, amount: toDecimalString(amount) }
    const sign = compare(amount, zero)
    if (kind === 'level') {
      if (index > 0 && compare(at, amount) !== 0) {
        fail('explanation_differs', ['result'], {
          expected: toDecimalString(at),
          received: written.amount,
          unit: 'yuan',
        })
      }
      bars.push({ ...written, kind, from: 0, to: toNumber(amount) })
      at = amount
    } else if (sign !== 0) {
      const next = add(at, amount)
      bars.push({ ...written, kind: sign > 0 ? 'in' : 'out', from: toNumber(at), to: toNumber(next) })
      at = next
    }
  }
  return bars
}

const toNumber = (amount: Fraction) => Number(toDecimalString(amount))
