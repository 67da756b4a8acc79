import { fail } from '../errors/internal.ts'
import { type Figure, given, type Label, labelAt } from '../figure/internal.ts'
import { readAmount } from '../numeric/internal.ts'
import { type Report, readList } from '../policy/internal.ts'
import type { BudgetBase } from './AnnualBudgetInput.ts'
import type { BudgetPlan } from './BudgetPlan.ts'
import { budgetLabels as L } from './labels.ts'

/** The payments of past years or last year's total: exactly one of them. Weights go with payments only. */
export function readBase(input: BudgetBase, weights?: readonly Figure[]): BudgetPlan['base'] {
  const { priorPayments, previousTotal } = input
  refuseTwoBases(input)
  refuseNoBase(input)
  if (previousTotal !== undefined) {
    return { year: 'reform', previousTotal: given(L.previousTotal, readAmount(previousTotal, ['previousTotal'])) }
  }
  const list = readList(priorPayments, ['priorPayments'])
  const payments = list.map((payment, index) =>
    given(nth(L.priorPayment, index), readAmount(payment, ['priorPayments', index])),
  )
  if (weights !== undefined) refuseOtherLength(weights, payments)
  return { year: 'launch', payments, weights }
}

/** Refuses payments of past years and last year's total together. */
export function refuseTwoBases({ priorPayments, previousTotal }: BudgetBase, report: Report = fail): void {
  if (priorPayments !== undefined && previousTotal !== undefined) {
    report('conflicting_inputs', ['previousTotal'], { expected: 'priorPayments, previousTotal' })
  }
}

/** Refuses a budget that grows from nothing: the message names both bases, since either will do. */
export function refuseNoBase({ priorPayments, previousTotal }: BudgetBase, report: Report = fail): void {
  if (priorPayments === undefined && previousTotal === undefined) {
    report('missing', ['priorPayments'], {
      expected: {
        zh: '以前各年度的基金支付；有上年度总额的，改给 previousTotal',
        en: 'the payments of past years; where there is a total of last year, give previousTotal instead',
      },
    })
  }
}

/** Refuses weights that are not one for each payment. */
export function refuseOtherLength(
  weights: readonly unknown[],
  payments: readonly unknown[],
  report: Report = fail,
): void {
  if (weights.length !== payments.length) {
    report('wrong_length', ['baseWeights'], { expected: payments.length, received: weights.length })
  }
}

function nth(label: Label, index: number): Label {
  return labelAt(label, index, `第 ${index + 1} 年`, `year ${index + 1}`)
}
