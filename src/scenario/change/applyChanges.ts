import { type Amendments, amend, type RuleSet, readObject, readRecord } from '../../policy/internal.ts'
import type { YearInput } from '../../settlement/internal.ts'
import { expectPaths } from './expectPaths.ts'
import type { ScenarioChanges } from './ScenarioChanges.ts'

/**
 * 情景 — the rules and the year of a scenario, as {@link settleYear} takes them.
 *
 * @since 0.2.0
 */
export interface Scenario {
  readonly rules: RuleSet
  readonly year: YearInput
}

/** A scenario's parts and its changes, checked as far as their names go. */
export type Changes = Readonly<Record<string, unknown>>

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
 *   a year's parts are judged when it is settled
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
 * @since 0.2.0
 */
export function applyChanges<const R extends RuleSet>(scenario: {
  readonly rules: R
  readonly year: YearInput
  readonly changes: ScenarioChanges<R>
}): Scenario {
  readRecord(scenario, ['rules', 'year', 'changes'], [])
  const { rules, year } = scenario
  const changes: Changes = readObject(scenario.changes, ['changes'])
  expectPaths(rules, Object.keys(changes), ['changes'])
  return { rules: changeRules(rules, changes), year: changeYear(year, changes) }
}

/** The rules after the changes whose path begins with `rules.`; the same rules where there are none. */
export function changeRules(rules: RuleSet, changes: Changes): RuleSet {
  const own = Object.entries(changes).filter(([path, value]) => path.startsWith('rules.') && value !== undefined)
  if (own.length === 0) return rules
  const amendments = Object.fromEntries(own.map(([path, value]) => [path.slice('rules.'.length), value]))
  return amend(rules, amendments as Amendments<RuleSet>)
}

/** The year after the changes whose path begins with `year.`. */
export function changeYear(year: YearInput, changes: Changes): YearInput {
  let changed: Changes = readObject(year, ['year'])
  for (const [path, value] of Object.entries(changes)) {
    if (path.startsWith('year.') && value !== undefined) changed = replace(changed, path.split('.').slice(1), value)
  }
  return changed as unknown as YearInput
}

/** A copy of a record with another value at the end of the way; what is on the way is copied, or made. */
function replace(record: Changes, [key = '', ...rest]: readonly string[], value: unknown): Changes {
  if (rest.length === 0) return { ...record, [key]: value }
  return { ...record, [key]: replace((record[key] ?? {}) as Changes, rest, value) }
}
