import { budgetLabels } from '../../budget/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { provenanceShape } from '../../policy/internal.ts'
import {
  type AnyShape,
  among,
  amount,
  id,
  lazily,
  list,
  optional,
  orNull,
  record,
  type Shape,
  signedAmount,
  text,
  unique,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { settlementLabels as L } from '../labels.ts'
import type { YearSettlement } from '../settleYear.ts'

/** A settled year of a scheme; what of the advances each member was passed on, if that is known. */
export interface SchemeResult {
  readonly scheme: string
  readonly result: YearSettlement
  readonly advances?: readonly { readonly id: string; readonly amount: NumberInput }[]
}

/** Settled years, one a scheme, and what each member was advanced. */
export const schemesShape = /* @__PURE__ */ lazily(() => {
  const advance = record<{ readonly id: string; readonly amount: NumberInput }>({ zh: '已预拨', en: 'Advanced' })({
    id: id(unitId),
    amount: amount(L.memberAdvance),
  })
  const one = record<SchemeResult>(ofScheme)({
    ...schemeFields(),
    advances: optional(list({ zh: '各单位已预拨', en: 'Advanced by member' }, advance, { laws: [uniqueIds] })),
  })
  return list(byScheme, one, { laws: [unique('scheme')] })
})

/** Settled years, one a scheme, and nothing else. */
export const settledSchemesShape = /* @__PURE__ */ lazily(() =>
  list(byScheme, record<Omit<SchemeResult, 'advances'>>(ofScheme)(schemeFields()), { laws: [unique('scheme')] }),
)

const schemeFields = () => ({
  scheme: id({ zh: '险种', en: 'Scheme' }),
  result: among<YearSettlement>({ zh: '年度结算的结果', en: 'Result of the settled year' }, [settledYear()]),
})

const ofScheme = { zh: '险种的结算结果', en: 'The settled year of a scheme' }
const byScheme = { zh: '各险种的结算结果', en: 'Settled years by scheme' }

/** What is taken from a settled year: a refusal names its place by it, what it holds is judged by its steps. */
const settledYear = (): AnyShape => {
  const member = described(
    { zh: '成员单位', en: 'Member' },
    {
      id: id(unitId),
      weight: weight(L.memberWeight),
      spending: orNull(amount(L.memberSpending)),
      disallowed: orNull(amount(L.memberDisallowed)),
      recognised: orNull(amount(L.memberRecognised)),
      share: signedAmount(L.memberShare),
    },
  )
  const account = described(
    { zh: '账户', en: 'Account' },
    {
      account: text({ zh: '账户', en: 'Account' }),
      received: amount(L.accountReceived),
      paid: amount(L.accountPaid),
      balance: signedAmount(L.accountBalance),
    },
  )
  const transfer = described(
    { zh: '划拨', en: 'Transfer' },
    { amount: amount({ id: 'amount', name: { zh: '划拨金额', en: 'Amount of the transfer' }, unit: 'yuan' }) },
  )
  const amounts = [
    L.spentByMembers,
    L.spentElsewhere,
    L.disallowed,
    L.surplusRetained,
    L.surplusToPool,
    L.riskFundUsed,
    L.riskFundUnused,
    L.poolTopUp,
    L.borneByAlliance,
    L.depositReturned,
    L.depositForfeited,
    L.entitlement,
    L.finalPayment,
  ]
  return described(
    { zh: '年度结算的结果', en: 'Result of the settled year' },
    {
      total: amount(budgetLabels.total),
      ...Object.fromEntries(amounts.map((label) => [label.id, signedAmount(label)])),
      advances: list({ zh: '按月预拨', en: 'Monthly advances' }, amount(budgetLabels.monthlyAdvance)),
      members: list({ zh: '各成员单位', en: 'Members' }, member),
      transfers: list({ zh: '资金划拨', en: 'Transfers' }, transfer),
      accounts: list({ zh: '各账户', en: 'Accounts' }, account),
      provenance: provenanceShape(),
    },
  )
}

const described = (name: Bilingual, fields: Readonly<Record<string, AnyShape>>): Shape<never, unknown, false> =>
  record<never>(name)(fields as never)

const unitId = { zh: '单位标识', en: 'Id of the unit' }
