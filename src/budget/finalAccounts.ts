import { deepFreeze } from '../errors/internal.ts'
import { type Figure, type Formula, formula, type NumberInput } from '../figure/internal.ts'
import { toDecimalString } from '../numeric/internal.ts'
import { amount, law, lazily, type OutOf, optional, record } from '../shape/internal.ts'
import { budgetLabels as L } from './labels.ts'

/**
 * 上年决算 — what a base of last year's final accounts is made of, yuan to the fen: what was spent and what was retained
 * of a surplus, less what the fund shared of an overrun and what was added in an emergency. What is left out counts nothing.
 *
 * @since 0.2.0
 */
export interface FinalAccounts {
  readonly spending: NumberInput
  readonly retainedSurplus?: NumberInput
  readonly overrunShared?: NumberInput
  readonly emergency?: NumberInput
}

/** Last year's final accounts as they are read. */
export type ReadFinalAccounts = OutOf<ReturnType<typeof finalAccountsShape>>

/** spending + retained − shared − emergency, of what is given. */
export function finalAccountsFormula({ spending, retainedSurplus, overrunShared, emergency }: Accounts): Formula {
  let base = formula`${spending}`
  if (retainedSurplus !== undefined) base = formula`${base} + ${retainedSurplus}`
  if (overrunShared !== undefined) base = formula`${base} − ${overrunShared}`
  return emergency === undefined ? base : formula`${base} − ${emergency}`
}

interface Accounts {
  readonly spending: Figure
  readonly retainedSurplus: Figure | undefined
  readonly overrunShared: Figure | undefined
  readonly emergency: Figure | undefined
}

/** What is taken out is not more than what was spent and retained. */
const accountsNotNegative = /* @__PURE__ */ law(
  ['base_negative'],
  ['accountsNotNegative'],
  (accounts: Accounts) => accounts,
  (accounts, reading) => {
    const { value } = finalAccountsFormula(accounts)
    if (value.n >= 0n) return
    reading.refuse('base_negative', { made, received: toDecimalString(value), unit: 'yuan' })
  },
)

const made = /* @__PURE__ */ deepFreeze({
  zh: '决算支出加结余留用，减基金分担的超支和应急追加',
  en: 'spending and retained surplus, less what the fund shared of an overrun and emergency additions',
})

export const finalAccountsShape = /* @__PURE__ */ lazily(() =>
  record<FinalAccounts>(L.finalAccounts.name)(
    {
      spending: amount(L.accountsSpending),
      retainedSurplus: optional(amount(L.accountsRetained)),
      overrunShared: optional(amount(L.accountsShared)),
      emergency: optional(amount(L.accountsEmergency)),
    },
    [accountsNotNegative],
  ),
)
