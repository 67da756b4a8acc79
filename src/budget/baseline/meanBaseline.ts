import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import { add, type DecimalText, type Fraction, fen, isOne, toDecimalString, zero } from '../../numeric/internal.ts'
import {
  bare,
  consecutive,
  law,
  lazily,
  list,
  optional,
  read,
  record,
  share,
  weight,
  year,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { type LagGap, lagGapOf } from './lagGapOf.ts'
import {
  earlyBudgetYear,
  pastYearFields,
  pastYears,
  type ReadPastYear,
  type Trend,
  trendShape,
  type WeightedYear,
} from './PastYear.ts'

/**
 * 按均值确定基数（输入） — past years, the oldest first and none left out, and the year the budget is for.
 *
 * @since 0.1.0
 */
export interface MeanBaselineInput {
  readonly years: readonly WeightedYear[]
  readonly budgetYear: NumberInput
  /** What the lag gap is measured by; the mean of the yearly growth rates unless given. */
  readonly trend?: Trend
}

/**
 * 按均值确定基数 — the exact mean, the baseline to the fen, and what the mean falls short of by lying in the past.
 *
 * @since 0.1.0
 */
export interface MeanBaseline {
  readonly mean: DecimalText
  readonly baseline: DecimalText
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
 *   `missing` (some years have a weight, this one has none) · `conflicting_inputs` (share and weight) · `out_of_range`
 *   (a budget year that is not after the last year) · `growth_not_above_minus_one` · `negative_amount` ·
 *   `not_whole_fen` · `percent_needed` · `empty_list` · `not_one_of` · `not_an_integer` · `not_a_number` ·
 *   `percent_not_allowed` · `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits`
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
 * @since 0.1.0
 */
export function meanBaseline(input: MeanBaselineInput): MeanBaseline {
  const { years: items, budgetYear, trend } = read(meanBaselineShape(), input)
  const years = pastYears(items)
  const weights = weightsOf(items)
  const mean = meanFigure(years, weights)
  const baseline = figure(L.baseline, formula`${mean}`, fen)
  return publish({ mean, baseline, lagGap: lagGapOf({ mean, weights, years, budgetYear, trend }) })
}

function meanFigure(years: readonly ReadPastYear[], weights: readonly Figure[] | undefined): Figure {
  const amounts = years.map(({ amount }) => amount)
  const mean =
    weights === undefined
      ? formula`(${sumOf(amounts)}) ÷ ${givenCount(L.yearCount, years.length)}`
      : formula`(${sumOfProducts(amounts, weights)}) ÷ (${sumOf(weights)})`
  return figure(L.mean, mean, exact)
}

interface YearWeights {
  readonly share: Fraction | undefined
  readonly weight: Fraction | undefined
}

/** The shares or the weights; nothing where the years count alike. */
function weightsOf(years: readonly (YearWeights & { readonly year: number })[]): readonly Figure[] | undefined {
  const weights = years.flatMap(({ year, share, weight }, index) => {
    const value = share ?? weight
    return value === undefined ? [] : [given(labelAt(L.yearWeight, index, String(year)), value)]
  })
  return weights.length === 0 ? undefined : weights
}

export const meanBaselineShape = /* @__PURE__ */ lazily(() => {
  const pastYear = record<WeightedYear>(L.yearAmount.name)({
    ...pastYearFields(),
    share: optional(bare(share(L.yearWeight))),
    weight: optional(bare(weight(L.yearWeight))),
  })
  return record<MeanBaselineInput>({ zh: '按均值确定基数', en: 'Baseline by the mean' })(
    {
      years: list({ zh: '以前年度', en: 'Past years' }, pastYear, { laws: [consecutive('year'), weighedOneWay] }),
      budgetYear: year(),
      trend: trendShape(),
    },
    [budgetYearLast],
  )
})

/** Shares that sum to one, weights that are not all zero, or neither. */
const weighedOneWay = /* @__PURE__ */ law(
  ['conflicting_inputs', 'missing', 'weights_not_one', 'weights_all_zero'],
  ['weighedOneWay', 'share', 'weight'],
  (years: readonly YearWeights[]) => [years.map(({ share }) => share), years.map(({ weight }) => weight)] as const,
  ([shares, weights], reading) => {
    const hasShares = shares.some((share) => share !== undefined)
    const hasWeights = weights.some((weight) => weight !== undefined)
    if (hasShares && hasWeights) reading.refuse('conflicting_inputs', { expected: 'share, weight' })
    if (hasShares === hasWeights) return
    const key = hasShares ? 'share' : 'weight'
    const values = hasShares ? shares : weights
    const without = values.indexOf(undefined)
    if (without >= 0) {
      reading.refuse('missing', { expected: key }, [without, key])
      return
    }
    const sum = values.reduce<Fraction>((total, value) => (value === undefined ? total : add(total, value)), zero)
    if (hasShares && !isOne(sum)) reading.refuse('weights_not_one', { received: toDecimalString(sum) })
    if (hasWeights && sum.n === 0n) reading.refuse('weights_all_zero')
  },
)

/** The budget year is after the last year that is known. */
const budgetYearLast = /* @__PURE__ */ law(
  ['out_of_range'],
  ['budgetYearLast'],
  ({ years, budgetYear }: { readonly years: readonly { readonly year: number }[]; readonly budgetYear: number }) =>
    [budgetYear, years.map(({ year }) => year)] as const,
  ([budgetYear, years], reading) => {
    const early = earlyBudgetYear(budgetYear, years)
    if (early !== undefined) reading.refuse('out_of_range', early, ['budgetYear'])
  },
)
