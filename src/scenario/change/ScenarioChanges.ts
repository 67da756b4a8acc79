import type { DecimalInput } from '../../numeric/internal.ts'
import type { Amendments, RuleSet } from '../../policy/internal.ts'
import type { YearInput, YearSpending } from '../../settlement/internal.ts'

/**
 * 规则变更（按路径） — parameters of a rule set that a scenario changes: `rules.` and the parameter's id, as in
 * {@link amend}.
 *
 * @since 0.2.0
 */
export type RuleChanges<R extends RuleSet> = {
  readonly [Id in keyof Amendments<R> & string as `rules.${Id}`]?: Amendments<R>[Id]
}

/**
 * 年度变更（按路径） — parts of a year that a scenario changes: `year.` and the way to the part.
 *
 * @since 0.2.0
 */
export interface YearChanges {
  readonly 'year.year'?: number
  readonly 'year.priorPayments'?: readonly DecimalInput[]
  readonly 'year.previousTotal'?: DecimalInput
  readonly 'year.requestedGrowth'?: YearInput['requestedGrowth']
  readonly 'year.poolingArea.previousSpending'?: DecimalInput
  readonly 'year.poolingArea.currentSpending'?: DecimalInput
  readonly 'year.adjustments'?: NonNullable<YearInput['adjustments']>
  readonly 'year.expectedElsewhere'?: DecimalInput
  readonly 'year.spending.members'?: YearSpending['members']
  readonly 'year.spending.elsewhere'?: DecimalInput
  readonly 'year.spending.disallowed'?: DecimalInput
  readonly 'year.reasonableOverrun'?: DecimalInput | 'all'
  readonly 'year.score'?: DecimalInput
  readonly 'year.members'?: NonNullable<YearInput['members']>
}

/**
 * 情景变更 — what a scenario changes, by path: parameters of the rules, parts of the year, or both.
 *
 * @since 0.2.0
 */
export type ScenarioChanges<R extends RuleSet> = RuleChanges<R> & YearChanges

/**
 * 情景参数路径 — a path that a scenario may change.
 *
 * @since 0.2.0
 */
export type ScenarioPath<R extends RuleSet> = keyof ScenarioChanges<R> & string

/**
 * 数值型情景参数路径 — a path whose value is one number, so that it has a range.
 *
 * @since 0.2.0
 */
export type NumericPath<R extends RuleSet> = {
  [Path in ScenarioPath<R>]: DecimalInput extends NonNullable<ScenarioChanges<R>[Path]> ? Path : never
}[ScenarioPath<R>]
