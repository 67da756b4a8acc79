import {
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  labelAt,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import { labels as L } from './labels.ts'
import { lowest, sumOfFormulas } from './lowest.ts'
import type { GroupFigures } from './readGroups.ts'

/** What the observations say of a group. */
export interface GroupMoments {
  readonly exposure: Figure
  readonly mean: Figure
  readonly squares: Figure
}

/** How much of the variation lies within groups (EPV) and how much between them (VHM). */
export interface VarianceFigures {
  readonly moments: readonly GroupMoments[]
  readonly overallMean: Figure
  readonly expectedVariance: Figure
  readonly meanVariance: Figure
}

/** Unbiased estimators: EPV = Σ squares ÷ Σ(n_i − 1); VHM = (Σ m_i(x̄_i − x̄)² − (r − 1)·EPV) ÷ (m − Σ m_i² ÷ m). */
export function varianceFigures(groups: readonly GroupFigures[]): VarianceFigures {
  const moments = groups.map(momentsOf)
  const exposures = moments.map(({ exposure }) => exposure)
  const means = moments.map(({ mean }) => mean)
  const total = figure(L.totalExposure, formula`${sumOf(exposures)}`, exact)
  const overallMean = figure(L.overallMean, lowest(formula`(${sumOfProducts(exposures, means)}) ÷ ${total}`), exact)
  const freedom = givenCount(
    L.freedom,
    groups.reduce((sum, { values }) => sum + values.length - 1, 0),
  )
  const within = sumOfFormulas(moments.map(({ squares }) => formula`${squares}`))
  const expectedVariance = figure(L.expectedVariance, lowest(formula`(${within}) ÷ ${freedom}`), exact)
  const between = moments.map(
    ({ exposure, mean }) => formula`${exposure} × (${mean} − ${overallMean}) × (${mean} − ${overallMean})`,
  )
  const meanSquares = figure(L.meanSquares, sumOfFormulas(between), exact)
  const count = givenCount(L.groups, groups.length)
  const spread = formula`${total} − (${sumOfProducts(exposures, exposures)}) ÷ ${total}`
  const meanVariance = figure(
    L.meanVariance,
    lowest(formula`(${meanSquares} − (${count} − 1) × ${expectedVariance}) ÷ (${spread})`),
    exact,
  )
  return { moments, overallMean, expectedVariance, meanVariance }
}

function momentsOf({ id, values, exposures }: GroupFigures, index: number): GroupMoments {
  const exposure = figure(labelAt(L.groupExposure, index, id), formula`${sumOf(exposures)}`, exact)
  const products = sumOfProducts(values, exposures)
  const mean = figure(labelAt(L.mean, index, id), lowest(formula`(${products}) ÷ ${exposure}`), exact)
  const squares = values.map((value, period) => {
    const weight = exposures[period] as Figure
    return formula`${weight} × (${value} − ${mean}) × (${value} − ${mean})`
  })
  return { exposure, mean, squares: figure(labelAt(L.squares, index, id), sumOfFormulas(squares), exact) }
}
