import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  read as readFigure,
  sumOf,
} from '../../figure/internal.ts'
import { fen, zero } from '../../numeric/internal.ts'
import { placeKey, type ReadMarginGroup, type ReadMargins } from './GroupMarginsInput.ts'
import { labelsOf, labels as plain } from './labels.ts'
import { caseCostOf, type MarginFigures, marginFigures, namingOfRow, regularFigure, weightOf } from './marginFigures.ts'

/** A row of a period, and what it brings without outliers. */
interface Row {
  readonly figures: MarginFigures
  readonly regular: Figure
}

/** A period: its rows, its cases without outliers, its margin. */
export function periodFigures({ price, groups, paidBy }: ReadMargins, period: 'before' | 'after') {
  const L = labelsOf(paidBy, period)
  const figures = marginFigures(price, groups, L)
  const rows = figures.map((row) => ({ figures: row, regular: regularFigure(row, price, L) }))
  const total = figure(L.total, formula`${sumOf(figures.map(({ margin }) => margin))}`, exact)
  const cases = figure(L.allCases, formula`${sumOf(groups.map((group) => group.cases))}`, exact)
  return { price, rows, total, cases }
}

interface PeriodFigures {
  readonly price: Figure
  readonly rows: readonly Row[]
}

/** Where a row stands in one period and in the other. */
interface Pair {
  readonly key: string
  readonly was: number | undefined
  readonly is: number | undefined
}

/** The rows of the later period in their order, then those that are gone. */
export function pairsOf(was: readonly ReadMarginGroup[], is: readonly ReadMarginGroup[]): readonly Pair[] {
  const earlier = new Map(was.map((group, index) => [placeKey(group), index]))
  const pairs: Pair[] = is.map((group, index) => {
    const key = placeKey(group)
    const found = earlier.get(key)
    earlier.delete(key)
    return { key, was: found, is: index }
  })
  for (const [key, gone] of earlier) pairs.push({ key, was: gone, is: undefined })
  return pairs
}

/** What changed of a row, and what price and cost did to it. */
export function pairFigures({ key, ...pair }: Pair, index: number, before: PeriodFigures, after: PeriodFigures) {
  const earlier = pair.was === undefined ? undefined : before.rows[pair.was]
  const [was, is] = [earlier?.figures, pair.is === undefined ? undefined : after.rows[pair.is]?.figures]
  const { group } = (is ?? was) as MarginFigures
  const named = namingOfRow(group, index)
  const change = figure(named(plain.change), differenceOf(is?.margin, was?.margin), exact)
  const outliers =
    is?.outlierMargin === undefined && was?.outlierMargin === undefined
      ? undefined
      : figure(named(plain.outlierChange), differenceOf(is?.outlierMargin, was?.outlierMargin), exact)
  const cases = is?.group.cases
  const [w0, c0] = was === undefined ? [] : [weightOf(was.group), caseCostOf(was.group)]
  const [w1, c1] = is === undefined ? [] : [weightOf(is.group), caseCostOf(is.group)]
  const isComparable = cases !== undefined && w0 && c0 && w1 && c1
  const none = (label: Label) => readFigure(named(label), zero, inOnePeriod, [])
  const price = isComparable
    ? figure(named(plain.priceEffect), formula`${cases} × (${w1} × ${after.price} − ${w0} × ${before.price})`, fen)
    : none(plain.priceEffect)
  const efficiency = isComparable
    ? figure(named(plain.efficiency), formula`−${cases} × (${c1} − ${c0})`, fen)
    : none(plain.efficiency)
  return { key, group, named, regular: earlier?.regular, change, price, efficiency, outliers }
}

export const inOnePeriod = {
  zh: '只有一期有病例，变动全部计入数量因素和结构因素',
  en: 'there are cases in one period only: all of its change is volume and mix',
}

function differenceOf(is: Figure | undefined, was: Figure | undefined): Formula {
  if (was === undefined) return formula`${is as Figure}`
  return is === undefined ? formula`−${was}` : formula`${is} − ${was}`
}
