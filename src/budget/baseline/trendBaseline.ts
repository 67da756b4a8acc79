import { readYear } from '../../calendar/internal.ts'
import { type Bilingual, fail } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, labelAt, type Step, stepsOf, sumOf } from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readNameOf } from '../readNameOf.ts'
import { labels as L } from './labels.ts'
import type { PastYear, Trend } from './PastYear.ts'
import { type Naming, readPastYears, refuseEarlyBudgetYear } from './readPastYears.ts'
import { readTrend } from './readTrend.ts'
import { trendFigure } from './trendFigure.ts'

/**
 * 项目趋势（输入） — a service line, its past years (the oldest first; one is enough where the trend is given), and how it
 * goes on.
 *
 * @since 0.2.0
 */
export interface TrendLineInput {
  readonly id: string
  readonly label?: Bilingual
  readonly years: readonly PastYear[]
  /** The mean of the yearly growth rates unless given. */
  readonly trend?: Trend
}

/**
 * 按趋势确定基数（输入） — the lines of a budget and the year it is for. The lines need not end in the same year.
 *
 * @since 0.2.0
 */
export interface TrendBaselineInput {
  readonly lines: readonly TrendLineInput[]
  readonly budgetYear: number
}

/**
 * 项目推算 — a line projected to the budget year: `lag` is the years from its last known year, `trend` the growth rate
 * used (`null` for a straight line).
 *
 * @since 0.2.0
 */
export interface ProjectedLine {
  readonly id: string
  readonly lag: number
  readonly trend: string | null
  readonly projected: string
}

/**
 * 按趋势确定基数 — every line in the budget year, and their sum.
 *
 * @since 0.2.0
 */
export interface TrendBaseline {
  readonly baseline: string
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
 * @throws `no_trend` (a line has one year only, or a year without spending, and no trend is given) · `total_negative` (a
 *   falling line comes out below zero) · `years_not_consecutive` · `growth_not_above_minus_one` · `out_of_range` (a budget
 *   year that is not after the last year of a line) · `duplicate_id` · `negative_amount` · `not_whole_fen` · `empty_list` ·
 *   `missing` · `not_one_of` · `not_an_integer` · `unknown_key`
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
 * @since 0.2.0
 */
export function trendBaseline(input: TrendBaselineInput): TrendBaseline {
  readRecord(input, ['lines', 'budgetYear'], [])
  const budgetYear = readYear(input.budgetYear, ['budgetYear'])
  const lines = readList(input.lines, ['lines']).map((item, index) => projectLine(item, index, budgetYear))
  refuseDuplicates(
    lines.map(({ line }) => line.id),
    ['lines'],
  )
  const baseline = figure(L.trendBaseline, formula`${sumOf(lines.map(({ projection }) => projection))}`, exact)
  return { baseline: baseline.text, lines: lines.map(({ line }) => line), steps: stepsOf([baseline]) }
}

function projectLine(
  item: unknown,
  index: number,
  budgetYear: number,
): { readonly line: ProjectedLine; readonly projection: Figure } {
  const path = ['lines', index]
  const record = readRecord(item, ['id', 'label', 'years', 'trend'], path)
  const id = readId(record['id'], [...path, 'id'])
  const { zh, en } = readNameOf(record['label'], id, [...path, 'label'])
  const named: Naming = (label) => labelAt(label, index, zh, en)
  const years = readPastYears(record['years'], [...path, 'years'], { named })
  refuseEarlyBudgetYear(budgetYear, years, ['budgetYear'])
  const trend = readTrend(record['trend'], [...path, 'trend'])
  const found = trendFigure({ years, budgetYear, trend, named })
  if ('because' in found) return fail('no_trend', [...path, 'years'], { because: found.because })
  const projection = figure(named(L.lineProjected), formula`${found.projected}`, fen)
  if (projection.value.n < 0n) fail('total_negative', path, { received: projection.text })
  const lag = budgetYear - (years.at(-1)?.year ?? budgetYear)
  return { line: { id, lag, trend: found.growth?.text ?? null, projected: projection.text }, projection }
}
