import type { Bilingual } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, type Label, labelAt, sumOf } from '../../figure/internal.ts'
import type { Account, YearSettlement } from '../../settlement/internal.ts'
import { differenceFigures } from './differenceFigures.ts'
import { accountNames, scenarioLabels as L } from './labels.ts'

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
