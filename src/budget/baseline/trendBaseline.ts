import type { Bilingual } from '../../errors/internal.ts'
import { exact, figure, formula, type NumberInput, publishLong, type Step, sumOf } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import {
  bilingual,
  consecutive,
  failAt,
  id,
  law,
  lazily,
  list,
  namingOf,
  type OutOf,
  optional,
  read,
  record,
  uniqueIds,
  year,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { earlyBudgetYear, type PastYear, pastYearFields, pastYears, type Trend, trendShape } from './PastYear.ts'
import { trendFigure } from './trendFigure.ts'

/**
 * 项目趋势（输入） — a service line, its past years (the oldest first; one is enough where the trend is given), and how it
 * goes on.
 *
 * @since 0.2.0
 */
interface TrendLineInput {
  readonly id: string
  readonly label?: Bilingual
  readonly years: readonly PastYear[]
  /** The arithmetic mean of the yearly growth rates unless given. */
  readonly trend?: Trend
}

/**
 * 按趋势确定基数（输入） — the lines of a budget and the year it is for. The lines need not end in the same year.
 *
 * @since 0.1.0
 */
export interface TrendBaselineInput {
  readonly lines: readonly TrendLineInput[]
  readonly budgetYear: NumberInput
}

/**
 * 项目推算 — a line projected to the budget year: `lag` is the years from its last known year, `trend` the growth rate
 * used (`null` for a straight line).
 *
 * @since 0.2.0
 */
interface ProjectedLine {
  readonly id: string
  readonly lag: number
  readonly trend: DecimalText | null
  readonly projected: DecimalText
}

/**
 * 按趋势确定基数 — every line in the budget year, and their sum.
 *
 * @since 0.1.0
 */
export interface TrendBaseline {
  readonly baseline: DecimalText
  readonly lines: readonly ProjectedLine[]
  readonly steps: readonly Step[]
}

/**
 * 按趋势确定基数 — the baseline of a budget as the trend of every service line, projected to the budget year.
 *
 * Formula: projection = last known amount × (1 + g)^lag, lag = budget year − last known year, or the least-squares line
 * through the years; half-up to the fen for each line. Baseline = Σ projections.
 *
 * @param input - see {@link TrendBaselineInput}; amounts in yuan, to the fen
 * @throws `no_trend` (a line has one year only, or a year without spending, and no trend is given) · `total_negative`
 *   (a falling line comes out below zero) · `years_not_consecutive` · `growth_not_above_minus_one` · `out_of_range` (a
 *   budget year that is not after the last year of a line) · `duplicate_id` · `negative_amount` · `not_whole_fen` ·
 *   `empty_list` · `missing` · `not_one_of` · `percent_needed` · `not_an_integer` · `not_a_number` ·
 *   `percent_not_allowed` · `wrong_type` · `unclean_id` · `too_long` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { trendBaseline } from 'yigongti'
 *
 * const { baseline, lines } = trendBaseline({
 *   budgetYear: 2026,
 *   lines: [
 *     { id: 'inpatient', years: [{ year: 2024, amount: 200 }, { year: 2025, amount: 210 }] },
 *     { id: 'elsewhere', years: [{ year: 2024, amount: 100 }], trend: '10%' },
 *   ],
 * })
 * lines.map(({ lag, projected }) => [lag, projected]) // => [ [ 1, '220.50' ], [ 2, '121.00' ] ]
 * baseline // => '341.50'
 * ```
 * @since 0.1.0
 */
export function trendBaseline(input: TrendBaselineInput): TrendBaseline {
  const { lines: items, budgetYear } = read(trendBaselineShape(), input)
  return publishLong(items.length, () => {
    const lines = items.map((item, index) => projectLine(item, index, budgetYear))
    const baseline = figure(L.trendBaseline, formula`${sumOf(lines.map(({ projected }) => projected))}`, exact)
    return { draft: { baseline, lines }, order: [baseline] }
  })
}

export const trendBaselineShape = /* @__PURE__ */ lazily(() => {
  const pastYear = record<PastYear>(L.yearAmount.name)(pastYearFields())
  const line = record<TrendLineInput>({ zh: '项目趋势', en: 'Line' })({
    id: id(),
    label: optional(bilingual()),
    years: list({ zh: '以前年度', en: 'Past years' }, pastYear, { laws: [consecutive('year')] }),
    trend: trendShape(),
  })
  return record<TrendBaselineInput>({ zh: '按趋势确定基数', en: 'Baseline by the trend' })(
    {
      budgetYear: year(),
      lines: list({ zh: '各项目', en: 'Lines' }, line, { laws: [uniqueIds] }),
    },
    [budgetYearLast],
  )
})

type Line = OutOf<ReturnType<typeof trendBaselineShape>>['lines'][number]

/** The budget year is after the last known year of every line. */
const budgetYearLast = /* @__PURE__ */ law(
  ['out_of_range'],
  ['budgetYearLast'],
  ({
    lines,
    budgetYear,
  }: {
    readonly lines: readonly { readonly years: readonly { readonly year: number }[] }[]
    readonly budgetYear: number
  }) => [budgetYear, lines.map(({ years }) => years.map(({ year }) => year))] as const,
  ([budgetYear, lines], reading) => {
    const early = lines.map((years) => earlyBudgetYear(budgetYear, years)).find((one) => one !== undefined)
    if (early !== undefined) reading.refuse('out_of_range', early, ['budgetYear'])
  },
)

function projectLine(item: Line, index: number, budgetYear: number) {
  const { id, trend } = item
  const named = namingOf(item, index)
  const years = pastYears(item.years, named)
  const found = trendFigure({ years, budgetYear, trend, named })
  if ('because' in found) {
    return failAt(trendBaselineShape(), 'no_trend', ['lines', index, 'years'], { because: found.because })
  }
  const projected = figure(named(L.lineProjected), formula`${found.projected}`, fen)
  if (projected.value.n < 0n) {
    failAt(trendBaselineShape(), 'total_negative', ['lines', index], { received: projected.text })
  }
  const lag = budgetYear - (years.at(-1)?.year ?? budgetYear)
  return { id, lag, trend: found.growth ?? null, projected }
}
