import { fail, type Issue, type Path } from '../../errors/internal.ts'
import { units } from '../../figure/internal.ts'
import { compare, parseCanonical, subtract, toDecimalString } from '../../numeric/internal.ts'
import { type RuleSet, readObject, readRecord } from '../../policy/internal.ts'
import { settleYear, type YearInput } from '../../settlement/internal.ts'
import { lazily, read, readBy, record, table } from '../../shape/internal.ts'
import { expectPaths, type ScenarioChanges } from '../change/applyChanges.ts'
import { type SettlementFigure, settlementFigure, settlementFigures } from '../change/settlementFigures.ts'
import { changedValue, scenarioFields } from '../scenarioFields.ts'
import { type SettledRow, settleRow } from '../sweep/settleRow.ts'

/**
 * 单因素敏感性（输入） — one year, the figure looked at, and two values, `low` and `high`, for each path.
 *
 * @since 0.1.0
 */
export interface SensitivityInput<R extends RuleSet = RuleSet> {
  readonly rules: R
  readonly year: YearInput
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
  readonly value: string | null
  readonly difference: string | null
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
  readonly swing: string | null
}

/**
 * 敏感性结果 — the data of a tornado chart: the figure as it stands, and the paths by falling swing, unknown ones last.
 *
 * @since 0.1.0
 */
export interface Sensitivity {
  readonly figure: SettlementFigure
  readonly value: string | null
  readonly rows: readonly SensitivityRow[]
}

/**
 * 单因素敏感性 — how a figure of a year answers to each parameter, one at a time: the data of a tornado chart.
 *
 * Formula: difference = figure with the change − figure as it stands; swing = |figure at high − figure at low|. Exact, by
 * {@link settleYear} with {@link applyChanges}; equal swings keep the order of the ranges.
 *
 * @param input - see {@link SensitivityInput}
 * @throws `unknown_key`, `unknown_parameter`, `not_one_of` for a path or a figure that does not exist · `missing` ·
 *   `wrong_type` · the errors of {@link settleYear} for the year as it stands · `bands_not_ascending` ·
 *   `bands_not_open` · `dates_not_ascending` · `duplicate_step` · `inexact_number` · `not_a_date` · `not_an_integer` ·
 *   `too_many_digits` · `wrong_kind`
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
  const { rules, year, figure, ranges } = read(sensitivityShape(), input as unknown as ReadSensitivity)
  expectPaths(
    sensitivityShape(),
    rules,
    ranges.map(([path]) => path),
    ['ranges'],
  )
  const value = settleYear(rules, year)[figure]
  const rows = ranges.map(([path, { low, high }]): SensitivityRow => {
    const endAt = (given: unknown) => endOf(figure, value, settleRow(rules, year, { [path]: given }))
    const [atLow, atHigh] = [endAt(low), endAt(high)]
    const apart = differenceOf(figure, atHigh.value, atLow.value)
    return { path, low: atLow, high: atHigh, swing: apart === null ? null : apart.replace('-', '') }
  })
  const swingOf = ({ swing }: SensitivityRow) => parseCanonical(swing ?? '-1')
  return { figure, value, rows: rows.sort((a, b) => compare(swingOf(b), swingOf(a))) }
}

interface Range {
  readonly low: unknown
  readonly high: unknown
}

interface ReadSensitivity extends Pick<SensitivityInput, 'rules' | 'year' | 'figure'> {
  readonly ranges: Readonly<Record<string, Range>>
}

export const sensitivityShape = /* @__PURE__ */ lazily(() => {
  const range = record<Range>({ zh: '取值范围', en: 'Range' })({ low: changedValue(), high: changedValue() })
  return record<ReadSensitivity>({ zh: '单因素敏感性', en: 'Sensitivity' })({
    ...scenarioFields(),
    figure: settlementFigure(),
    ranges: readBy(table({ zh: '取值范围', en: 'Ranges' }, range, { mayBeEmpty: true }), readRanges),
  })
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

function endOf(figure: SettlementFigure, asItStands: string | null, settled: SettledRow): SensitivityEnd {
  if (!settled.ok) return { value: null, difference: null, issue: settled.issue }
  const value = settled.settlement[figure]
  return { value, difference: differenceOf(figure, value, asItStands), issue: null }
}

function differenceOf(figure: SettlementFigure, a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  return toDecimalString(subtract(parseCanonical(a), parseCanonical(b)), units[settlementFigures[figure].unit].places)
}
