import { deepestData, fail, isPlain, type Path } from '../../errors/internal.ts'
import { isSound, type NumberInput, type Unit } from '../../figure/internal.ts'
import { amendRuleSet, type ParameterChanges, type RuleSet } from '../../policy/internal.ts'
import type { SetTotalYearInput, YearInput } from '../../settlement/internal.ts'
import { type AnyShape, failAt, lazily, listed, read, record } from '../../shape/internal.ts'
import { type Changes, changesTable, scenarioFields } from '../scenarioFields.ts'

/**
 * 规则变更（按路径） — parameters of a rule set that a scenario changes: `rules.` and the parameter's id, as in
 * {@link amend}.
 *
 * @since 0.2.0
 */
type RuleChanges<R extends RuleSet> = {
  readonly [Id in keyof ParameterChanges<R> & string as `rules.${Id}`]?: ParameterChanges<R>[Id]
}

/**
 * 年度变更（按路径） — parts of a year that a scenario changes: `year.` and the way to the part.
 *
 * @since 0.2.0
 */
interface YearChanges {
  readonly 'year.year'?: number
  readonly 'year.priorPayments'?: readonly NumberInput[]
  readonly 'year.previousTotal'?: NumberInput
  readonly 'year.setBaseline'?: NumberInput
  readonly 'year.setTotal'?: NumberInput
  readonly 'year.requestedGrowth'?: YearInput['requestedGrowth']
  readonly 'year.poolingArea.previousSpending'?: NumberInput
  readonly 'year.poolingArea.currentSpending'?: NumberInput
  readonly 'year.cap'?: NumberInput
  readonly 'year.adjustments'?: NonNullable<YearInput['adjustments']>
  readonly 'year.expectedElsewhere'?: NumberInput
  readonly 'year.spending.members'?: YearInput['spending']['members']
  readonly 'year.spending.elsewhere'?: NumberInput
  readonly 'year.spending.disallowed'?: NumberInput
  readonly 'year.reasonableOverrun'?: NonNullable<YearInput['reasonableOverrun']>
  readonly 'year.score'?: NumberInput
  readonly 'year.members'?: NonNullable<YearInput['members']>
}

/**
 * 情景变更 — what a scenario changes, by path: parameters of the rules, parts of the year, or both.
 *
 * @since 0.1.0
 */
export type ScenarioChanges<R extends RuleSet> = RuleChanges<R> & YearChanges

/**
 * 情景参数路径 — a path that a scenario may change.
 *
 * @since 0.1.0
 */
export type ScenarioPath<R extends RuleSet> = keyof ScenarioChanges<R> & string

/**
 * 数值型情景参数路径 — a path whose value is one number, so that it has a range.
 *
 * @since 0.2.0
 */
export type NumericPath<R extends RuleSet> = {
  [Path in ScenarioPath<R>]: NumberInput extends NonNullable<ScenarioChanges<R>[Path]> ? Path : never
}[ScenarioPath<R>]

/**
 * 情景 — the rules and the year of a scenario, as {@link settleYear} takes them.
 *
 * @since 0.1.0
 */
export interface Scenario {
  readonly rules: RuleSet
  readonly year: YearInput | SetTotalYearInput
}

/**
 * 应用情景变更 — the rules and the year after a scenario's changes: what a row of {@link sweep} is settled with, so that
 * its trace can be read.
 *
 * Rules change as {@link amend} changes them, from the beginning; the originals stay as they are. A change that is
 * `undefined` changes nothing.
 *
 * @param scenario - `rules`, `year`, and `changes` by path
 * @returns rules and year for {@link settleYear}
 * @throws `unknown_key`, `unknown_parameter` with the path · the errors of the value's kind, where it is a parameter's;
 *   a year's parts are judged when it is settled · `bands_not_ascending` · `bands_not_open` · `conflicting_inputs` ·
 *   `dates_not_ascending` · `disallowed_exceeds_spending` · `duplicate_id` · `duplicate_step` · `empty_list` ·
 *   `growth_not_above_minus_one` · `inexact_number` · `missing` · `negative_amount` · `not_a_date` · `not_a_number` ·
 *   `not_an_integer` · `not_one_of` · `not_whole_fen` · `out_of_range` · `percent_needed` · `percent_not_allowed` ·
 *   `too_long` · `too_many_digits` · `unclean_id` · `unknown_id` · `weights_all_zero` · `weights_not_one` ·
 *   `wrong_kind` · `wrong_type` · `id_differs` · `explanation_differs`
 * @example
 * ```ts
 * import { applyChanges, settleYear, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
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
 * const changed = applyChanges({ rules, year, changes: { 'rules.riskFundRate': '5%', 'year.spending.elsewhere': 150 } })
 * settleYear(changed.rules, changed.year).surplus // => '100.00'
 * ```
 * @since 0.1.0
 */
export function applyChanges<const R extends RuleSet>(scenario: {
  readonly rules: R
  readonly year: YearInput | SetTotalYearInput
  readonly changes: ScenarioChanges<R>
}): Scenario {
  const { rules, year, changes } = read(changesShape(), scenario as unknown as ReadScenario)
  expectPaths(changesShape(), rules, Object.keys(changes), ['changes'])
  return { rules: changeRules(rules, changes), year: copied(changeYear(year, changes), ['year']) as Scenario['year'] }
}

/**
 * A copy of plain data: what the caller writes into the original later does not reach it. A number of a class stays, and
 * so does what `explain` made, which nobody can write into. A list has no holes, a key without a value is left out.
 */
function copied(value: unknown, path: Path): unknown {
  if (typeof value !== 'object' || value === null || !isPlain(value) || isSound(value)) return value
  if (path.length > deepestData) return fail('too_deep', ['year'], { limit: deepestData })
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) =>
      item === undefined ? fail('missing', [...path, index]) : copied(item, [...path, index]),
    )
  }
  const given = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(given.map(([key, part]) => [key, copied(part, [...path, key])]))
}

interface ReadScenario extends Scenario {
  readonly changes: Changes
}

export const changesShape = /* @__PURE__ */ lazily(() =>
  record<ReadScenario>({ zh: '情景', en: 'Scenario' })({
    ...scenarioFields(),
    changes: changesTable(),
  }),
)

/** The rules after the changes whose path begins with `rules.`; the same rules where there are none. */
export function changeRules(rules: RuleSet, changes: Changes): RuleSet {
  const own = Object.entries(changes).filter(([path, value]) => path.startsWith('rules.') && value !== undefined)
  if (own.length === 0) return rules
  const amendments = Object.fromEntries(own.map(([path, value]) => [path.slice('rules.'.length), value]))
  return amendRuleSet(rules, amendments as ParameterChanges<RuleSet>)
}

/** The year after the changes whose path begins with `year.`. */
export function changeYear(year: YearInput | SetTotalYearInput, changes: Changes): YearInput | SetTotalYearInput {
  let changed = year as unknown as Changes
  for (const [path, value] of Object.entries(changes)) {
    if (path.startsWith('year.') && value !== undefined) changed = replace(changed, path.split('.').slice(1), value)
  }
  return changed as unknown as Scenario['year']
}

/** A copy of a record with another value at the end of the way; what is on the way is copied, or made. */
function replace(record: Changes, [key = '', ...rest]: readonly string[], value: unknown): Changes {
  if (rest.length === 0) return { ...record, [key]: value }
  return { ...record, [key]: replace((record[key] ?? {}) as Changes, rest, value) }
}

/** The parts of a year that may change, with what their numbers count; what is not here would not be a year's. */
const yearUnits: Readonly<Record<keyof YearChanges, Unit>> = {
  'year.year': 'years',
  'year.priorPayments': 'yuan',
  'year.previousTotal': 'yuan',
  'year.setBaseline': 'yuan',
  'year.setTotal': 'yuan',
  'year.requestedGrowth': 'rate',
  'year.poolingArea.previousSpending': 'money',
  'year.poolingArea.currentSpending': 'money',
  'year.cap': 'rate',
  'year.adjustments': 'yuan',
  'year.expectedElsewhere': 'yuan',
  'year.spending.members': 'yuan',
  'year.spending.elsewhere': 'yuan',
  'year.spending.disallowed': 'yuan',
  'year.reasonableOverrun': 'yuan',
  'year.score': 'score',
  'year.members': 'weight',
}

const yearPaths: readonly string[] = /* @__PURE__ */ Object.keys(yearUnits)

/** What the numbers at a path count. */
export function unitAt(rules: RuleSet, path: string): Unit {
  const id = path.slice('rules.'.length)
  const parameter = rules.parameters[id] ?? rules.localParameters[id]
  return path.startsWith('rules.') && parameter !== undefined ? parameter.unit : yearUnits[path as keyof YearChanges]
}

/** Refuses a path that names neither a parameter of the rules nor a part of a year. */
export function expectPaths(shape: AnyShape, rules: RuleSet, paths: readonly string[], at: Path): void {
  const known = [...Object.keys(rules.parameters), ...Object.keys(rules.localParameters)]
  for (const path of paths) {
    if (yearPaths.includes(path)) continue
    if (!path.startsWith('rules.'))
      failAt(shape, 'unknown_key', [...at, path], { expected: `rules.…, ${listed(yearPaths)}` })
    if (!known.includes(path.slice('rules.'.length))) {
      failAt(shape, 'unknown_parameter', [...at, path], { ruleSet: rules.id, expected: listed(known) })
    }
  }
}
