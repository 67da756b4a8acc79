import { toDouble, twelveDigits } from '../../corridor/internal.ts'
import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  type Label,
  labelAt,
  lean,
  read as readFigure,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { add, divide, fromInteger, one, squareRoot, subtract } from '../../numeric/internal.ts'
import { studentTQuantileOfTail } from '../../statistics/internal.ts'
import { labels as L } from './labels.ts'

/** How the figures of one of several projections are called. */
export type Naming = (label: Label) => Label

/** What the reference years say of the first months of a year. */
export interface ShareFigures {
  /** Ratio of sums, over all years. */
  readonly share: Figure
  /** The share in each year by itself; none where there is one year only. */
  readonly spread: SpreadFigures | undefined
}

/** How far the shares of single years stray: s·√(1 + 1/r) is what a new year adds. */
export interface SpreadFigures {
  readonly deviation: Figure
  readonly widening: Figure
  readonly degrees: number
}

/** A past year and its first months. */
export interface PastMonths {
  readonly year: Figure
  readonly part: Figure
}

const asItIs: Naming = (label) => label

/** The sums of each past year, and of its first months. */
export function pastMonths(
  reference: readonly (readonly Figure[])[],
  gone: number,
  named = asItIs,
): readonly PastMonths[] {
  return reference.map((months, at) => {
    const name = `第 ${at + 1} 年`
    const year = figure(labelAt(named(L.referenceYear), at, name, `year ${at + 1}`), formula`${sumOf(months)}`, exact)
    if (gone === months.length) return { year, part: year }
    const label = labelAt(named(L.referencePart), at, name, `year ${at + 1}`)
    return { year, part: figure(label, formula`${sumOf(months.slice(0, gone))}`, exact) }
  })
}

export function shareFigures(past: readonly PastMonths[], named = asItIs): ShareFigures {
  const [parts, years] = [past.map(({ part }) => part), past.map(({ year }) => year)]
  const share = figure(named(L.share), lean(formula`(${sumOf(parts)}) ÷ (${sumOf(years)})`), exact)
  if (past.length < 2) return { share, spread: undefined }
  const shares = past.map(({ part, year }, at) => {
    const label = labelAt(named(L.yearShare), at, `第 ${at + 1} 年`, `year ${at + 1}`)
    return figure(label, lean(formula`${part} ÷ ${year}`), exact)
  })
  const count = givenCount(named(L.yearCount), past.length)
  const sum = sumOf(shares)
  const squares = sumOfProducts(shares, shares)
  const variance = figure(
    named(L.variance),
    formula`(${squares} − (${sum}) × (${sum}) ÷ ${count}) ÷ (${count} − 1)`,
    exact,
  )
  const deviation = readFigure(named(L.deviation), squareRoot(variance.value), bySquareRoot, [variance])
  const wide = squareRoot(add(one, divide(one, fromInteger(past.length))))
  const widening = readFigure(named(L.widening), wide, forNewYear, [count])
  return { share, spread: { deviation, widening, degrees: past.length - 1 } }
}

/** The year's months so far, as far as they are known to be paid. */
interface MonthsToDate {
  readonly completed: Figure
  readonly confidence: Figure
}

/** From where to where the year may come; or why nobody can say. */
export type IntervalFigures = { readonly low: Figure; readonly high: Figure } | { readonly because: Bilingual }

/** Completed ÷ (share ± t·s·√(1 + 1/r)); what is spent already is spent. */
export function intervalFigures(
  { share, spread }: ShareFigures,
  { completed, confidence }: MonthsToDate,
  named = asItIs,
): IntervalFigures {
  if (completed.value.n === 0n) return { because: nothingBooked }
  if (spread === undefined) return { because: oneYear }
  const { deviation, widening, degrees } = spread
  const tail = divide(subtract(one, confidence.value), two)
  const because = {
    zh: zh`置信水平 ${confidence}、自由度 ${degrees}的双侧 t 分位数，取 12 位有效数字`,
    en: en`two-sided quantile of Student's t, confidence ${confidence}, ${degrees} degrees of freedom, twelve significant digits`,
  }
  const t = twelveDigits(studentTQuantileOfTail(toDouble(tail), degrees))
  const quantile = readFigure(named(L.quantile), t, because, [confidence])
  const margin = figure(named(L.margin), formula`${quantile} × ${deviation} × ${widening}`, exact)
  if (subtract(share.value, margin.value).n <= 0n) return { because: tooWide }
  const low = figure(named(L.low), formula`max(${completed}, ${completed} ÷ (${share} + ${margin}))`, exact)
  const high = figure(named(L.high), formula`${completed} ÷ (${share} − ${margin})`, exact)
  return { low, high }
}

const two = /* @__PURE__ */ fromInteger(2)

const bySquareRoot = {
  zh: '各年同期比重的样本标准差（除以年数 − 1），取 20 位有效数字',
  en: 'sample standard deviation of the shares of single years (years − 1), twenty significant digits',
}
const forNewYear = {
  zh: '√(1 + 1 ÷ 年数)，均值与新一年的波动合计，取 20 位有效数字',
  en: '√(1 + 1 ÷ years), for the mean and for a new year, twenty significant digits',
}
export const oneYear = /* @__PURE__ */ deepFreeze({
  zh: '只有一个以前年度，无从估计比重的波动',
  en: 'there is one past year only: nothing says how far the share strays',
})
export const nothingBooked = /* @__PURE__ */ deepFreeze({
  zh: '本年尚无发生额，无从推算',
  en: 'nothing is booked yet this year: there is nothing to project from',
})
const tooWide = /* @__PURE__ */ deepFreeze({
  zh: '各年同期比重相差过大，推算没有上限',
  en: 'the shares of the past years differ so much that the year has no upper end',
})
