import { exact, type Figure, figure, formula, sumOfProducts } from '../figure/internal.ts'
import {
  bilingual,
  either,
  growth,
  id,
  lazily,
  list,
  optional,
  record,
  sumToOne,
  uniqueIds,
  weight,
} from '../shape/internal.ts'
import type { GrowthComponent } from './AnnualBudgetInput.ts'
import { budgetLabels as L } from './labels.ts'

/** A rate, or named components whose weights sum to one. */
export const requestedGrowthShape = /* @__PURE__ */ lazily(() => {
  const component = record<GrowthComponent>(
    { zh: '增长率分项', en: 'Growth component' },
    'growthComponent',
  )({
    id: id(),
    label: optional(bilingual()),
    weight: weight(L.componentWeight),
    growth: growth(L.componentGrowth),
  })
  const components = list(L.requestedGrowth.name, component, { laws: [uniqueIds, sumToOne('weight')] })
  return either(components, growth(L.requestedGrowth))
})

/** The rate that was given, or Σ weight·growth. */
export function requestedGrowthFigure(requested: RequestedGrowth): Figure {
  if ('value' in requested) return requested
  const [weights, growths] = [requested.map(({ weight }) => weight), requested.map(({ growth }) => growth)]
  return figure(L.requestedGrowth, formula`${sumOfProducts(weights, growths)}`, exact)
}

/** A requested growth as it is read. */
export type RequestedGrowth = Figure | readonly { readonly weight: Figure; readonly growth: Figure }[]
