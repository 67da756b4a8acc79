import { deepFreeze, fail, show } from '../errors/internal.ts'
import { type Explained, explain, labelAt } from '../figure/internal.ts'
import { add, compare, parseCanonical, toDecimalString, zero } from '../numeric/internal.ts'
import { read } from '../shape/internal.ts'
import { type CarriedMoney, type CarriedReason, carriedReasons, carriedUseShape } from './carriedMoney.ts'
import { settlementLabels as L } from './labels.ts'
import type { NextYear } from './nextYear.ts'
import type { YearSettlement } from './settleYear.ts'

/** What was paid to next year, line by line; the account of next year says that no line is lost. */
export function carriedLines(result: YearSettlement): NonNullable<NextYear['carried']> {
  const { transfers, accounts } = result
  const carried = transfers.flatMap(({ to, reason: why }, index) => {
    if (to !== 'nextYear') return []
    const reason = carriedReasons.find((one) => one === why)
    const place = ['result', 'transfers', index, 'reason']
    if (reason === undefined) {
      return fail('explanation_differs', place, { expected: carriedReasons.join(', '), received: show(why) })
    }
    const amount = explain(result, ['transfers', index, 'amount'])
    const expected = reasonOf(amount)
    if (expected !== undefined && expected !== reason) {
      return fail('explanation_differs', place, { expected, received: show(why) })
    }
    const use = reason === 'surplusCarried' ? useOf(result, amount) : undefined
    return [{ reason, amount, ...(use === undefined ? {} : { use }) }]
  })
  const account = accounts.findIndex((one) => one.account === 'nextYear')
  const balance = account < 0 ? zero : parseCanonical(explain(result, ['accounts', account, 'balance']).value)
  const sum = carried.reduce((all, { amount }) => add(all, parseCanonical(amount.value)), zero)
  if (compare(sum, balance) !== 0) {
    fail('explanation_differs', ['result', 'transfers'], {
      expected: toDecimalString(balance),
      received: toDecimalString(sum),
    })
  }
  return carried
}

/** Under which reason an amount is carried, by what it is. */
function reasonOf({ steps }: Explained): CarriedReason | undefined {
  switch (steps.at(-1)?.id.replace(/\[\d+\]$/, '')) {
    case L.surplusRetained.id:
    case L.surplusUse.id:
      return 'surplusCarried'
    case L.riskFundUnused.id:
      return 'riskFundCarried'
    case L.depositForfeited.id:
      return 'forfeitCarried'
    default:
      return undefined
  }
}

/** The purpose of a surplus that was carried: its amount is one of the uses, or all that was retained. */
function useOf(result: YearSettlement, { steps }: Explained): CarriedMoney['use'] {
  const itself = steps.at(-1)
  if (itself?.id === L.surplusRetained.id) return undefined
  const place = ['result', 'surplusUses']
  const { surplusUses: uses } = result
  if (!Array.isArray(uses)) return fail('missing', place, { expected: aSettledYear, received: show(uses) })
  const at = uses.findIndex((_, index) => labelAt(L.surplusUse, index, '').id === itself?.id)
  if (at < 0) return fail('missing', place, { expected: aSettledYear })
  const { id, label } = Object(uses[at])
  const use = read(carriedUseShape(), { id, label }, [...place, at])
  const { zh, en } = labelAt(L.surplusUse, at, label.zh, label.en).name
  if (itself?.label.zh !== zh || itself.label.en !== en) {
    fail('explanation_differs', [...place, at, 'label'], {
      expected: itself?.label ?? aSettledYear,
      received: { zh, en },
    })
  }
  explain(result, ['surplusUses', at, 'amount'])
  if (uses.findIndex((one) => Object(one).id === id) < at) {
    fail('duplicate_id', [...place, at, 'id'], { received: id })
  }
  return use
}

/** What should have been given, as refusals say it. */
export const aSettledYear = /* @__PURE__ */ deepFreeze({ zh: '年度结算的结果', en: 'the result of a settled year' })
