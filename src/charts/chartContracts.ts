import { payoffCurve } from '../corridor/internal.ts'
import { type Bilingual, within } from '../errors/internal.ts'
import {
  add,
  divide,
  type Fraction,
  fromInteger,
  multiply,
  parseCanonical,
  subtract,
  toDecimalString,
  zero,
} from '../numeric/internal.ts'
import type { contractOf, YearSettlement } from '../settlement/internal.ts'
import { among, amount, bare, bilingual, byKey, list, read, record } from '../shape/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { ink, tones } from './look.ts'
import { readDrawing } from './readDrawing.ts'
import { aResult, refuseSameNames } from './readResults.ts'
import { readSettledYear } from './readSettledYear.ts'

/** A contract before it is signed, or years that were settled under it at several levels of spending. */
type Contract =
  | { readonly name: Bilingual; readonly contract: ReturnType<typeof contractOf> }
  | { readonly name: Bilingual; readonly years: readonly YearSettlement[] }

/** At one level of spending: whose the difference to the total is. */
interface Level {
  readonly total: number
  readonly spent: number
  readonly alliance: number
  readonly pool: number
  readonly nextYear: number
}

/**
 * 合同对比图 — a small picture for each contract: the difference between the total and what is spent, as areas by who keeps
 * or bears it, in percent of the total.
 *
 * A contract of `contractOf` is drawn whole, from 20 % below its total to 20 % above, wherever its share bends; what is not
 * the alliance's is the pool's. Years settled under a contract are drawn as they are, with what is carried into next year
 * apart.
 *
 * @param contracts - each with its name, and with `contract`, as `contractOf` makes it, or with `years`, results of
 *   `settleYear` at several levels of spending
 * @param options - see {@link ChartOptions}; amounts are in percent of the total whatever its unit
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure of `years` was changed, or where its money went) ·
 *   `duplicate_id` (two of one name) · `missing` · `empty_list` · `conflicting_inputs` · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartContracts, contractOf } from 'yigongti'
 * import { fiveBands, sanming2016 } from 'yigongti/rules'
 *
 * const year = { year: 2026, setTotal: 100_000_000 } as const
 * const chart = chartContracts(
 *   [
 *     { name: { zh: '五段分担', en: 'Five bands' }, contract: contractOf(fiveBands, year) },
 *     { name: { zh: '三明', en: 'Sanming' }, contract: contractOf(sanming2016, year) },
 *   ],
 *   { language: 'en' },
 * )
 * chart.data?.values[0] // => {
 * //   contract: 'Five bands',
 * //   holder: 'the alliance',
 * //   rank: 0,
 * //   total: 100000000,
 * //   spent: 80000000,
 * //   amount: 12000000,
 * //   edge: 12000000
 * // }
 * ```
 * @since 0.2.0
 */
export function chartContracts(contracts: readonly Contract[], options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const given = read(contractList(), contracts as never, ['contracts']) as readonly Contract[]
  refuseSameNames(
    given.map(({ name }) => name),
    'contracts',
  )
  const all = given.map((one, index) => ({ name: drawing.say(one.name), levels: levelsOf(one, index) }))
  const isCarried = all.some(({ levels }) => levels.some(({ nextYear }) => nextYear !== 0))
  const shown = holders.filter(({ key }) => key !== 'nextYear' || isCarried)
  const nameOf = ({ name }: (typeof holders)[number]) => drawing.say(name)
  const names = all.map(({ name }) => name)
  const values = all.flatMap(({ name, levels }) =>
    levels.flatMap(({ total, spent, ...amounts }) =>
      shown.map((holder, rank) => ({
        contract: name,
        holder: nameOf(holder),
        rank,
        total,
        spent,
        amount: amounts[holder.key],
        edge: amounts.alliance,
      })),
    ),
  )
  const x = {
    field: 'difference',
    type: 'quantitative',
    scale: { nice: false },
    axis: { title: null, labelExpr: inPercent('+~f'), labelOverlap: true, labelFontSize: 11, tickCount: 6 },
  }
  const y = { type: 'quantitative', axis: { title: null, labelExpr: inPercent('~f'), tickCount: 6 } }
  return drawing.frame(
    {
      title: { zh: '差额归谁：留用与承担', en: 'Whose the difference is: kept and borne' },
      below: [
        { zh: '横轴：支出比总额多（+）或少（−）百分之几', en: 'across: spending against the total' },
        { zh: '纵轴：零以上为所得，零以下为承担，占总额 %', en: 'up: kept above zero, borne below it, % of the total' },
      ],
    },
    {
      data: { values },
      facet: { field: 'contract', type: 'nominal', sort: names, header: { title: null, labelAnchor: 'start' } },
      columns: Math.min(2, all.length),
      spec: {
        width: 330,
        height: 150,
        transform: [
          { calculate: '(datum.spent - datum.total) / datum.total * 100', as: 'difference' },
          { calculate: 'datum.amount / datum.total * 100', as: 'share' },
          { calculate: 'datum.edge / datum.total * 100', as: 'line' },
        ],
        layer: [
          {
            mark: { type: 'area', opacity: 1 },
            encoding: {
              x,
              y: { ...y, field: 'share', stack: 'zero' },
              color: {
                field: 'holder',
                type: 'nominal',
                scale: { domain: shown.map(nameOf), range: shown.map(({ tone }) => tone) },
                legend: { title: null, orient: 'bottom', columns: 1, symbolType: 'square', symbolSize: 160 },
              },
              order: { field: 'rank', type: 'quantitative' },
            },
          },
          {
            transform: [{ filter: 'datum.rank === 0' }],
            mark: { type: 'line', color: '#00304d', strokeWidth: 2.5 },
            encoding: { x, y: { ...y, field: 'line' } },
          },
          { mark: { type: 'rule', color: ink.rule }, encoding: { y: { ...y, datum: 0 } } },
        ],
      },
    },
  )
}

const inPercent = (format: string) => `datum.value === 0 ? '0' : format(datum.value, '${format}') + '%'`

/** From dark to light, so that they are told apart in print. */
const holders = [
  { key: 'alliance', name: { zh: '医共体', en: 'the alliance' }, tone: tones.blue },
  { key: 'pool', name: { zh: '统筹基金', en: 'the pool' }, tone: '#f0b46a' },
  { key: 'nextYear', name: { zh: '结转下年', en: 'next year' }, tone: ink.pale },
] as const

const totalLabel = { id: 'base', name: { zh: '年度付费总额', en: 'Total' }, unit: 'yuan' } as const

const contractList = () => {
  const name = { zh: '合同', en: 'Contract' }
  return list(
    { zh: '各合同', en: 'Contracts' },
    byKey(name, {
      contract: record<{ readonly name: Bilingual; readonly contract: object }>(name)({
        name: bilingual(),
        contract: among<object>({ zh: '年度合同', en: 'what `contractOf` makes' }, []),
      }),
      years: record<{ readonly name: Bilingual; readonly years: readonly object[] }>(name)({
        name: bilingual(),
        years: list({ zh: '各水平的结算', en: 'Settled years' }, among<object>(aResult, [])),
      }),
    }),
  )
}

function levelsOf(one: Contract, index: number): readonly Level[] {
  const levels =
    'years' in one
      ? one.years.map((year, at) => settledLevel(year, ['contracts', index, 'years', at]))
      : contractLevels(one.contract, index)
  return [...levels].sort((a, b) => a.spent - b.spent)
}

/** What the accounts hold in the end: the pool beyond the total, next year what is carried; the rest is the alliance's. */
function settledLevel(year: YearSettlement, at: readonly (string | number)[]): Level {
  const { text, rows } = readSettledYear(year, at)
  const [total, spent] = [parseCanonical(text('total')), parseCanonical(text('spent'))]
  const balanceOf = (wanted: string) => {
    const place = rows('accounts').findIndex(({ account }) => account === wanted)
    return place < 0 ? zero : parseCanonical(text(['accounts', place, 'balance']))
  }
  const [pool, nextYear] = [add(total, balanceOf('pool')), balanceOf('nextYear')]
  const alliance = subtract(subtract(subtract(total, spent), pool), nextYear)
  const toNumber = (one: Fraction) => Number(toDecimalString(one))
  return {
    total: toNumber(total),
    spent: toNumber(spent),
    alliance: toNumber(alliance),
    pool: toNumber(pool),
    nextYear: toNumber(nextYear),
  }
}

function contractLevels(contract: ReturnType<typeof contractOf>, index: number): readonly Level[] {
  const at = ['contracts', index, 'contract']
  const { base } = contract
  const total = read(bare(amount(totalLabel)), base, [...at, 'base'])
  const part = (percent: number) => toDecimalString(divide(multiply(total, fromInteger(percent)), fromInteger(100)))
  const inAll = Number(toDecimalString(total))
  const curve = within(at, () => payoffCurve({ ...contract, range: { from: part(80), to: part(120) } }))
  return curve.stretches.flatMap(({ from, to, start, end: ending }) =>
    (['start', 'end'] as const).map((end): Level => {
      const spent = Number(end === 'start' ? from : to)
      const alliance = Number(end === 'start' ? start : ending)
      return { total: inAll, spent, alliance, pool: inAll - spent - alliance, nextYear: 0 }
    }),
  )
}
