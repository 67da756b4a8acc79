import { type Issue, isSettlementError, toIssue } from '../../errors/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { settleYear, type YearSettlement } from '../../settlement/internal.ts'
import { outlook as settleOutlook } from '../outlook/outlook.ts'
import type { Changes, ScenarioYears } from '../yearsFields.ts'
import { changeRules, changeYears } from './changeYears.ts'

/** A year as it was settled, or several of an outlook. */
export type Settled = YearSettlement | readonly YearSettlement[]

/** Settles the year of a scenario, or its years one after another. */
export function settleScenario(rules: RuleSet, { year, outlook }: ScenarioYears): Settled {
  if (outlook === undefined) return settleYear(rules, year)
  return settleOutlook(rules, outlook).years.map(({ settlement }) => settlement)
}

export type SettledRow =
  | { readonly ok: true; readonly settled: Settled }
  | { readonly ok: false; readonly issue: Issue }

/** How rows are settled one after the other: rules that did not change since the last row are not made again. */
export function rowSettler(rules: RuleSet, years: ScenarioYears): (changes: Changes) => SettledRow {
  let known: { readonly changes: Changes; readonly rules: RuleSet } | undefined
  return (changes) => {
    try {
      if (known === undefined || !isSame(known.changes, changes))
        known = { changes, rules: changeRules(rules, changes) }
      return { ok: true, settled: settleScenario(known.rules, changeYears(years, changes)) }
    } catch (error) {
      if (!isSettlementError(error)) throw error
      return { ok: false, issue: toIssue(error) }
    }
  }
}

/** One row on its own. */
export function settleRow(rules: RuleSet, years: ScenarioYears, changes: Changes): SettledRow {
  return rowSettler(rules, years)(changes)
}

/** Whether two rows change the rules alike. */
function isSame(a: Changes, b: Changes): boolean {
  const rulesOf = (changes: Changes) => Object.keys(changes).filter((path) => path.startsWith('rules.'))
  const paths = rulesOf(a)
  return paths.length === rulesOf(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path])
}
