import { fail, type Issue, type Path } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, type Label, labelAt, publish, type Step } from '../../figure/internal.ts'
import { compare, type DecimalText, fromInteger } from '../../numeric/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { lazily, read, readBy, record, table } from '../../shape/internal.ts'
import { expectPaths, type ScenarioChanges } from '../change/ScenarioChanges.ts'
import { settledFigure } from '../change/settledFigure.ts'
import { type SettlementFigure, settlementFigure, settlementFigures } from '../change/settlementFigures.ts'
import { type SettledRow, settleRow, settleScenario } from '../change/settleScenario.ts'
import { readObject, readRecord } from '../readRecord.ts'
import { changedValue, type LooseYears, type ScenarioYears, yearOrYears, yearsFields, yearsOf } from '../yearsFields.ts'

/**
 * 单因素敏感性（输入） — one year (or the years of an `outlook`), the figure looked at, and two values, `low` and `high`, for
 * each path.
 *
 * @since 0.1.0
 */
export type SensitivityInput<R extends RuleSet = RuleSet> = ScenarioYears & {
  readonly rules: R
  readonly figure: SettlementFigure
  readonly ranges: {
    readonly [Path in keyof ScenarioChanges<R>]?: {
      readonly low: NonNullable<ScenarioChanges<R>[Path]>
      readonly high: NonNullable<ScenarioChanges<R>[Path]>
    }
  }
}

/**
 * 敏感性一端 — the figure at one value of a path, and how far it is from where it stands; where the year cannot be settled
 * with that value, or has no such figure, both are `null`, and `issue` says what is wrong.
 *
 * @since 0.2.0
 */
interface SensitivityEnd {
  readonly value: DecimalText | null
  readonly difference: DecimalText | null
  readonly issue: Issue | null
}

/**
 * 敏感性一行 — what one path does to the figure, all others as they stand. `swing` is how far the two ends are apart,
 * `null` where one of them is unknown.
 *
 * @since 0.2.0
 */
interface SensitivityRow {
  readonly path: string
  readonly low: SensitivityEnd
  readonly high: SensitivityEnd
  readonly swing: DecimalText | null
}

/**
 * 敏感性结果 — the data of a tornado chart: the figure as it stands, and the paths by falling swing, unknown ones last.
 *
 * @since 0.1.0
 */
export interface Sensitivity {
  readonly figure: SettlementFigure
  readonly value: DecimalText | null
  readonly rows: readonly SensitivityRow[]
  /** Every value with the year that it is of. Since 0.2.0. */
  readonly steps: readonly Step[]
}

/**
 * 单因素敏感性 — how a figure of a year answers to each parameter, one at a time: the data of a tornado chart.
 *
 * Formula: difference = figure with the change − figure as it stands; swing = |figure at high − figure at low|. Exact, by
 * {@link settleYear} with {@link applyChanges}; equal swings keep the order of the ranges. Each value is explained by the
 * year that it is of.
 *
 * With an `outlook` in place of the year the figure is its sum over the years; each value is explained by all of them.
 *
 * @param input - see {@link SensitivityInput}
 * @throws `unknown_key`, `unknown_parameter`, `not_one_of` for a path or a figure that does not exist · `missing` ·
 *   `wrong_type` · the errors of {@link settleYear} for the year as it stands · `bands_not_ascending` ·
 *   `bands_not_open` · `dates_not_ascending` · `duplicate_step` · `inexact_number` · `not_a_date` · `not_an_integer` ·
 *   `too_many_digits` · `wrong_kind` · `id_differs` · `explanation_differs` · `not_asked` · `base_negative`
 * @example
 * ```ts
 * import { sensitivity, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 80, factor: 1 }, { from: 0, factor: '0.5' }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const year = {
 *   year: 2026,
 *   previousTotal: 1000,
 *   requestedGrowth: 0,
 *   poolingArea: { previousSpending: 1, currentSpending: 1 },
 *   spending: { members: 700, elsewhere: 200 },
 *   score: 86,
 * }
 * const { rows } = sensitivity({
 *   rules,
 *   year,
 *   figure: 'entitlement',
 *   ranges: {
 *     'year.score': { low: 70, high: 100 },
 *     'year.spending.elsewhere': { low: 150, high: 250 },
 *     'rules.riskFundRate': { low: '2%', high: '4%' },
 *   },
 * })
 * rows.map(({ path, swing }) => `${path} ${swing}`)
 * // => [ 'year.spending.elsewhere 80.00', 'year.score 25.00', 'rules.riskFundRate 16.00' ]
 * rows.map(({ high }) => high.difference) // => [ '-40.00', '0.00', '-8.00' ]
 * ```
 * @since 0.1.0
 */
export function sensitivity<const R extends RuleSet>(input: SensitivityInput<R>): Sensitivity {
  const given = read(sensitivityShape(), input as unknown as ReadSensitivity)
  const { rules, figure: name, ranges } = given
  const years = yearsOf(given)
  expectPaths(
    sensitivityShape(),
    given,
    ranges.map(([path]) => path),
    ['ranges'],
  )
  const value = settledFigure(settleScenario(rules, years), name, settlementFigures[name])
  const rows = ranges.map(([path, { low, high }], index): RowFigures => {
    const endAt = (end: End, changed: unknown) =>
      endFigures(name, value, settleRow(rules, years, { [path]: changed }), (of) => labelAt(of[end], index, path))
    const ends = { low: endAt('low', low), high: endAt('high', high) }
    return { path, ...ends, swing: swingFigure(ends, labelAt(labelsOf(name).swing, index, path)) }
  })
  const swingOf = ({ swing }: RowFigures) => (swing === null ? belowAll : swing.value)
  return publish({ figure: name, value, rows: rows.sort((a, b) => compare(swingOf(b), swingOf(a))) })
}

type End = 'low' | 'high'

interface EndFigures {
  readonly value: Figure | null
  readonly difference: Figure | null
  readonly issue: Issue | null
}

interface RowFigures extends Readonly<Record<End, EndFigures>> {
  readonly path: string
  readonly swing: Figure | null
}

/** No swing is below zero: what is unknown comes last. */
const belowAll = /* @__PURE__ */ fromInteger(-1)

function endFigures(
  name: SettlementFigure,
  asItStands: Figure | null,
  settled: SettledRow,
  labelOf: (of: Readonly<Record<End, Label>>) => Label,
): EndFigures {
  if (!settled.ok) return { value: null, difference: null, issue: settled.issue }
  const labels = labelsOf(name)
  const value = settledFigure(settled.settled, name, labelOf(labels.value))
  if (value === null || asItStands === null) return { value, difference: null, issue: null }
  const difference = figure(labelOf(labels.difference), formula`${value} − ${asItStands}`, exact)
  return { value, difference, issue: null }
}

function swingFigure({ low, high }: Readonly<Record<End, EndFigures>>, label: Label): Figure | null {
  if (low.value === null || high.value === null) return null
  return figure(label, formula`abs(${high.value} − ${low.value})`, exact)
}

/** What a figure of the year is called at the ends of a range. */
function labelsOf(name: SettlementFigure) {
  const { name: called, unit } = settlementFigures[name]
  const label = (id: string, zh: string, en: string): Label => ({
    id,
    name: { zh: `${called.zh}：${zh}`, en: `${called.en}: ${en}` },
    unit,
  })
  return {
    value: {
      low: label('atLow', '取低值时', 'at the low value'),
      high: label('atHigh', '取高值时', 'at the high value'),
    },
    difference: {
      low: label('lowDifference', '取低值时的变化', 'change at the low value'),
      high: label('highDifference', '取高值时的变化', 'change at the high value'),
    },
    swing: label('swing', '两端之差', 'difference of the two ends'),
  }
}

interface Range {
  readonly low: unknown
  readonly high: unknown
}

interface ReadSensitivity extends LooseYears, Pick<SensitivityInput, 'rules' | 'figure'> {
  readonly ranges: Readonly<Record<string, Range>>
}

export const sensitivityShape = /* @__PURE__ */ lazily(() => {
  const range = record<Range>({ zh: '取值范围', en: 'Range' })({ low: changedValue(), high: changedValue() })
  return record<ReadSensitivity>({ zh: '单因素敏感性', en: 'Sensitivity' })(
    {
      ...yearsFields(),
      figure: settlementFigure(),
      ranges: readBy(table({ zh: '取值范围', en: 'Ranges' }, range, { mayBeEmpty: true }), readRanges),
    },
    [yearOrYears()],
  )
})

/** The ranges by path; one that is `undefined` is none. */
function readRanges(input: Readonly<Record<string, Range>>, path: Path): readonly (readonly [string, Range])[] {
  const given = Object.entries(readObject(input, path)).filter(([, range]) => range !== undefined)
  return given.map(([name, range]) => {
    const { low, high } = readRecord(range, ['low', 'high'], [...path, name])
    for (const [end, value] of Object.entries({ low, high })) {
      if (value === undefined) fail('missing', [...path, name, end], { expected: 'low, high' })
    }
    return [name, { low, high }]
  })
}
