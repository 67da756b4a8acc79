import { en, exact, type Figure, figure, formula, labelAt, read, zh } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { lowest, sumOfFormulas } from './lowest.ts'
import type { GroupFigures } from './readGroups.ts'
import { type VarianceFigures, varianceFigures } from './varianceFigures.ts'

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
    const label = labelAt(L.credibility, index, groups[index]?.id ?? '')
    if (constant !== undefined) return figure(label, lowest(formula`${exposure} ÷ (${exposure} + ${constant})`), fine)
    const reason = {
      zh: zh`均值的方差 ${meanVariance}不大于 0：个体之间没有可见的差别，可信度为 0`,
      en: en`the variance of the means, ${meanVariance}, is not above 0: the groups do not visibly differ, the credibility is 0`,
    }
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
