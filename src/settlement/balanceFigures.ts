import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import { exact, type Figure, figure, formula, labelAt, read, sumOf } from '../figure/internal.ts'
import { zero } from '../numeric/internal.ts'
import { settlementLabels as L } from './labels.ts'
import type { Account, MovedMoney } from './transfers.ts'

/** What an account received and paid, and the balance. */
interface AccountFigures {
  readonly account: Account
  readonly received: Figure
  readonly paid: Figure
  readonly balance: Figure
}

/** The accounts, and one figure that tells of all of them: none where no money moved. */
export interface BalanceFigures {
  readonly accounts: readonly AccountFigures[]
  readonly sum: Figure | undefined
}

/** What every account received and paid: one amount is itself, several are their sum. */
export function balanceFigures(transfers: readonly MovedMoney[]): BalanceFigures {
  const moved = new Map<Account, { readonly received: Figure[]; readonly paid: Figure[] }>()
  const movedBy = (account: Account) => {
    const known = moved.get(account) ?? { received: [], paid: [] }
    moved.set(account, known)
    return known
  }
  for (const { from, to, amount } of transfers) {
    movedBy(from).paid.push(amount)
    movedBy(to).received.push(amount)
  }
  if (moved.size === 0) return { accounts: [], sum: undefined }
  const parts: Figure[] = []
  const part = (made: Figure): Figure => {
    parts.push(made)
    return made
  }
  let nothing: Figure | undefined
  const sumUp = (label: (typeof L)[keyof typeof L], index: number, account: Account, amounts: readonly Figure[]) => {
    const [first, second] = amounts
    if (second !== undefined)
      return part(figure(accountLabel(label, index, account), formula`${sumOf(amounts)}`, exact))
    if (first !== undefined) return first
    nothing ??= part(read(L.noMoney, zero, nothingMoved, []))
    return nothing
  }
  const accounts = [...moved].map(([account, { received: ins, paid: outs }], index): AccountFigures => {
    const received = sumUp(L.accountReceived, index, account, ins)
    const paid = sumUp(L.accountPaid, index, account, outs)
    if (outs.length === 0) return { account, received, paid, balance: received }
    const left = ins.length === 0 ? formula`−${paid}` : formula`${received} − ${paid}`
    const balance = figure(accountLabel(L.accountBalance, index, account), left, exact)
    return { account, received, paid, balance: part(balance) }
  })
  const balances = formula`${sumOf(accounts.map(({ balance }) => balance))}`
  return { accounts, sum: figure(L.balances, balances, exact, { parts, because: fromOneToOther }) }
}

export function accountLabel(label: (typeof L)[keyof typeof L], index: number, account: Account) {
  const own = account.slice(account.indexOf(':') + 1)
  const { zh, en } = names[account] ?? { zh: own, en: own }
  return labelAt(label, index, zh, en)
}

const names: Readonly<Record<string, Bilingual>> = /* @__PURE__ */ deepFreeze({
  pool: { zh: '统筹基金', en: 'the pooled fund' },
  lead: { zh: '总医院账户', en: "the lead hospital's account" },
  elsewhere: { zh: '医共体外医疗机构', en: 'providers elsewhere' },
  nextYear: { zh: '下年度', en: 'next year' },
  lastYear: { zh: '上年度', en: 'last year' },
  accumulatedRiskFund: { zh: '统筹地区累计风险基金', en: "the pooling area's accumulated risk fund" },
} satisfies Partial<Record<Account, Bilingual>>)

const nothingMoved = /* @__PURE__ */ deepFreeze({
  zh: '账户没有这一方向的划拨',
  en: 'no money moved this way',
})

const fromOneToOther = /* @__PURE__ */ deepFreeze({
  zh: '每笔划拨从一个账户支出、由另一个账户收入，余额合计为零，核对相符',
  en: 'every transfer leaves one account and arrives in another: the balances sum to zero, the check agrees',
})
