import { type Citation, exact, type Figure, figure, formula } from '../figure/internal.ts'
import { lazily, positive, record } from '../shape/internal.ts'
import type { PoolingArea } from './AnnualBudgetInput.ts'
import { poolingAreaWarning } from './budgetWarnings.ts'
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

/** A pooling area as it is read. */
export interface ReadPoolingArea {
  readonly previousSpending: Figure
  readonly currentSpending: Figure
}
