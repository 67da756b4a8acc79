import { type Bilingual, deepFreeze, show } from '../../errors/internal.ts'
import { type Figure, given, type Label, labelAt, type NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  growth,
  lazily,
  listedWords,
  orElse,
  orWord,
  type Shape,
  type Spec,
  year,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 以前年度支出 — a past year and what was spent in it, yuan to the fen.
 *
 * @since 0.2.0
 */
export interface PastYear {
  readonly year: NumberInput
  readonly amount: NumberInput
}

/**
 * 加权年度 — a past year and how much it counts: by `share` (10/30/60 %; the shares sum to 1) or by `weight` (1:2:7;
 * only the proportions matter). All years one way, or none: they count alike then.
 *
 * @since 0.2.0
 */
export interface WeightedYear extends PastYear {
  readonly share?: NumberInput
  readonly weight?: NumberInput
}

/**
 * 趋势 — how past spending goes on: a growth rate that is given, the arithmetic mean of the yearly growth rates
 * (`meanGrowth`), their geometric mean (`geometricGrowth`: the rate that leads from the first year to the last), the
 * latest of them (`latestGrowth`), or the straight line of least squares (`line`).
 *
 * An arithmetic mean that is compounded overstates what goes up and down: 100, 200, 100 has a mean growth of 25 % and
 * goes on with 125, though nothing has grown; the geometric mean is 0 % and goes on with 100.
 *
 * @since 0.2.0
 */
export type Trend = NumberInput | 'meanGrowth' | 'geometricGrowth' | 'latestGrowth' | 'line'

/** The fields of a {@link PastYear}. */
export const pastYearFields = () => ({ year: year(), amount: bare(amount(L.yearAmount)) })

/** A past year as read. */
export interface ReadPastYear {
  readonly year: number
  readonly amount: Figure
}

/** How a figure of a list (of lines, of years) is called. */
export type Naming = (label: Label) => Label

/** The spending of the years as figures, named after them. */
export function pastYears(
  years: readonly { readonly year: number; readonly amount: Fraction }[],
  named: Naming = (label) => label,
): readonly ReadPastYear[] {
  return years.map(({ year, amount }, index) => ({
    year,
    amount: given(labelAt(named(L.yearAmount), index, String(year)), amount),
  }))
}

/** What is wrong with a budget year that is not after the last year that is known. */
export function earlyBudgetYear(budgetYear: number, years: readonly number[]) {
  const last = years.at(-1)
  return last === undefined || budgetYear > last ? undefined : { expected: `> ${last}`, received: show(budgetYear) }
}

/** A trend as read: a rate, or the name of the way to find one. */
export type ReadTrend = Fraction | keyof typeof ways

const ways = /* @__PURE__ */ deepFreeze({
  meanGrowth: { zh: '历年增长率的平均值', en: 'the mean of the yearly growth rates' },
  geometricGrowth: { zh: '历年增长的几何平均', en: 'the geometric mean of the yearly growth' },
  latestGrowth: { zh: '最近一年的增长率', en: 'the latest growth rate' },
  line: { zh: '最小二乘直线', en: 'the straight line of least squares' },
} as const satisfies Record<string, Bilingual>)

const wayWords = /* @__PURE__ */ Object.keys(ways) as readonly (keyof typeof ways)[]

const wordsOrRate = (): Bilingual => {
  const { zh, en } = listedWords(wayWords, ways)
  return { zh: `${zh}、5%`, en: `${en}, 5%` }
}

/** A growth rate above −100 %, or one of the named ways; the mean of the growth rates where nothing is said. */
export const trendShape = /* @__PURE__ */ lazily(() => {
  const trend = orWord(wayWords, bare(growth(L.givenTrend)), ways)
  const known: Shape<Trend, ReadTrend, false> = {
    spec: { ...(trend.spec as Extract<Spec, { readonly type: 'orWord' }>), codes: ['not_one_of'] },
    optional: false,
    read: (input, reading) => {
      // A word that is no number is a way that is not known.
      if (typeof input === 'string' && /^[a-z]+$/i.test(input) && !Object.hasOwn(ways, input)) {
        return reading.refuse('not_one_of', { expected: wordsOrRate(), received: show(input) })
      }
      return trend.read(input, reading)
    },
  }
  return orElse(known, 'meanGrowth')
})
