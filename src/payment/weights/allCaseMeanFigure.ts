import { fail } from '../../errors/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { labels as L } from './labels.ts'
import { meanFigure, type Total, totalOf } from './meanFigure.ts'
import type { NamedYear } from './readCases.ts'
import type { UsedCases } from './usedCases.ts'

/** The mean of all cases that are used; every named year must have some. */
export function allCaseMeanFigure(groups: readonly UsedCases[], years: readonly NamedYear[]): Figure {
  const naming = { cost: L.allCost, cases: L.allCases, yearMean: L.allYearMean, mean: L.allCaseMean }
  const totals = years.map((_, index) =>
    groups.map(({ cells }) => totalOf(cells[index])).reduce(join, totalOf(undefined)),
  )
  totals.forEach(({ count }, index) => {
    if (count > 0) return
    const year = years[index]?.year
    fail('missing', ['years', index], { expected: { zh: `${year} 年的病例`, en: `cases of ${year}` } })
  })
  const mean = meanFigure(naming, totals, years)
  if (mean.value.n === 0n) fail('division_by_zero', ['cases', 'cost'])
  return mean
}

function join(a: Total, b: Total): Total {
  return { sum: a.sum + b.sum, count: a.count + b.count, below: a.below + b.below, above: a.above + b.above }
}
