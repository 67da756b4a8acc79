import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  givenCount,
  labelAt,
  read,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { add, reduce, zero } from '../../numeric/internal.ts'
import type { GroupFigures } from './ExperienceGroup.ts'
import { labels as L } from './labels.ts'

/** The variances, their ratio K (none where the groups do not differ), and every group's credibility and estimate. */
export interface BuhlmannFigures {
  readonly variances: VarianceFigures
  readonly constant: Figure | undefined
  readonly credibilities: readonly Figure[]
  readonly collective: Figure
  readonly estimates: readonly Figure[]
}

// Credibilities of many groups, left exact, would make a collective value of hundreds of thousands of digits.
const fine = { mode: 'halfUp', multipleOf: '0.000000000000000000000000000001' } as const

export function buhlmannFigures(groups: readonly GroupFigures[]): BuhlmannFigures {
  const variances = varianceFigures(groups)
  const { moments, expectedVariance, meanVariance } = variances
  const constant =
    meanVariance.value.n > 0n
      ? figure(L.ratio, lowest(formula`${expectedVariance} ÷ ${meanVariance}`), exact)
      : undefined
  const credibilities = credibilityFigures(groups, variances, constant)
  const collective = collectiveFigure(variances, credibilities, constant)
  const estimates = groups.map(({ id }, index) => {
    const [z, mean] = [credibilities[index] as Figure, (moments[index] as { mean: Figure }).mean]
    return figure(labelAt(L.estimate, index, id), lowest(formula`${z} × ${mean} + (1 − ${z}) × ${collective}`), exact)
  })
  return { variances, constant, credibilities, collective, estimates }
}

function credibilityFigures(
  groups: readonly GroupFigures[],
  { moments, meanVariance }: VarianceFigures,
  constant: Figure | undefined,
): readonly Figure[] {
  return moments.map(({ exposure }, index) => {
    const label = labelAt(L.credibility, index, (groups[index] as GroupFigures).id)
    if (constant !== undefined) return figure(label, lowest(formula`${exposure} ÷ (${exposure} + ${constant})`), fine)
    const reason = () => ({
      zh: zh`均值的方差 ${meanVariance}不大于 0：个体之间没有可见的差别，信度为 0`,
      en: en`the variance of the means, ${meanVariance}, is not above 0: the groups do not visibly differ, the credibility is 0`,
    })
    return read(label, zero, reason, [meanVariance])
  })
}

function collectiveFigure(
  { moments, overallMean }: VarianceFigures,
  credibilities: readonly Figure[],
  constant: Figure | undefined,
): Figure {
  if (constant === undefined) return figure(L.collective, formula`${overallMean}`, exact)
  const weighted = sumOfFormulas(moments.map(({ mean }, index) => formula`${credibilities[index] as Figure} × ${mean}`))
  const weights = sumOfFormulas(credibilities.map((z) => formula`${z}`))
  return figure(L.collective, lowest(formula`(${weighted}) ÷ (${weights})`), exact)
}

/** What the observations say of a group. */
interface GroupMoments {
  readonly exposure: Figure
  readonly mean: Figure
  readonly squares: Figure
}

/** How much of the variation lies within groups (EPV) and how much between them (VHM). */
interface VarianceFigures {
  readonly moments: readonly GroupMoments[]
  readonly overallMean: Figure
  readonly expectedVariance: Figure
  readonly meanVariance: Figure
}

/** Unbiased estimators: EPV = Σ squares ÷ Σ(n_i − 1); VHM = (Σ m_i(x̄_i − x̄)² − (r − 1)·EPV) ÷ (m − Σ m_i² ÷ m). */
function varianceFigures(groups: readonly GroupFigures[]): VarianceFigures {
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

/** A formula with its value in lowest terms: sums of many fractions would grow without need. */
function lowest({ value, ...how }: Formula): Formula {
  return { ...how, value: reduce(value) }
}

/** `a + b + c` of formulas, in lowest terms. */
function sumOfFormulas(formulas: readonly Formula[]): Formula {
  return {
    operands: formulas.flatMap(({ operands }) => operands),
    value: formulas.reduce((sum, { value }) => reduce(add(sum, value)), zero),
    text: formulas.map(({ text }) => text).join(' + '),
  }
}
