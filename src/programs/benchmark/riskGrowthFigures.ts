import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { refuseAllZero } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/** A class's growth of scores, and what the class weighs: its people at its cost a head. */
export interface ClassGrowth {
  readonly riskGrowth: Figure
  readonly demographicGrowth: Figure
  readonly personYears: Figure
  readonly costPerHead: Figure
  readonly labelOf: (label: Label) => Label
}

export interface RiskGrowthFigures {
  readonly aggregate: Figure
  readonly demographic: Figure
  readonly cap: Figure
  /** Whether the aggregate grows beyond the cap: only then is a class held down. */
  readonly binds: boolean
  readonly applied: readonly Figure[]
}

/** The aggregate decides whether the cap binds at all; where it does, each class is held to it. */
export function riskGrowthFigures(classes: readonly ClassGrowth[], allowance: Figure): RiskGrowthFigures {
  const costs = classes.map(({ personYears, costPerHead, labelOf }) =>
    figure(labelOf(L.classCost), formula`${personYears} × ${costPerHead}`, exact),
  )
  refuseAllZero(
    costs.map(({ value }) => value),
    ['classes'],
  )
  const meanOf = (label: Label, growths: readonly Figure[]) =>
    figure(label, formula`(${sumOfProducts(growths, costs)}) ÷ (${sumOf(costs)})`, exact)
  const aggregate = meanOf(
    L.aggregateRiskGrowth,
    classes.map(({ riskGrowth }) => riskGrowth),
  )
  const demographic = meanOf(
    L.aggregateDemographicGrowth,
    classes.map(({ demographicGrowth }) => demographicGrowth),
  )
  const cap = figure(L.riskGrowthCap, formula`${demographic} + ${allowance}`, exact)
  const binds = compare(aggregate.value, cap.value) > 0
  const because = binds
    ? {
        zh: zh`总体增长 ${aggregate}高于上限 ${cap}，各类别以上限为限`,
        en: en`all scores grow by ${aggregate}, above the cap ${cap}: each class is held to it`,
      }
    : {
        zh: zh`总体增长 ${aggregate}不高于上限 ${cap}，各类别不受限`,
        en: en`all scores grow by ${aggregate}, not above the cap ${cap}: no class is held down`,
      }
  const held = (growth: Figure): Formula => (binds ? formula`min(${growth}, ${cap})` : formula`${growth}`)
  const applied = classes.map(({ riskGrowth, labelOf }) =>
    figure(labelOf(L.appliedRiskGrowth), held(riskGrowth), exact, { because }),
  )
  return { aggregate, demographic, cap, binds, applied }
}
