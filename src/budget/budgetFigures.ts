import { fail } from '../errors/internal.ts'
import { type Figure, figure, formula } from '../figure/internal.ts'
import { fen } from '../numeric/internal.ts'
import { type AdvanceFigures, advanceFigures } from './advanceFigures.ts'
import type { BudgetPlan } from './BudgetPlan.ts'
import { baselineFigure } from './baselineFigure.ts'
import { type CarveOutFigures, carveOutFigures } from './carveOutFigures.ts'
import { type AppliedGrowth, growthFigure } from './growthFigure.ts'
import { adjustmentsName, budgetLabels as L } from './labels.ts'
import { withAdjustments } from './withAdjustments.ts'

export interface BudgetFigures extends CarveOutFigures, AppliedGrowth {
  readonly baseline: Figure
  readonly requestedGrowth: Figure
  readonly growthCap: Figure | undefined
  readonly total: Figure
  readonly advances: AdvanceFigures
}

/** Baseline, growth under its cap, total, and what the total is divided into. */
export function budgetFigures(plan: BudgetPlan): BudgetFigures {
  const baseline = baselineFigure(plan)
  const applied = growthFigure(plan)
  const total = totalFigure(plan, baseline, applied.growth)
  const carveOuts = carveOutFigures(plan, total)
  return {
    baseline,
    requestedGrowth: plan.requestedGrowth,
    growthCap: plan.cap?.rate,
    ...applied,
    total,
    ...carveOuts,
    advances: advanceFigures(carveOuts.prepaid, plan.clause('advances')),
  }
}

function totalFigure({ adjustments, clause }: BudgetPlan, baseline: Figure, growth: Figure): Figure {
  const onTotal = adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'total' ? [figure] : []))
  const label = onTotal.length === 0 ? L.total : L.unadjustedTotal
  const grown = figure(label, formula`${baseline} × (1 + ${growth})`, fen, { citations: clause('total') })
  const total = withAdjustments(L.total, grown, onTotal)
  if (total.value.n < 0n) fail('total_negative', ['adjustments'], { received: total.text }, adjustmentsName)
  return total
}
