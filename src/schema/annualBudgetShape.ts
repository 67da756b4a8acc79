import type * as z from 'zod'
import { type AnnualBudgetInput, budgetLabels as L, refuseOtherLength } from '../budget/internal.ts'
import { add, compare, one, readShare, toDecimalString } from '../numeric/internal.ts'
import { budgetFields, judgeBase } from './budgetFields.ts'
import { growth, share } from './decimals.ts'
import { fieldOf, itemsOf } from './fieldOf.ts'
import type { Rule } from './judged.ts'
import { lazily } from './lazily.ts'
import { asDocument, named } from './named.ts'
import { readQuietly } from './readQuietly.ts'
import { record } from './record.ts'
import { flag } from './texts.ts'
import { weightsShape } from './weightsShape.ts'

/** A budget as `annualBudget` takes it. */
export const annualBudgetShape = /* @__PURE__ */ lazily(() => {
  const { base, requestedGrowth, poolingArea, adjustments, expectedElsewhere } = budgetFields()
  return named(
    record(
      {
        ...base,
        baseWeights: weightsShape().optional(),
        requestedGrowth,
        poolingArea,
        cap: growth(L.growthCap.name).optional(),
        capLaunchYear: flag({ zh: '启动年度也设增长率上限', en: 'Growth cap in the launch year too' }).optional(),
        adjustments,
        depositRate: share(L.depositRate.name),
        riskFundRate: share(L.riskFundRate.name),
        expectedElsewhere,
      } satisfies Record<keyof AnnualBudgetInput, z.ZodType>,
      [judgeBase, judgeWeights, judgeCap, judgeCarveOuts],
    ),
    { zh: '年度预算（输入）', en: 'A yearly budget, as annualBudget takes it' },
    asDocument('annualBudget'),
  )
})

/** One weight for each payment, where there are payments; none beside last year's total. */
const judgeWeights: Rule = (input, _, { report }) => {
  const [weights, payments] = ['baseWeights', 'priorPayments'].map((key) => itemsOf(fieldOf(input, key)))
  if (fieldOf(input, 'previousTotal') !== undefined) {
    if (fieldOf(input, 'baseWeights') !== undefined) {
      report('conflicting_inputs', ['baseWeights'], { expected: 'baseWeights, previousTotal' })
    }
    return
  }
  if (!weights?.length || !payments?.length) return
  refuseOtherLength(weights, payments, report)
}

/** One kind of cap at most. */
const judgeCap: Rule = (input, _, { report }) => {
  if (fieldOf(input, 'poolingArea') === undefined || fieldOf(input, 'cap') === undefined) return
  report('conflicting_inputs', ['cap'], { expected: 'poolingArea, cap' })
}

/** Deposit and risk-adjustment fund stand inside the total. */
const judgeCarveOuts: Rule = (input, _, { report }) => {
  const [deposit, riskFund] = ['depositRate', 'riskFundRate'].map((key) =>
    readQuietly(() => readShare(fieldOf(input, key), [])),
  )
  if (deposit === undefined || riskFund === undefined || compare(add(deposit, riskFund), one) <= 0) return
  report('carve_outs_exceed_total', ['depositRate'], {
    received: `${toDecimalString(deposit)} + ${toDecimalString(riskFund)}`,
  })
}
