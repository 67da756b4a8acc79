import { readYear } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  labelAt,
  type Step,
  stepsOf,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import { fen, readShare, readWeight } from '../../numeric/internal.ts'
import { readRecord, refuseAllZero } from '../../policy/internal.ts'
import { refuseOtherSum } from '../refuseOtherSum.ts'
import { labels as L } from './labels.ts'
import { type LagGap, lagGapOf } from './lagGapOf.ts'
import type { Trend, WeightedYear } from './PastYear.ts'
import { type ReadPastYear, readPastYears, refuseEarlyBudgetYear } from './readPastYears.ts'
import { readTrend } from './readTrend.ts'

/**
 * 按均值确定基数（输入） — past years, the oldest first and none left out, and the year the budget is for.
 *
 * @since 0.2.0
 */
export interface MeanBaselineInput {
  readonly years: readonly WeightedYear[]
  readonly budgetYear: number
  /** What the lag gap is measured by; the mean of the yearly growth rates unless given. */
  readonly trend?: Trend
}

/**
 * 按均值确定基数 — the exact mean, the baseline to the fen, and what the mean falls short of by lying in the past.
 *
 * @since 0.2.0
 */
export interface MeanBaseline {
  readonly mean: string
  readonly baseline: string
  readonly lagGap: LagGap
  readonly steps: readonly Step[]
}

/**
 * 按均值确定基数 — the baseline of a budget as the mean of past years, plain or weighted, with its lag gap.
 *
 * Formula: mean = Σ w·E ÷ Σ w; baseline = mean, half-up to the fen; lag gap = trend value of the budget year ÷ mean − 1,
 * exact. The trend value is the last year's amount × (1 + g) for every year up to the budget year, or the least-squares
 * line. The lag gap is the library's definition: a three-year mean lies two years behind the year it pays for, so that a
 * growth of one year does not bring it up to date.
 *
 * @param input - see {@link MeanBaselineInput}; amounts in yuan, to the fen
 * @throws `years_not_consecutive` (a year is missing in the middle) · `weights_not_one` (shares) · `weights_all_zero` ·
 *   `missing` (some years have a weight, this one has none) · `conflicting_inputs` (share and weight) · `out_of_range` (a
 *   budget year that is not after the last year) · `growth_not_above_minus_one` · `negative_amount` · `not_whole_fen` ·
 *   `empty_list` · `not_one_of` · `not_an_integer` · `unknown_key`
 * @example
 * ```ts
 * import { meanBaseline, round } from 'yigongti'
 *
 * const years = [
 *   { year: 2023, amount: 100 },
 *   { year: 2024, amount: 105 },
 *   { year: 2025, amount: '110.25' },
 * ]
 * const { baseline, lagGap } = meanBaseline({ years, budgetYear: 2026 })
 * baseline // => '105.08'
 * lagGap.computable && [lagGap.lag, lagGap.trend, lagGap.projected] // => [ '2', '0.05', '115.7625' ]
 * lagGap.computable && round(lagGap.gap, { mode: 'halfUp', places: 6 }) // => '0.101626'
 * ```
 * @since 0.2.0
 */
export function meanBaseline(input: MeanBaselineInput): MeanBaseline {
  readRecord(input, ['years', 'budgetYear', 'trend'], [])
  const years = readPastYears(input.years, ['years'], { more: ['share', 'weight'] })
  const budgetYear = readYear(input.budgetYear, ['budgetYear'])
  refuseEarlyBudgetYear(budgetYear, years, ['budgetYear'])
  const weights = readYearWeights(years)
  const mean = meanFigure(years, weights)
  const baseline = figure(L.baseline, formula`${mean}`, fen)
  return {
    mean: mean.text,
    baseline: baseline.text,
    lagGap: lagGapOf({ mean, weights, years, budgetYear, trend: readTrend(input.trend, ['trend']) }),
    steps: stepsOf([baseline]),
  }
}

function meanFigure(years: readonly ReadPastYear[], weights: readonly Figure[] | undefined): Figure {
  const amounts = years.map(({ amount }) => amount)
  const mean =
    weights === undefined
      ? formula`(${sumOf(amounts)}) ÷ ${givenCount(L.yearCount, years.length)}`
      : formula`(${sumOfProducts(amounts, weights)}) ÷ (${sumOf(weights)})`
  return figure(L.mean, mean, exact)
}

/** Shares that sum to one, weights that are not all zero, or neither. */
function readYearWeights(years: readonly ReadPastYear[]): readonly Figure[] | undefined {
  const kinds = (['share', 'weight'] as const).filter((key) => years.some(({ record }) => record[key] !== undefined))
  const [kind] = kinds
  if (kind === undefined) return undefined
  if (kinds.length > 1) fail('conflicting_inputs', ['years'], { expected: 'share, weight' })
  const read = kind === 'share' ? readShare : readWeight
  const values = years.map(({ record }, index) => read(record[kind], ['years', index, kind]))
  if (kind === 'share') refuseOtherSum(values, ['years'])
  else refuseAllZero(values, ['years'])
  return values.map((value, index) => given(labelAt(L.yearWeight, index, String(years[index]?.year)), value))
}
