import { type Bilingual, fail } from '../errors/internal.ts'
import { type Fraction, larger, toDecimalString } from '../numeric/internal.ts'
import type { Account, YearSettlement } from '../settlement/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { ink, roomFor, tones } from './look.ts'
import { moneyScale } from './moneyScale.ts'
import { readDrawing } from './readDrawing.ts'
import { accountNames, back, type Flow, readSettledYear, sumOf } from './readSettledYear.ts'

const [width, height, gap, nodeWidth, points] = [520, 380, 14, 14, 24]

/**
 * 资金划拨图 — the transfers of a settled year from left to right, as wide as the money: from the accounts that pay to those
 * that receive, each with what goes through it. Money that comes back to an account arrives in a bar of its own.
 *
 * @param year - a result of `settleYear`
 * @param options - see {@link ChartOptions}
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `empty_list` (nothing moved) · `unknown_key` · `not_one_of`
 * @example
 * ```ts
 * import { chartTransfers, settleYear, withLocal } from 'yigongti'
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
 * chartTransfers(year, { language: 'en' }).description // => 'Transfers of the year (yuan)'
 * ```
 * @since 0.2.0
 */
export function chartTransfers(year: YearSettlement, options: ChartOptions): Chart {
  const drawing = readDrawing(options)
  const { flows } = readSettledYear(year)
  if (flows.length === 0) fail('empty_list', ['result', 'transfers'])
  const nodes = nodesOf(flows)
  const last = [...nodes.values()].reduce((most, { column }) => Math.max(most, column), 1)
  const left = (column: number) => (column * (width - nodeWidth)) / last
  const money = moneyScale(
    drawing,
    [...nodes.values()].map(({ through }) => toNumber(through)),
  )
  const reasons = [...new Map(flows.map(({ reason, label }) => [reason, drawing.say(label)])).values()]
  const texts = [...nodes.values()].map(({ account, column, size, top, through, isBack }) => ({
    x: left(column) + nodeWidth + 6,
    y: rounded(top + size / 2),
    text: linesOf(drawing.say(nameOf(account, isBack)), money.write(toDecimalString(through)), column === last),
  }))
  // the names of the last column stand beside the picture
  const room = roomFor(texts.filter(({ text }) => text.length === 1).flatMap(({ text }) => text))
  const x = { field: 'x', type: 'quantitative', axis: null, scale: { domain: [0, width + room], nice: false } }
  const y = { field: 'y', type: 'quantitative', axis: null, scale: { domain: [0, height], reverse: true, nice: false } }
  const unit = money.unit
  return drawing.frame(
    { title: { zh: `年度资金划拨（${unit.zh}）`, en: `Transfers of the year (${unit.en})` } },
    {
      width: width + room,
      height,
      view: { stroke: null },
      layer: [
        {
          data: { values: ribbonsOf(flows, nodes, left, drawing.say) },
          mark: { type: 'area', opacity: 0.5 },
          encoding: {
            x,
            y,
            y2: { field: 'y2' },
            detail: { field: 'flow' },
            color: {
              field: 'reason',
              type: 'nominal',
              scale: { domain: reasons, range: reasons.map((_, index) => ribbonTones[index % ribbonTones.length]) },
              legend: { title: null, orient: 'bottom', columns: 2, symbolType: 'square' },
            },
          },
        },
        {
          data: {
            values: [...nodes.values()].map(({ column, size, top, through }) => ({
              x: left(column),
              x2: left(column) + nodeWidth,
              y: top,
              y2: rounded(top + size),
              amount: toNumber(through),
            })),
          },
          mark: { type: 'rect', color: ink.text },
          encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' } },
        },
        {
          data: { values: texts },
          mark: { type: 'text', align: 'left', baseline: 'middle', lineHeight: 16 },
          encoding: { x, y, text: { field: 'text', type: 'nominal' } },
        },
      ],
    },
  )
}

const ribbonTones = [tones.blue, tones.orange, tones.green, tones.pink, tones.amber, tones.grey, tones.sky]

interface Node {
  readonly account: string
  readonly isBack: boolean
  /** How many accounts lie before it, at most. */
  readonly column: number
  /** The larger of what it receives and pays. */
  readonly through: Fraction
  readonly size: number
  readonly top: number
}

function nodesOf(flows: readonly Flow[]): ReadonlyMap<string, Node> {
  const depth = (account: string): number =>
    flows.filter(({ to }) => to === account).reduce((most, { from }) => Math.max(most, depth(from) + 1), 0)
  const accounts = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].map((account) => ({
    account,
    column: depth(account),
    through: larger(sumOf(flows, 'from', account), sumOf(flows, 'to', account)),
  }))
  const columns = [...new Set(accounts.map(({ column }) => column))]
    .sort((a, b) => a - b)
    .map((at) => accounts.filter(({ column }) => column === at))
  const scale = columns.reduce((least, column) => {
    const amounts = column.reduce((sum, { through }) => sum + toNumber(through), 0)
    return Math.min(least, (height - gap * (column.length - 1)) / amounts)
  }, Infinity)
  const nodes = new Map<string, Node>()
  for (const column of columns) {
    let top = 0
    for (const node of column) {
      const size = rounded(toNumber(node.through) * scale)
      const isBack = node.account.endsWith(back)
      nodes.set(node.account, { ...node, account: node.account.replace(back, ''), isBack, size, top })
      top = rounded(top + size + gap)
    }
  }
  return nodes
}

function ribbonsOf(
  flows: readonly Flow[],
  nodes: ReadonlyMap<string, Node>,
  left: (column: number) => number,
  say: (words: Bilingual) => string,
) {
  const used = new Map<string, number>()
  const take = (account: string, side: 'in' | 'out', amount: Fraction) => {
    const { size, top, column, through } = nodes.get(account) as Node
    const from = used.get(`${side} ${account}`) ?? top
    const wide = (toNumber(amount) / toNumber(through)) * size
    used.set(`${side} ${account}`, from + wide)
    return { from, wide, x: side === 'out' ? left(column) + nodeWidth : left(column) }
  }
  const topOf = ({ to }: Flow) => nodes.get(to)?.top ?? 0
  // what goes to the same account leaves side by side, so that no ribbon crosses another
  const inOrder = [...flows].sort((a, b) => topOf(a) - topOf(b))
  return inOrder.flatMap(({ from, to, amount, label }, flow) => {
    const start = take(from, 'out', amount)
    const end = take(to, 'in', amount)
    return Array.from({ length: points + 1 }, (_, index) => {
      const t = index / points
      const bend = t * t * (3 - 2 * t)
      const y = start.from + (end.from - start.from) * bend
      return {
        flow,
        reason: say(label),
        amount: toNumber(amount),
        x: rounded(start.x + (end.x - start.x) * t),
        y: rounded(y),
        y2: rounded(y + start.wide),
      }
    })
  })
}

function nameOf(account: string, isBack: boolean): Bilingual {
  const plain = account.replace(/^(member|use):/, '')
  const name = accountNames[account as Account] ?? { zh: plain, en: plain }
  return isBack ? { zh: `${name.zh}（收回）`, en: `${name.en} (recovered)` } : name
}

/** Beside the last column there is room for one line; on a ribbon, for two. */
function linesOf(name: string, amount: string, isLast: boolean): readonly string[] {
  return isLast ? [`${name} ${amount}`] : [name, amount]
}

const rounded = (value: number) => Math.round(value * 100) / 100
const toNumber = (amount: Fraction) => Number(toDecimalString(amount))
