import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  lean,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { namingOf } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import type { ReadRiskAdjust } from './RiskAdjustInput.ts'

/** The cells with their weights; `perHead` is the yuan a head at weight 1, where the cells tell it. */
interface WeightedCells {
  readonly ids: readonly string[]
  readonly weights: readonly Figure[]
  readonly perHead: Figure | undefined
}

/** Weights as published, or the mean cost of each cell over the mean of everybody. */
export function cellWeights(cells: ReadRiskAdjust['cells']): WeightedCells {
  const ids = cells.map(({ id }) => id)
  const published = cells.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))
  if (published.length > 0) return { ids, weights: published, perHead: undefined }
  // Cells without published weights have people, the shape has seen to it.
  const people = cells.map((cell) => cell.people as Figure)
  const means = cells.map((cell, index) => {
    if (cell.cost === undefined) return cell.meanCost as Figure
    return figure(namingOf(cell, index)(L.cellMean), lean(formula`${cell.cost} ÷ ${people[index] as Figure}`), exact)
  })
  const perHead = figure(L.referenceMean, lean(formula`(${sumOfProducts(means, people)}) ÷ (${sumOf(people)})`), exact)
  const weights = cells.map((cell, index) =>
    figure(namingOf(cell, index)(L.cellWeight), lean(formula`${means[index] as Figure} ÷ ${perHead}`), exact),
  )
  return { ids, weights, perHead }
}

/** An alliance's people, its index, and the index that applies. */
export interface IndexFigures {
  readonly id: string
  /** How its figures are called. */
  readonly named: Naming
  readonly people: Figure
  readonly index: Figure
  readonly applied: Figure
  readonly capped: boolean
  /** People × applied index. */
  readonly units: Figure
  /** What it cost in the past, where a blend asks for it. */
  readonly history: Figure | undefined
}

type Naming = (label: Label) => Label
type ReadAlliance = ReadRiskAdjust['alliances'][number]

/** R = Σ n·w ÷ Σ n, held down to last year's index × (1 + cap) where a cap is set. */
export function indexFigures(
  alliance: ReadAlliance,
  place: number,
  cells: WeightedCells,
  cap: Figure | undefined,
): IndexFigures {
  const named = namingOf(alliance, place)
  const ownLabel = named(L.cellOwn)
  const own = cells.ids.map((id, index) => given(labelAt(ownLabel, index, id), alliance.people.get(id) as Fraction))
  const people = figure(named(L.people), formula`${sumOf(own)}`, exact)
  const index = figure(named(L.index), lean(formula`(${sumOfProducts(own, cells.weights)}) ÷ ${people}`), exact)
  const { applied, capped } = appliedIndex(named, index, alliance.previousIndex, cap)
  const units = figure(named(L.riskUnits), lean(formula`${people} × ${applied}`), exact)
  return { id: alliance.id, named, people, index, applied, capped, units, history: alliance.history }
}

function appliedIndex(named: Naming, index: Figure, previous: ReadAlliance['previousIndex'], cap: Figure | undefined) {
  if (cap === undefined || previous === undefined) return { applied: index, capped: false }
  if (previous === null) return { applied: uncapped(named, index), capped: false }
  const highest = formula`${previous} × (1 + ${cap})`
  const capped = compare(index.value, highest.value) > 0
  const because = capped
    ? {
        zh: zh`风险指数较上年度 ${previous}的增长高于上限 ${cap}，按上限执行`,
        en: en`the index rises over last year's ${previous} by more than the cap of ${cap}: the cap applies`,
      }
    : {
        zh: zh`风险指数较上年度 ${previous}的增长不高于上限 ${cap}`,
        en: en`the index does not rise over last year's ${previous} by more than the cap of ${cap}`,
      }
  const applied = figure(named(L.appliedIndex), lean(formula`min(${index}, ${highest})`), exact, { because })
  return { applied, capped }
}

function uncapped(named: Naming, index: Figure): Figure {
  const because = { zh: '上年度没有风险指数，不受上限约束', en: 'there was no index last year: the cap does not bind' }
  return figure(named(L.appliedIndex), formula`${index}`, exact, { because })
}
