import { deepFreeze } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, sumOf } from '../../figure/internal.ts'
import { accountLabel } from '../balanceFigures.ts'
import { settlementLabels as L } from '../labels.ts'
import type { Account } from '../transfers.ts'
import { inAll, partOf, type SettledScheme } from './amountFigures.ts'
import { placesOf } from './placesOf.ts'

/** What each account received and paid, by scheme and in all. */
export function accountsInAll(schemes: readonly SettledScheme[]) {
  return placesOf(schemes, ({ accounts }) => accounts.map((one): Account => one.account)).map(
    ([account, places], index) => {
      const amountOf = (key: 'received' | 'paid' | 'balance', label: Parameters<typeof accountLabel>[0]) => {
        const named = accountLabel(label, index, account)
        return inAll(
          named,
          places.map(({ of, at }) => partOf(schemes[of] as SettledScheme, of, named, ['accounts', at, key])),
        )
      }
      const received = amountOf('received', L.accountReceived)
      const paid = amountOf('paid', L.accountPaid)
      const balance = amountOf('balance', L.accountBalance)
      return {
        account,
        schemes: places.map(({ of }, k) => ({
          scheme: (schemes[of] as SettledScheme).scheme,
          received: received.parts[k] as Figure,
          paid: paid.parts[k] as Figure,
          balance: balance.parts[k] as Figure,
        })),
        received: received.sum,
        paid: paid.sum,
        balance: balance.sum,
      }
    },
  )
}

/** The balances of all accounts of all schemes sum to zero: the sum says so. */
export function balanceCheck(accounts: ReturnType<typeof accountsInAll>): readonly Figure[] {
  if (accounts.length === 0) return []
  const balances = formula`${sumOf(accounts.map(({ balance }) => balance))}`
  return [figure(L.balances, balances, exact, { because: nothingLost })]
}

const nothingLost = /* @__PURE__ */ deepFreeze({
  zh: '各险种的每笔划拨从一个账户支出、由另一个账户收入，合并后余额合计仍为零，核对相符',
  en: 'every transfer of every scheme leaves one account and arrives in another: combined, the balances sum to zero too',
})
