import type { Ratchet } from '../../budget/internal.ts'
import type { Path } from '../../errors/internal.ts'
import type { NumberInput, Unit } from '../../figure/internal.ts'
import type { ParameterChanges, RuleSet } from '../../policy/internal.ts'
import type { YearInput } from '../../settlement/internal.ts'
import { type AnyShape, failAt, listed } from '../../shape/internal.ts'

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
  readonly 'year.discretion.depositReturn'?: NumberInput
  readonly 'year.discretion.surplusFactor'?: NumberInput
  readonly 'year.members'?: NonNullable<YearInput['members']>
}

/**
 * 基数规则变更（按路径） — parts of the rule by which each base of an outlook follows the year before.
 *
 * @since 0.2.0
 */
type RatchetChanges = { readonly [Part in keyof Ratchet & string as `ratchet.${Part}`]?: NonNullable<Ratchet[Part]> }

/**
 * 情景变更 — what a scenario changes, by path: parameters of the rules, parts of the year, or both; of an outlook also its
 * `ratchet`. There a part of the year changes in every year, `year.year` is the first one, and a base is the first year's.
 *
 * @since 0.1.0
 */
export type ScenarioChanges<R extends RuleSet> = RuleChanges<R> & YearChanges & RatchetChanges

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
  'year.discretion.depositReturn': 'factor',
  'year.discretion.surplusFactor': 'factor',
  'year.members': 'weight',
}

const yearPaths: readonly string[] = /* @__PURE__ */ Object.keys(yearUnits)

/** The parts of a ratchet that may change. */
const ratchetPaths: readonly string[] = [
  'ratchet.spendingWeight',
  'ratchet.savingsGivenBack',
  'ratchet.floor',
  'ratchet.ceiling',
] satisfies readonly (keyof RatchetChanges)[]

/** What the numbers at a path count. */
export function unitAt(rules: RuleSet, path: string): Unit {
  const id = path.slice('rules.'.length)
  const parameter = rules.parameters[id] ?? rules.localParameters[id]
  if (path.startsWith('rules.') && parameter !== undefined) return parameter.unit
  return ratchetPaths.includes(path) ? 'rate' : yearUnits[path as keyof YearChanges]
}

/**
 * Refuses a path that names neither a parameter of the rules nor a part of what is settled: a year, or years with a
 * ratchet between them.
 */
export function expectPaths(
  shape: AnyShape,
  { rules, outlook }: { readonly rules: RuleSet; readonly outlook?: unknown },
  paths: readonly string[],
  at: Path,
): void {
  const known = [...Object.keys(rules.parameters), ...Object.keys(rules.localParameters)]
  const parts = outlook === undefined ? yearPaths : [...yearPaths, ...ratchetPaths]
  for (const path of paths) {
    if (parts.includes(path)) continue
    if (!path.startsWith('rules.'))
      failAt(shape, 'unknown_key', [...at, path], { expected: `rules.…, ${listed(parts)}` })
    if (!known.includes(path.slice('rules.'.length))) {
      failAt(shape, 'unknown_parameter', [...at, path], { ruleSet: rules.id, expected: listed(known) })
    }
  }
}
