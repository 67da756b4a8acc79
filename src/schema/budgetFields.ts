import * as z from 'zod'
import {
  type Adjustment,
  type BudgetBase,
  type GrowthComponent,
  budgetLabels as L,
  type PoolingArea,
  refuseNoBase,
  refuseOtherSum,
  refuseTwoBases,
} from '../budget/internal.ts'
import { readWeight } from '../numeric/internal.ts'
import { bilingual, citations } from './citations.ts'
import { amount, growth, positive, signedAmount, weight } from './decimals.ts'
import { fieldOf, itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'
import { judgeIds } from './judgeIds.ts'
import { lazily } from './lazily.ts'
import { list, listOrNone } from './list.ts'
import { named } from './named.ts'
import { readEvery } from './readQuietly.ts'
import { record } from './record.ts'
import { id, option } from './texts.ts'

/** What the budget grows from and by: the fields that the input of a budget and that of a year share. */
export const budgetFields = /* @__PURE__ */ lazily(() => ({
  base: {
    priorPayments: named(list(amount(L.priorPayment.name)), L.priorPayment.name).optional(),
    previousTotal: amount(L.previousTotal.name).optional(),
  } satisfies Record<keyof BudgetBase, z.ZodType>,
  requestedGrowth: named(
    z.union([list(growthComponent(), [judgeComponents]), growth(L.requestedGrowth.name)]),
    L.requestedGrowth.name,
  ),
  poolingArea: named(
    record({
      previousSpending: positive(L.previousSpending.name),
      currentSpending: positive(L.currentSpending.name),
    } satisfies Record<keyof PoolingArea, z.ZodType>),
    { zh: '统筹区基金支出', en: "Pooling area's fund spending" },
  ).optional(),
  adjustments: named(listOrNone(adjustment(), [judgeIds]), { zh: '预算调整', en: 'Adjustments' }).optional(),
  expectedElsewhere: amount(L.expectedElsewhere.name).optional(),
}))

/** Exactly one of the two bases. */
export const judgeBase: Rule = (input, _, { report }) => {
  refuseTwoBases(input as BudgetBase, report)
  refuseNoBase(input as BudgetBase, report)
}

const judgeComponents: Rule = (input, path, findings) => {
  judgeIds(input, path, findings)
  const weights = readEvery(itemsOf(input), (item) => readWeight(fieldOf(item, 'weight'), []))
  if (weights !== undefined) refuseOtherSum(weights, path, findings.report)
}

function growthComponent() {
  return record({
    id: id(),
    label: bilingual().optional(),
    weight: weight(L.componentWeight.name),
    growth: growth(L.componentGrowth.name),
  } satisfies Record<keyof GrowthComponent, z.ZodType>)
}

function adjustment() {
  return record({
    id: id(),
    label: bilingual().optional(),
    amount: signedAmount(L.adjustment.name),
    appliesTo: option({ zh: '调整对象', en: 'Applies to' }, ['baseline', 'total']).optional(),
    citations: citations().optional(),
  } satisfies Record<keyof Adjustment, z.ZodType>)
}
