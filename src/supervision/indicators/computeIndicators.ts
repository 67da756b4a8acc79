import type { Bilingual } from '../../errors/internal.ts'
import { type Citation, type Figure, type NumberInput, publish, type Step, type Unit } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import type { CaseRows } from './CaseRows.ts'
import type { IndicatorDirection } from './IndicatorDefinition.ts'
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
  /** Which indicators; all unless given. */
  readonly indicators?: readonly IndicatorId[]
}

/**
 * 监测指标值 — an indicator's value, exact, or why there is none, with what it is: unit, direction, what stands above and
 * below the line, and who asks for it.
 *
 * @since 0.2.0
 */
export type IndicatorValue = {
  readonly id: IndicatorId
  readonly label: Bilingual
  readonly unit: Unit
  readonly direction: IndicatorDirection
  readonly numerator: Bilingual
  readonly denominator: Bilingual
  readonly citations: readonly Citation[]
} & (
  | { readonly computable: true; readonly value: DecimalText }
  | { readonly computable: false; readonly because: Bilingual }
)

/**
 * 监测指标（结果） — the indicators in the order asked for, and the counts and sums that were known.
 *
 * @since 0.1.0
 */
export interface Indicators {
  readonly indicators: readonly IndicatorValue[]
  readonly facts: Readonly<Partial<Record<IndicatorFact, DecimalText>>>
  readonly steps: readonly Step[]
}

/**
 * 计算监测指标 — the indicators that supervision watches, from counts and sums or from case rows.
 *
 * Formula: Σ numerator ÷ denominator as {@link indicatorDefinitions} says; a growth is that ratio over the one of the year
 * before, less 1. Exact: nothing is rounded, a number without end is written with 40 digits. What lacks a part, or would
 * divide by 0, is `{ computable: false, because }`. The documents name the indicators and give no formula: how each is
 * computed is this library's definition.
 *
 * From rows: a stay lasts the days between its dates, one at least; a readmission is an admission within `readmissionDays`
 * of the latest earlier discharge of the same person, unless it is excepted. The order of the rows does not matter.
 *
 * @param input - see {@link IndicatorsInput}; a part must not be more than its whole
 * @throws `out_of_range` (below 0; a part above its whole; a discharge before its admission; each with its row) ·
 *   `not_an_integer` · `not_whole_fen` · `negative_amount` · `conflicting_inputs` (a fact given and counted) · `wrong_length` ·
 *   `wrong_type` · `not_one_of` · `missing` · `empty_list` · `unknown_key` · `not_a_number` ·
 *   `inexact_number` · `too_many_digits` · `percent_not_allowed`
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
  const facts = readFacts(given)
  const wanted = given.indicators ?? (Object.keys(indicatorDefinitions) as IndicatorId[])
  const outcomes = [...new Set(wanted)].map((id) => ({
    id,
    ...indicatorFigure(id, indicatorDefinitions[id], facts),
  }))
  return publish(
    {
      indicators: outcomes.map(({ id, figure, because }) => {
        const head = headOf(id)
        if (figure === undefined) return { ...head, computable: false as const, because }
        return { ...head, computable: true as const, value: figure }
      }),
      facts: Object.fromEntries([...facts].map(([id, { figure }]) => [id, figure])) as Figures,
    },
    outcomes.flatMap(({ figure }) => figure ?? []),
  )
}

type Figures = Partial<Record<IndicatorFact, Figure>>

function headOf(id: IndicatorId) {
  const { label, unit, direction, numerator, denominator, citations } = indicatorDefinitions[id]
  const above: readonly Bilingual[] = numerator.map((fact) => indicatorFacts[fact].name)
  return {
    id,
    label,
    unit,
    direction,
    numerator: { zh: above.map(({ zh }) => zh).join('＋'), en: above.map(({ en }) => en).join(' + ') },
    denominator: indicatorFacts[denominator].name,
    citations,
  }
}
