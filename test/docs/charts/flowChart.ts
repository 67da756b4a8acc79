import type { TopLevelSpec } from 'vega-lite'
import type { Bilingual, Transfer } from 'yigongti'
import { colours, frameOf, inMillions } from './house.ts'

type Account = Transfer['from']

const [width, height, gap, nodeWidth, points] = [520, 380, 14, 14, 24]

const accountNames: Readonly<Record<string, Bilingual>> = {
  pool: { zh: '统筹基金', en: 'Pool' },
  lead: { zh: '总医院账户', en: "Lead hospital's account" },
  elsewhere: { zh: '医共体外机构', en: 'Other providers' },
  nextYear: { zh: '下年', en: 'Next year' },
}

interface Node {
  readonly account: Account
  readonly column: number
  readonly size: number
  readonly top: number
}

/** The transfers of a year from left to right, as wide as the money; for transfers that do not run in a circle. */
export function flowChart(title: Bilingual, transfers: readonly Transfer[]): TopLevelSpec {
  const columns = columnsOf(transfers)
  const last = Math.max(...columns.values())
  const nodes = nodesOf(transfers, columns)
  const left = (column: number) => (column * (width - nodeWidth)) / last
  const ribbons = ribbonsOf(transfers, nodes, left)
  const reasons = [...new Map(transfers.map(({ reason, label }) => [reason, `${label.zh} · ${label.en}`])).values()]
  const x = {
    field: 'x',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, width] as number[], nice: false },
  } as const
  const y = {
    field: 'y',
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, height] as number[], reverse: true, nice: false },
  } as const
  const palette = [colours.blue, colours.orange, colours.green, colours.pink, colours.grey]
  const texts = [...nodes.values()].map(({ account, column, size, top }) => ({
    x: left(column) + nodeWidth + 6,
    y: rounded(top + size / 2),
    text: linesOf(nameOf(account), sumOf(transfers, account).toFixed(2), column === last),
  }))
  return {
    ...frameOf(title, width, height),
    view: { stroke: null },
    layer: [
      {
        data: { values: ribbons },
        mark: { type: 'area', opacity: 0.45 },
        encoding: {
          x,
          y,
          y2: { field: 'y2' },
          detail: { field: 'flow' },
          color: {
            field: 'reason',
            type: 'nominal',
            scale: { domain: reasons, range: palette.slice(0, reasons.length) },
            legend: { title: null, orient: 'bottom', columns: 2, symbolType: 'square' },
          },
        },
      },
      {
        data: {
          values: [...nodes.values()].map(({ column, size, top }) => ({
            x: left(column),
            x2: left(column) + nodeWidth,
            y: top,
            y2: rounded(top + size),
          })),
        },
        mark: { type: 'rect', color: '#333' },
        encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' } },
      },
      {
        data: { values: texts },
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 12, lineHeight: 16 },
        encoding: { x, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  }
}

/** The longest way from an account that receives nothing. */
function columnsOf(transfers: readonly Transfer[]): ReadonlyMap<Account, number> {
  const depth = (account: Account, path: readonly Account[]): number => {
    if (path.includes(account)) throw new Error(`these transfers run in a circle: ${[...path, account].join(' → ')}`)
    const before = transfers.filter(({ to }) => to === account)
    return Math.max(0, ...before.map(({ from }) => depth(from, [...path, account]) + 1))
  }
  const accounts = new Set(transfers.flatMap(({ from, to }) => [from, to]))
  return new Map([...accounts].map((account) => [account, depth(account, [])]))
}

function nodesOf(transfers: readonly Transfer[], columns: ReadonlyMap<Account, number>): ReadonlyMap<Account, Node> {
  const total = (accounts: readonly Account[]) => accounts.reduce((sum, account) => sum + sumOf(transfers, account), 0)
  const inColumn = (column: number) => [...columns].filter(([, at]) => at === column).map(([account]) => account)
  const lists = [...new Set(columns.values())].sort((a, b) => a - b).map(inColumn)
  const scale = Math.min(...lists.map((accounts) => (height - gap * (accounts.length - 1)) / total(accounts)))
  const nodes = new Map<Account, Node>()
  lists.forEach((accounts, column) => {
    let top = 0
    for (const account of accounts) {
      const size = rounded(sumOf(transfers, account) * scale)
      nodes.set(account, { account, column, size, top })
      top = rounded(top + size + gap)
    }
  })
  return nodes
}

function ribbonsOf(
  transfers: readonly Transfer[],
  nodes: ReadonlyMap<Account, Node>,
  left: (column: number) => number,
) {
  const used = new Map<string, number>()
  const take = (account: Account, side: 'in' | 'out', amount: number) => {
    const { size, top, column } = nodes.get(account) ?? { size: 0, top: 0, column: 0 }
    const from = used.get(`${side} ${account}`) ?? top
    const wide = (amount / sumOf(transfers, account)) * size
    used.set(`${side} ${account}`, from + wide)
    return { from, wide, x: side === 'out' ? left(column) + nodeWidth : left(column) }
  }
  const topOf = ({ to }: Transfer) => nodes.get(to)?.top ?? 0
  // what goes to the same account leaves side by side, so that no ribbon crosses another
  const inOrder = [...transfers].sort((a, b) => topOf(a) - topOf(b))
  return inOrder.flatMap(({ from, to, amount, label }, flow) => {
    const start = take(from, 'out', inMillions(amount))
    const end = take(to, 'in', inMillions(amount))
    return Array.from({ length: points + 1 }, (_, index) => {
      const t = index / points
      const bend = t * t * (3 - 2 * t)
      const y = start.from + (end.from - start.from) * bend
      return {
        flow,
        reason: `${label.zh} · ${label.en}`,
        x: rounded(start.x + (end.x - start.x) * t),
        y: rounded(y),
        y2: rounded(y + start.wide),
      }
    })
  })
}

/** What goes through an account, in million yuan: the larger of what it receives and pays. */
function sumOf(transfers: readonly Transfer[], account: Account): number {
  const sum = (side: 'from' | 'to') =>
    transfers.filter((transfer) => transfer[side] === account).reduce((all, { amount }) => all + inMillions(amount), 0)
  return Math.max(sum('from'), sum('to'))
}

function nameOf(account: Account): string {
  const name = accountNames[account]
  return name === undefined ? account.replace(/^member:/, '') : `${name.zh} · ${name.en}`
}

/** Beside the last column there is room for one line; on a ribbon, for two. */
function linesOf(name: string, amount: string, isLast: boolean): readonly string[] {
  return isLast ? [`${name} ${amount}`] : [name, amount]
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
