import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  explain,
  explainedFigure,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  read,
  sumOf,
} from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import type { Account, YearSettlement } from '../../settlement/internal.ts'
import { isYears, sumOfYears } from '../change/settledFigure.ts'
import type { Settled } from '../change/settleScenario.ts'

export interface AccountFigures {
  readonly rows: readonly {
    readonly account: Account
    readonly label: Bilingual
    readonly balances: readonly Figure[]
    readonly gains: readonly Figure[]
  }[]
  /** The gains of all accounts under each rule set but the first: zero. */
  readonly sums: readonly Figure[]
}

/** The year, or the years, settled under a rule set of that name. */
export interface SettledVariant {
  readonly id: string
  readonly settlement: Settled
}

/** What each account gains over the first settlement. An account in which nothing moved ends with nothing. */
export function accountFigures(variants: readonly SettledVariant[]): AccountFigures {
  const accounts = [...new Set(variants.flatMap(({ settlement }) => accountsOf(settlement)))]
  const rows = accounts.map((account, row) => {
    const label = nameOf(account, variants)
    const from = row * variants.length
    const balances = variants.map(({ id, settlement }, index) => ({
      id,
      figure: balanceFigure(account, settlement, labelAt(named(L.balance, label), from + index, id)),
    }))
    const gains = differenceFigures(named(L.gain, label), balances, from)
    return {
      account,
      label,
      balances: balances.map(({ figure: balance }) => balance),
      gains: gains.flatMap((gain) => gain ?? []),
    }
  })
  const sums = variants.slice(1).map(({ id }, index) => {
    const gains = rows.flatMap((row) => row.gains.slice(index + 1, index + 2))
    return figure(labelAt(L.gains, index + 1, id), formula`${sumOf(gains)}`, exact, {
      because: {
        zh: '一方所得即他方所失，合计为零',
        en: 'what one account gains another loses: the sum is zero',
      },
    })
  })
  return { rows, sums }
}

/** The accounts of a year, or of any of several, in their order. */
function accountsOf(settled: Settled): readonly Account[] {
  return (isYears(settled) ? settled : [settled]).flatMap(({ accounts }) => accounts.map(({ account }) => account))
}

/** The balance of an account, as the year tells it, or the sum of the years. */
function balanceFigure(account: Account, settled: Settled, label: Label): Figure {
  if (!isYears(settled)) return balanceOfYear(account, settled, label)
  return sumOfYears(settled, label, (one, ofYear) => balanceOfYear(account, one, ofYear))
}

function balanceOfYear(account: Account, settlement: YearSettlement, label: Label): Figure {
  const index = settlement.accounts.findIndex((one) => one.account === account)
  return index < 0
    ? read(label, zero, nothingMoved, [])
    : explainedFigure(explain(settlement, ['accounts', index, 'balance']), label)
}

function nameOf(account: Account, variants: readonly SettledVariant[]): Bilingual {
  const member = idAfter('member:', account)
  if (member !== undefined) return { zh: `成员单位“${member}”`, en: `Member ${JSON.stringify(member)}` }
  const use = idAfter('use:', account)
  if (use === undefined) return accountNames[account as keyof typeof accountNames]
  const years = variants.flatMap(({ settlement }) => settlement)
  const uses = years.flatMap(({ surplusUses }) => surplusUses ?? [])
  const { zh, en } = (uses.find(({ id }) => id === use) ?? { label: { zh: use, en: use } }).label
  return { zh: `结余用途：${zh}`, en: `Use of the surplus: ${en}` }
}

function idAfter(prefix: string, account: Account): string | undefined {
  return account.startsWith(prefix) ? account.slice(prefix.length) : undefined
}

function named({ id, name, unit }: Label, { zh, en }: Bilingual): Label {
  return { id, name: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` }, unit }
}

const L = /* @__PURE__ */ deepFreeze({
  balance: { id: 'balance', name: { zh: '账户余额', en: 'Balance' }, unit: 'yuan' },
  gain: { id: 'gain', name: { zh: '账户增减', en: 'Gain' }, unit: 'yuan' },
  gains: { id: 'gains', name: { zh: '各账户增减合计', en: 'Gains of all accounts' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)

/** The accounts that are no member's and for no purpose. */
const accountNames = /* @__PURE__ */ deepFreeze({
  pool: { zh: '统筹基金', en: 'Pooled fund' },
  lead: { zh: '总医院', en: 'Lead hospital' },
  elsewhere: { zh: '医共体外医疗机构', en: 'Providers elsewhere' },
  nextYear: { zh: '下年', en: 'Next year' },
  lastYear: { zh: '上年', en: 'Last year' },
  accumulatedRiskFund: { zh: '统筹地区累计风险基金', en: "Pooling area's accumulated risk fund" },
} as const satisfies Record<Exclude<Account, `member:${string}` | `use:${string}`>, Bilingual>)

const nothingMoved = /* @__PURE__ */ deepFreeze({
  zh: '该账户没有资金往来',
  en: 'no money moved to or from this account',
})

/** A figure under a rule set of that name. */
interface NamedFigure {
  readonly id: string
  readonly figure: Figure | null
}

/**
 * How far each of some values is from the first; `null` where one of the two is unknown. `from`: the number of the first
 * among those of a kind, where there are several lists.
 */
export function differenceFigures(label: Label, values: readonly NamedFigure[], from = 0): readonly (Figure | null)[] {
  const [first] = values
  return values.map(({ id, figure: value }, index) =>
    value === null || first === undefined || first.figure === null
      ? null
      : figure(labelAt(label, from + index, id), formula`${value} − ${first.figure}`, exact),
  )
}
