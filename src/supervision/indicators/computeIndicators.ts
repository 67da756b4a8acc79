import type { Bilingual } from '../../errors/internal.ts'
import { type Citation, type Figure, type NumberInput, publish, type Step, type Unit } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import type { RowNotes } from '../../stays/internal.ts'
import type { CaseRows } from './CaseRows.ts'
import type { IndicatorDefinition, IndicatorDirection } from './IndicatorDefinition.ts'
import { type IndicatorFact, indicatorFacts } from './IndicatorFact.ts'
import { type IndicatorId, indicatorDefinitions } from './indicatorDefinitions.ts'
import { indicatorFigure } from './indicatorFigure.ts'
import { indicatorsShape, readFacts } from './readFacts.ts'

/**
 * 监测指标（输入） — counts and sums as far as they are known, or the case rows that they are counted from, or some of each.
 *
 * @since 0.1.0
 */
export interface IndicatorsInput {
  /** Counts are whole numbers, amounts yuan to the fen. */
  readonly facts?: Readonly<Partial<Record<IndicatorFact, NumberInput>>>
  readonly cases?: CaseRows
  /** Within how many days of a discharge an admission is a readmission; only beside `cases`. */
  readonly readmissionDays?: NumberInput
  /**
   * Rows of before, and such as go on into the period: they tell what an admission follows, and are neither judged nor
   * counted. Their persons and days are numbered as in `cases`.
   */
  readonly lookBack?: CaseRows
  /** Days from discharge to admission up to which a `referred` row is one admission with the stay before; without it none is. */
  readonly referral?: { readonly maxGap: NumberInput }
  /** Whether a stay that ends on its first day is a day of stay: `oneDay` unless given. */
  readonly sameDayStay?: 'oneDay' | 'noDay'
  /** `strict`, unless given, throws at the first bad row; `collect` lists bad rows and leaves them out. Since 0.2.0. */
  readonly badRows?: 'strict' | 'collect'
  /**
   * What the facts are of. What grows with it says so in its label: 1.47 % of a month and 20.82 % of a year are no two
   * values of one thing.
   */
  readonly period?: 'month' | 'quarter' | 'year'
  /** Which indicators; all unless given. */
  readonly indicators?: readonly IndicatorId[]
}

/**
 * 监测指标值 — an indicator's value, exact, or why there is none, with what it is: unit, direction, what stands above and
 * below the line, and who asks for it. `period` is what a value is of that grows with it; `null` where it does not, or
 * where the input says none.
 *
 * @since 0.2.0
 */
export type IndicatorValue = {
  readonly id: IndicatorId
  readonly label: Bilingual
  readonly unit: Unit
  readonly direction: IndicatorDirection
  readonly period: 'month' | 'quarter' | 'year' | null
  readonly numerator: Bilingual
  readonly denominator: Bilingual
  readonly citations: readonly Citation[]
} & (
  | { readonly computable: true; readonly value: DecimalText }
  | { readonly computable: false; readonly because: Bilingual }
)

/**
 * 监测指标（结果） — the indicators in the order asked for, and the counts and sums that were known. Of bad rows that are
 * left out, those of the look-back included, the first hundred are told.
 *
 * @since 0.1.0
 */
export interface Indicators extends RowNotes {
  readonly indicators: readonly IndicatorValue[]
  readonly facts: Readonly<Partial<Record<IndicatorFact, DecimalText>>>
  /**
   * Where readmissions were counted from rows, how far these see. `backDays`: from the first discharge that they know to
   * the first admission that is judged; below `withinDays`, readmissions of the first days may be missing.
   * `aheadDays`: from the last discharge of the period to the last admission that they know, so many days in which
   * returns after the end can be seen.
   */
  readonly readmissionsSeen?: { readonly withinDays: number; readonly backDays: number; readonly aheadDays: number }
  readonly steps: readonly Step[]
}

/**
 * 计算监测指标 — the indicators that supervision watches, from counts and sums or from case rows.
 *
 * Formula: Σ numerator ÷ denominator as {@link indicatorDefinitions} says; a growth is that ratio over the one of the year
 * before, less 1 (of one amount: the year over the year before, less 1). Exact: nothing is rounded, a number without end is written with 40 digits. What lacks a part, or would
 * divide by 0, is `{ computable: false, because }`. The documents name the indicators and give no formula: how each is
 * computed is this library's definition.
 *
 * By discharges or by admissions: statistics divide by discharges (`costPerDischarge`, `lengthOfStayByDischarges`,
 * `readmissionRateByDischarges`); the same by admissions stand beside them, and differ where stays reach over the end of a
 * period. Take the rows of a period by the day of discharge for the former.
 *
 * From rows: a stay lasts the days between its dates, one at least (`sameDayStay`); a readmission is an admission within
 * `readmissionDays` of the latest earlier discharge of the same person, unless it is excepted. A `referred` row is one
 * admission with the stay before (`referral`): it adds days and costs, and no admission. Rows of one month do not know
 * what its first admissions follow: give those of before as `lookBack`, and the readmissions of twelve months, each with
 * its rows by the day of admission, are those of the year. The order of the rows does not matter. A bad row is refused, or
 * left out and listed (`badRows`). Rows that share an `id` are one where all columns are alike (`repeated`), else all are
 * bad; without ids two rows are two stays.
 *
 * @param input - see {@link IndicatorsInput}; a part must not be more than its whole, nor all parts another sum
 * @throws `out_of_range` (below 0; a part above its whole; a discharge before its admission; each with its row) ·
 *   `not_an_integer` · `not_whole_fen` · `negative_amount` · `conflicting_inputs` (a fact given and counted) ·
 *   `sum_not_stated` (facts whose parts make another sum: referrals up and down, inpatient cost inside and outside) ·
 *   `wrong_length` · `wrong_type` · `not_one_of` · `missing` · `duplicate_id` · `empty_list` · `unknown_key` ·
 *   `not_a_number` · `inexact_number` · `too_many_digits` · `percent_not_allowed`
 * @see Supervision paper: alerts on the key indicators; Guangdong 2025: monitoring of the alliance
 * @example
 * ```ts
 * import { computeIndicators } from 'yigongti'
 *
 * const { indicators } = computeIndicators({
 *   facts: { insured: 250_000, admissions: 52_050, inCountyAdmissions: 44_763 },
 *   indicators: ['admissionRate', 'inCountyAdmissionShare', 'costPerAdmission'],
 * })
 * indicators.map((each) => (each.computable ? each.value : each.because.en))
 * // => [ '0.2082', '0.86', 'missing: Inpatient cost' ]
 * ```
 * @since 0.1.0
 */
export function computeIndicators(input: IndicatorsInput): Indicators {
  const given = read(indicatorsShape(), input)
  const { known: facts, seen, notes } = readFacts(given)
  const wanted = given.indicators ?? (Object.keys(indicatorDefinitions) as IndicatorId[])
  const outcomes = [...new Set(wanted)].map((id) => ({
    id,
    ...indicatorFigure(id, definitionOf(id, given.period), facts),
  }))
  const computed = publish(
    {
      indicators: outcomes.map(({ id, figure, because }) => {
        const head = headOf(id, given.period)
        if (figure === undefined) return { ...head, computable: false as const, because }
        return { ...head, computable: true as const, value: figure }
      }),
      facts: Object.fromEntries([...facts].map(([id, { figure }]) => [id, figure])) as Figures,
      ...(seen && { readmissionsSeen: seen }),
    },
    outcomes.flatMap(({ figure }) => figure ?? []),
  )
  return { ...computed, ...notes }
}

type Figures = Partial<Record<IndicatorFact, Figure>>

type Period = NonNullable<IndicatorsInput['period']>

const periods = {
  month: { zh: '月度', en: 'of the month' },
  quarter: { zh: '季度', en: 'of the quarter' },
  year: { zh: '年度', en: 'of the year' },
} as const satisfies Record<Period, Bilingual>

/** An indicator, named after its period where its value grows with it. */
function definitionOf(id: IndicatorId, period: Period | undefined): IndicatorDefinition {
  const definition: IndicatorDefinition = indicatorDefinitions[id]
  if (definition.growsWithPeriod !== true || period === undefined) return definition
  const [{ zh, en }, word] = [definition.label, periods[period]]
  return { ...definition, label: { zh: `${zh}（${word.zh}）`, en: `${en} (${word.en})` } }
}

function headOf(id: IndicatorId, period: Period | undefined) {
  const definition = definitionOf(id, period)
  const { label, unit, direction, numerator, denominator, citations } = definition
  const above: readonly Bilingual[] = numerator.map((fact) => indicatorFacts[fact].name)
  return {
    id,
    label,
    unit,
    direction,
    period: definition.growsWithPeriod === true ? (period ?? null) : null,
    numerator: { zh: above.map(({ zh }) => zh).join('＋'), en: above.map(({ en }) => en).join(' + ') },
    denominator: indicatorFacts[denominator].name,
    citations,
  }
}
