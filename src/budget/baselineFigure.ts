import { fail } from '../errors/internal.ts'
import { type Figure, figure, formula, givenCount, sumOf, sumOfProducts } from '../figure/internal.ts'
import { fen } from '../numeric/internal.ts'
import type { BudgetPlan } from './BudgetPlan.ts'
import { paymentsWarning } from './budgetWarnings.ts'
import { adjustmentsName, budgetLabels as L } from './labels.ts'
import { withAdjustments } from './withAdjustments.ts'

/** Launch year: the mean of the payments in the base years, plain or weighted. Reform years: last year's total. */
export function baselineFigure({ base, adjustments, clause }: BudgetPlan): Figure {
  const onBaseline = adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'baseline' ? [figure] : []))
  const label = onBaseline.length === 0 ? L.baseline : L.unadjustedBaseline
  const warning = base.year === 'launch' ? paymentsWarning(base.payments)?.message : undefined
  const unadjusted = figure(label, formula`${baseFormula(base)}`, fen, { citations: clause('baseline'), warning })
  const baseline = withAdjustments(L.baseline, unadjusted, onBaseline)
  if (baseline.value.n < 0n) fail('total_negative', ['adjustments'], { received: baseline.text }, adjustmentsName)
  return baseline
}

/** The exact mean, or last year's total. */
export function baseFormula(base: BudgetPlan['base']) {
  if (base.year === 'reform') return formula`${base.previousTotal}`
  const { payments, weights } = base
  if (weights === undefined) return formula`(${sumOf(payments)}) ÷ ${givenCount(L.baseYears, payments.length)}`
  return formula`(${sumOfProducts(payments, weights)}) ÷ (${sumOf(weights)})`
}
