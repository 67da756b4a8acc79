import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  read,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { fromInteger } from '../../numeric/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { diseaseWeightsShape } from './DiseaseWeightsInput.ts'
import { labels } from './labels.ts'
import type { NamedYear } from './takeCases.ts'
import type { UsedCases, UsedCell } from './usedCases.ts'

/** The mean of one group: Σ cost ÷ n, or the weighted mean of its means in the years in which it has cases. */
export function groupMeanFigure(
  { id, cells }: UsedCases,
  index: number,
  years: readonly NamedYear[],
  L: Readonly<Record<keyof typeof labels, Label>>,
): Figure {
  const naming = {
    cost: labelAt(L.groupCost, index, id),
    cases: labelAt(L.groupCases, index, id),
    yearMean: labelAt(L.groupYearMean, index, id),
    mean: labelAt(L.groupMean, index, id),
  }
  return meanFigure(naming, cells.map(totalOf), years)
}

/** The mean of all cases that are used; every named year must have some. */
export function allCaseMeanFigure(groups: readonly UsedCases[], years: readonly NamedYear[]): Figure {
  const naming = {
    cost: labels.allCost,
    cases: labels.allCases,
    yearMean: labels.allYearMean,
    mean: labels.allCaseMean,
  }
  const totals = years.map((_, index) =>
    groups.map(({ cells }) => totalOf(cells[index])).reduce(join, totalOf(undefined)),
  )
  totals.forEach(({ count }, index) => {
    if (count > 0) return
    const year = years[index]?.year
    failAt(diseaseWeightsShape(), 'missing', ['years', index], {
      expected: { zh: `${year} 年的病例`, en: `cases of ${year}` },
    })
  })
  const mean = meanFigure(naming, totals, years)
  if (mean.value.n === 0n) failAt(diseaseWeightsShape(), 'division_by_zero', ['cases', 'cost'])
  return mean
}

function join(a: Total, b: Total): Total {
  return { sum: a.sum + b.sum, count: a.count + b.count, below: a.below + b.below, above: a.above + b.above }
}

/** Where a mean stands in the trace, and what it is called there. */
interface Naming {
  readonly cost: Label
  readonly cases: Label
  readonly yearMean: Label
  readonly mean: Label
}

/** What the cases of a year (or of all) sum to, and how many were cut. */
type Total = Pick<UsedCell, 'sum' | 'below' | 'above'> & { readonly count: number }

/** Σ cost ÷ n, or the weighted mean of the yearly means over the years that have cases. */
function meanFigure(naming: Naming, totals: readonly Total[], years: readonly NamedYear[]): Figure {
  const [first] = years
  const [total] = totals
  if (first?.year === undefined && total !== undefined) return simpleMean(naming, naming.mean, total)
  const means: Figure[] = []
  const weights: Figure[] = []
  totals.forEach((yearly, k) => {
    const named = years[k]
    if (named === undefined || yearly.count === 0) return
    const at = (label: Label) => labelAt(label, k, String(named.year))
    const ofYear = { ...naming, cost: at(naming.cost), cases: at(naming.cases) }
    means.push(simpleMean(ofYear, at(naming.yearMean), yearly))
    weights.push(given(at(labels.yearWeight), named.weight))
  })
  return figure(naming.mean, formula`(${sumOfProducts(means, weights)}) ÷ (${sumOf(weights)})`, exact, {
    because: means.length < years.length ? notEveryYear(means.length, years.length) : undefined,
  })
}

function simpleMean({ cost, cases }: Pick<Naming, 'cost' | 'cases'>, label: Label, total: Total): Figure {
  const { sum, count, below, above } = total
  const because = {
    zh: zh`共 ${count} 例；剪裁费用过低 ${below} 例、过高 ${above} 例`,
    en: en`the sum over ${count} cases; trimming cut ${below} low and ${above} high ones`,
  }
  const costs = read(cost, { n: sum, d: 100n }, because, [])
  return figure(label, formula`${costs} ÷ ${given(cases, fromInteger(count))}`, exact)
}

function notEveryYear(found: number, named: number) {
  return {
    zh: zh`${named} 个年份中 ${found} 个年份有病例，权重在这些年份之间折算`,
    en: en`cases in ${found} of the ${named} named years: the weights of those years are scaled to one`,
  }
}

function totalOf(cell: UsedCell | undefined): Total {
  if (cell === undefined) return { sum: 0n, count: 0, below: 0, above: 0 }
  return { sum: cell.sum, count: cell.costs.length, below: cell.below, above: cell.above }
}
