import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Label, labelAt, sumOf } from '../../figure/internal.ts'
import { parseCanonical } from '../../numeric/internal.ts'
import type { Account, YearSettlement } from '../../settlement/internal.ts'

export interface AccountFigures {
  readonly rows: readonly {
    readonly account: Account
    readonly label: Bilingual
    readonly balances: readonly string[]
    readonly gains: readonly Figure[]
  }[]
  /** The gains of all accounts under each rule set but the first: zero. */
  readonly sums: readonly Figure[]
}

/** What each account gains over the first settlement. An account in which nothing moved ends with nothing. */
export function accountFigures(ids: readonly string[], settlements: readonly YearSettlement[]): AccountFigures {
  const accounts = [...new Set(settlements.flatMap((settlement) => settlement.accounts.map(({ account }) => account)))]
  const rows = accounts.map((account, row) => {
    const label = nameOf(account)
    const balances = settlements.map((settlement) => balanceOf(account, settlement))
    const names = { label: named(L.balance, label), difference: named(L.gain, label), ids, from: row * ids.length }
    return { account, label, balances, gains: differenceFigures(names, balances).flatMap((gain) => gain ?? []) }
  })
  const sums = ids.slice(1).map((id, index) => {
    const gains = rows.flatMap(({ gains: list }) => list[index + 1] ?? [])
    return figure(labelAt(L.gains, index + 1, id), formula`${sumOf(gains)}`, exact, {
      because: {
        zh: '一方所得即他方所失，合计为零',
        en: 'what one account gains another loses: the sum is zero',
      },
    })
  })
  return { rows, sums }
}

function balanceOf(account: Account, { accounts }: YearSettlement): string {
  return accounts.find((one) => one.account === account)?.balance ?? '0.00'
}

function nameOf(account: Account): Bilingual {
  const member = account.startsWith('member:') ? account.slice('member:'.length) : undefined
  if (member !== undefined) return { zh: `成员单位“${member}”`, en: `Member ${JSON.stringify(member)}` }
  return accountNames[account as keyof typeof accountNames]
}

function named({ id, name, unit }: Label, { zh, en }: Bilingual): Label {
  return { id, name: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` }, unit }
}

const L = /* @__PURE__ */ deepFreeze({
  balance: { id: 'balance', name: { zh: '账户余额', en: 'Balance' }, unit: 'yuan' },
  gain: { id: 'gain', name: { zh: '账户增减', en: 'Gain' }, unit: 'yuan' },
  gains: { id: 'gains', name: { zh: '各账户增减合计', en: 'Gains of all accounts' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)

/** The accounts that are no member's. */
const accountNames = /* @__PURE__ */ deepFreeze({
  pool: { zh: '统筹基金', en: 'Pooled fund' },
  lead: { zh: '总医院', en: 'Lead hospital' },
  elsewhere: { zh: '医共体外医疗机构', en: 'Providers elsewhere' },
  nextYear: { zh: '下年', en: 'Next year' },
} as const satisfies Record<Exclude<Account, `member:${string}`>, Bilingual>)

interface Names {
  /** What the values are, and what their differences are. */
  readonly label: Label
  readonly difference: Label
  /** The rule sets behind the values. */
  readonly ids: readonly string[]
  /** The number of the first value among those of a kind; 0 unless there are several lists. */
  readonly from?: number
}

/** How far each of some values is from the first; `null` where one of the two is unknown. */
export function differenceFigures(
  { label, difference, ids, from = 0 }: Names,
  texts: readonly (string | null)[],
): readonly (Figure | null)[] {
  const values = texts.map((text, index) =>
    text === null ? null : given(labelAt(label, from + index, ids[index] ?? ''), parseCanonical(text)),
  )
  const [first = null] = values
  return values.map((value, index) =>
    value === null || first === null
      ? null
      : figure(labelAt(difference, from + index, ids[index] ?? ''), formula`${value} − ${first}`, exact),
  )
}
