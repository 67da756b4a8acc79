import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  labelAt,
  read,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { type Fraction, nthRoot, one, subtract } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import type { Naming, ReadPastYear, ReadTrend } from './PastYear.ts'

/** Past years, where they are projected to, and how. */
interface Projection {
  readonly years: readonly ReadPastYear[]
  readonly budgetYear: number
  readonly trend: ReadTrend
  readonly named: Naming
}

/** The trend's value in the budget year, exact; `growth` where the trend is one of growth rates. Or why there is none. */
type ProjectedFigures =
  | { readonly projected: Figure; readonly growth: Figure | undefined }
  | { readonly because: Bilingual }

export function trendFigure(projection: Projection): ProjectedFigures {
  return projection.trend === 'line' ? lineValue(projection) : grown(projection, projection.trend)
}

/** The last year's amount, grown once for every year up to the budget year. */
function grown({ years, budgetYear, named }: Projection, trend: Exclude<ReadTrend, 'line'>): ProjectedFigures {
  const last = years.at(-1)
  const growth = typeof trend === 'object' ? given(named(L.givenTrend), trend) : observedGrowth(years, named, trend)
  if (last === undefined || 'because' in growth) return 'because' in growth ? growth : tooFewYears
  let projected = last.amount
  for (let year = last.year + 1; year <= budgetYear; year++) {
    const label = labelAt(named(L.projected), year - last.year - 1, String(year))
    projected = figure(label, formula`${projected} × (1 + ${growth})`, exact)
  }
  return { projected, growth }
}

function observedGrowth(
  years: readonly ReadPastYear[],
  named: Naming,
  way: Exclude<ReadTrend, Fraction | 'line'>,
): Figure | { readonly because: Bilingual } {
  const used = way === 'latestGrowth' ? years.slice(-2) : years
  if (used.length < 2) return tooFewYears
  // Nothing grows from zero, and what fell to zero (−100 %) says nothing about the next year.
  if (used.some(({ amount }) => amount.value.n === 0n)) return yearOfNothing
  if (way === 'geometricGrowth') return geometricGrowth(used, named)
  const growths = used.slice(1).map(({ year, amount }, index) => {
    const before = used[index]?.amount ?? amount
    return figure(labelAt(named(L.yearGrowth), index, String(year)), formula`${amount} ÷ ${before} − 1`, exact)
  })
  const [first] = growths
  if (first !== undefined && growths.length === 1) return first
  const count = givenCount(named(L.growthCount), growths.length)
  return figure(named(L.meanGrowth), formula`(${sumOf(growths)}) ÷ ${count}`, exact)
}

/** The rate that leads from the first year to the last: (last ÷ first)^(1 ÷ years between) − 1. */
function geometricGrowth(years: readonly ReadPastYear[], named: Naming): Figure {
  const [first, last] = [years[0] as ReadPastYear, years.at(-1) as ReadPastYear]
  const between = last.year - first.year
  if (between === 1) return figure(named(L.geometricGrowth), formula`${last.amount} ÷ ${first.amount} − 1`, exact)
  const factor = nthRoot(formula`${last.amount} ÷ ${first.amount}`.value, between)
  const because = {
    zh: zh`${last.year} 年 ${last.amount}为 ${first.year} 年 ${first.amount}的倍数，开 ${between} 次方（取 20 位有效数字），减 1`,
    en: en`${last.amount} in ${last.year} over ${first.amount} in ${first.year}, the root of degree ${between} (twenty significant digits), less 1`,
  }
  return read(named(L.geometricGrowth), subtract(factor, one), because, [first.amount, last.amount])
}

/**
 * Least squares through (years before the budget year, amount): the value at 0. Slope =
 * (n·Σxy − Σx·Σy) ÷ (n·Σx² − (Σx)²), value = (Σy − slope·Σx) ÷ n, with x below zero for the past.
 */
function lineValue({ years, budgetYear, named }: Projection): ProjectedFigures {
  if (years.length < 2) return tooFewYears
  const count = givenCount(named(L.yearCount), years.length)
  const amounts = years.map(({ amount }) => amount)
  const back = years.map(({ year }, index) =>
    givenCount(labelAt(named(L.yearsBack), index, String(year)), budgetYear - year),
  )
  const [x, y, xx, xy] = [sumOf(back), sumOf(amounts), sumOfProducts(back, back), sumOfProducts(back, amounts)]
  // Counted backwards the line falls where spending rises: the yearly rise is the negative of that slope.
  const slope = figure(
    named(L.slope),
    formula`((${x}) × (${y}) − ${count} × (${xy})) ÷ (${count} × (${xx}) − (${x}) × (${x}))`,
    exact,
  )
  const label = labelAt(named(L.projected), 0, String(budgetYear))
  return { projected: figure(label, formula`((${y}) + ${slope} × (${x})) ÷ ${count}`, exact), growth: undefined }
}

const tooFewYears = {
  because: { zh: '至少需要两个年度', en: 'at least two years are needed' },
} as const

const yearOfNothing = {
  because: { zh: '有年度支出为零，无法计算增长率', en: 'a year without spending has no growth rate' },
} as const
