import { type Figure, labelAt } from '../../figure/internal.ts'
import { labels as L } from './labels.ts'
import { meanFigure, totalOf } from './meanFigure.ts'
import type { NamedYear } from './readCases.ts'
import type { UsedCases } from './usedCases.ts'

/** The mean of one group: Σ cost ÷ n, or the weighted mean of its means in the years in which it has cases. */
export function groupMeanFigure({ id, cells }: UsedCases, index: number, years: readonly NamedYear[]): Figure {
  const naming = {
    cost: labelAt(L.groupCost, index, id),
    cases: labelAt(L.groupCases, index, id),
    yearMean: labelAt(L.groupYearMean, index, id),
    mean: labelAt(L.groupMean, index, id),
  }
  return meanFigure(naming, cells.map(totalOf), years)
}
