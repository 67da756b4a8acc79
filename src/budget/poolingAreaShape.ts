import { type Citation, exact, type Figure, figure, formula, type Warning, warnFarApart } from '../figure/internal.ts'
import { lazily, positive, record } from '../shape/internal.ts'
import type { PoolingArea } from './AnnualBudgetInput.ts'
import { budgetLabels as L } from './labels.ts'

/** The pooling area's fund spending in two years. */
export const poolingAreaShape = /* @__PURE__ */ lazily(() =>
  record<PoolingArea>(
    { zh: '统筹区支出', en: 'Pooling area' },
    'poolingArea',
  )({ previousSpending: positive(L.previousSpending), currentSpending: positive(L.currentSpending) }),
)

/** current ÷ previous − 1: the cap on growth. */
export function poolingAreaGrowth(area: ReadPoolingArea, citations: readonly Citation[]): Figure {
  const { previousSpending: previous, currentSpending: current } = area
  const warning = poolingAreaWarning(area)?.message
  return figure(L.growthCap, formula`${current} ÷ ${previous} − 1`, exact, { citations, warning })
}

/** The pooling area's spending in two years. */
export function poolingAreaWarning({ previousSpending, currentSpending }: ReadPoolingArea): Warning | undefined {
  return warnFarApart([
    { figure: previousSpending, path: ['poolingArea', 'previousSpending'] },
    { figure: currentSpending, path: ['poolingArea', 'currentSpending'] },
  ])
}

/** A pooling area as it is read. */
export interface ReadPoolingArea {
  readonly previousSpending: Figure
  readonly currentSpending: Figure
}
