import { budgetLabels as B } from '../../budget/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  explain,
  explainedFigure,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type PlaceIn,
  sumOf,
} from '../../figure/internal.ts'
import { accountLabel } from '../balanceFigures.ts'
import { settlementLabels as L } from '../labels.ts'
import type { YearSettlement } from '../settleYear.ts'
import type { Account } from '../transfers.ts'

/** A scheme and its settled year, found to be whole. */
export interface SettledScheme {
  readonly scheme: string
  readonly result: YearSettlement
}

/** The amounts of a settled year that every year has, in the order in which they come about. */
export const yearAmounts = /* @__PURE__ */ deepFreeze({
  total: B.total,
  deposit: B.deposit,
  riskFund: B.riskFund,
  operating: B.operating,
  spentByMembers: L.spentByMembers,
  spentElsewhere: L.spentElsewhere,
  disallowed: L.disallowed,
  spent: L.spent,
  surplus: L.surplus,
  surplusRetained: L.surplusRetained,
  surplusToPool: L.surplusToPool,
  overrun: L.overrun,
  reasonableOverrun: L.reasonableOverrun,
  riskFundUsed: L.riskFundUsed,
  riskFundUnused: L.riskFundUnused,
  poolTopUp: L.poolTopUp,
  borneByAlliance: L.borneByAlliance,
  depositReturned: L.depositReturned,
  depositForfeited: L.depositForfeited,
  entitlement: L.entitlement,
  finalPayment: L.finalPayment,
} as const satisfies Partial<Record<keyof YearSettlement, Label>>)

export type YearAmount = keyof typeof yearAmounts

/** An amount by scheme, and in all. */
interface InAll {
  readonly parts: readonly Figure[]
  readonly sum: Figure
}

function inAll(label: Label, parts: readonly Figure[]): InAll {
  return { parts, sum: figure(label, formula`${sumOf(parts)}`, exact) }
}

/** What the scheme's own calculation says at a place, called after the scheme. */
function partOf({ scheme, result }: SettledScheme, index: number, label: Label, place: PlaceIn<YearSettlement>) {
  return explainedFigure(explain(result, place), labelAt(label, index, scheme))
}

/** Every amount of the year, by scheme and in all. */
export function amountFigures(schemes: readonly SettledScheme[]): Readonly<Record<YearAmount, InAll>> {
  return Object.fromEntries(
    Object.entries(yearAmounts).map(([key, label]) => [
      key,
      inAll(
        label,
        schemes.map((one, index) => partOf(one, index, label, key as YearAmount)),
      ),
    ]),
  ) as Readonly<Record<YearAmount, InAll>>
}

/** What was advanced: what is due less what is still to be paid. */
export function advanceFigures({ entitlement, finalPayment }: Readonly<Record<YearAmount, InAll>>, names: string[]) {
  const parts = names.map((scheme, index) => {
    const due = formula`${entitlement.parts[index] as Figure} − ${finalPayment.parts[index] as Figure}`
    return figure(labelAt(B.advances, index, scheme), due, exact)
  })
  return inAll(B.advances, parts)
}

/** What of a forfeited deposit a surplus met; none where no scheme measures its surplus so. */
export function forfeitFigures(schemes: readonly SettledScheme[]) {
  const parts = schemes.map((one, index) =>
    one.result.forfeitedFromSurplus === null
      ? null
      : partOf(one, index, L.forfeitedFromSurplus, 'forfeitedFromSurplus'),
  )
  const found = parts.flatMap((part) => part ?? [])
  return { parts, sum: found.length === 0 ? null : inAll(L.forfeitedFromSurplus, found).sum }
}

/** Where something of a name stands in each scheme that has it. */
function placesOf<Name>(schemes: readonly SettledScheme[], namesIn: (result: YearSettlement) => readonly Name[]) {
  const places = new Map<Name, { readonly of: number; readonly at: number }[]>()
  schemes.forEach(({ result }, of) => {
    namesIn(result).forEach((name, at) => {
      const known = places.get(name) ?? []
      places.set(name, [...known, { of, at }])
    })
  })
  return [...places]
}

const ownSpending = { spending: L.memberSpending, disallowed: L.memberDisallowed, recognised: L.memberRecognised }

/** Each member's amounts by scheme and in all; what one of its schemes does not know, nobody knows in all. */
export function memberFigures(schemes: readonly SettledScheme[]) {
  return placesOf(schemes, ({ members }) => members.map(({ id }) => id)).map(([id, places], index) => {
    const schemeAt = (of: number) => schemes[of] as SettledScheme
    const amountOf = (key: keyof typeof ownSpending | 'share', label: Label) => {
      const named = labelAt(label, index, id)
      const parts = places.map(({ of, at }) =>
        schemeAt(of).result.members[at]?.[key] === null
          ? null
          : partOf(schemeAt(of), of, named, ['members', at, key] as PlaceIn<YearSettlement>),
      )
      const known = parts.flatMap((part) => part ?? [])
      return { parts, sum: known.length < parts.length ? null : inAll(named, known).sum }
    }
    const spending = amountOf('spending', ownSpending.spending)
    const disallowed = amountOf('disallowed', ownSpending.disallowed)
    const recognised = amountOf('recognised', ownSpending.recognised)
    const share = amountOf('share', L.memberShare)
    return {
      id,
      schemes: places.map(({ of }, k) => ({
        scheme: schemeAt(of).scheme,
        spending: spending.parts[k] ?? null,
        disallowed: disallowed.parts[k] ?? null,
        recognised: recognised.parts[k] ?? null,
        share: share.parts[k] as Figure,
      })),
      spending: spending.sum,
      disallowed: disallowed.sum,
      recognised: recognised.sum,
      share: share.sum as Figure,
    }
  })
}

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
