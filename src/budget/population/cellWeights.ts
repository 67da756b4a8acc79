import { exact, type Figure, figure, formula, sumOf, sumOfProducts } from '../../figure/internal.ts'
import { namingOf } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'
import type { ReadRiskAdjust } from './RiskAdjustInput.ts'

/** The cells with their weights; `perHead` is the yuan a head at weight 1, where the cells tell it. */
export interface WeightedCells {
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
