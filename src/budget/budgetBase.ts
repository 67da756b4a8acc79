import type { Figure } from '../figure/internal.ts'
import { amount, exactlyOne, list, optional } from '../shape/internal.ts'
import type { BudgetPlan } from './BudgetPlan.ts'
import { budgetLabels as L } from './labels.ts'

/** The fields of a `BudgetBase`, for inputs that hold one. */
export const baseFields = () => ({
  priorPayments: optional(list(L.priorPayment.name, amount(L.priorPayment), { each: nthYear })),
  previousTotal: optional(amount(L.previousTotal)),
})

/** Exactly one of the two bases: the message names both, since either will do. */
export const oneBase = () =>
  exactlyOne(['priorPayments', 'previousTotal'], {
    zh: '以前各年度的基金支付；有上年度总额的，改给 previousTotal',
    en: 'the payments of past years; where there is a total of last year, give previousTotal instead',
  })

/** The base as the budget needs it. Weights go with payments only. */
export function budgetBase(
  { priorPayments = [], previousTotal }: ReadBase,
  weights?: readonly Figure[],
): BudgetPlan['base'] {
  if (previousTotal !== undefined) return { year: 'reform', previousTotal }
  return { year: 'launch', payments: priorPayments, weights }
}

/** A base as it is read: one of the two is there. */
export interface ReadBase {
  readonly priorPayments: readonly Figure[] | undefined
  readonly previousTotal: Figure | undefined
}

/** How the years of a base are called. */
export const nthYear = (place: number) => ({ zh: `第 ${place} 年`, en: `year ${place}` })
