import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  labelAt,
  publish,
  type Step,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import type { ReadPastYear, ReadTrend } from './PastYear.ts'
import { trendFigure } from './trendFigure.ts'

/**
 * 滞后缺口 — how far a mean of past years falls short of the trend in the budget year: the growth that is needed only to
 * keep up. `lag` is the years from the middle of the mean to the budget year, `trend` the growth rate used (`null` for a
 * straight line).
 *
 * @since 0.2.0
 */
export type LagGap =
  | {
      readonly computable: true
      readonly lag: DecimalText
      readonly trend: DecimalText | null
      readonly projected: DecimalText
      readonly gap: DecimalText
      readonly steps: readonly Step[]
    }
  | { readonly computable: false; readonly because: Bilingual }

/** A mean of past years, and the weights it was taken with (`undefined`: all alike). */
interface LaggingMean {
  readonly mean: Figure
  readonly weights: readonly Figure[] | undefined
  readonly years: readonly ReadPastYear[]
  readonly budgetYear: number
  readonly trend: ReadTrend
}

/** gap = trend value ÷ mean − 1, both exact. */
export function lagGapOf({ mean, weights, years, budgetYear, trend }: LaggingMean): LagGap {
  const found = trendFigure({ years, budgetYear, trend, named: (label) => label })
  if ('because' in found) return { computable: false, because: found.because }
  if (mean.value.n === 0n) {
    return { computable: false, because: { zh: '均值为零，除数为零', en: 'the mean is zero: nothing to divide by' } }
  }
  const back = years.map(({ year }, index) => givenCount(labelAt(L.yearsBack, index, String(year)), budgetYear - year))
  const lag = figure(
    L.meanLag,
    weights === undefined
      ? formula`(${sumOf(back)}) ÷ ${givenCount(L.yearCount, years.length)}`
      : formula`(${sumOfProducts(back, weights)}) ÷ (${sumOf(weights)})`,
    exact,
  )
  const gap = figure(L.lagGap, formula`${found.projected} ÷ ${mean} − 1`, exact)
  const draft = { computable: true, lag, trend: found.growth ?? null, projected: found.projected, gap } as const
  return publish(draft, [lag, gap])
}
