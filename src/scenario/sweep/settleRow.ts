import { type Issue, isSettlementError, toIssue } from '../../errors/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { type SetTotalYearInput, settleYear, type YearInput, type YearSettlement } from '../../settlement/internal.ts'
import { changeRules, changeYear } from '../change/applyChanges.ts'
import type { Changes } from '../scenarioFields.ts'

export type SettledRow =
  | { readonly ok: true; readonly settlement: YearSettlement }
  | { readonly ok: false; readonly issue: Issue }

/** How rows are settled one after the other: rules that did not change since the last row are not made again. */
export function rowSettler(rules: RuleSet, year: YearInput | SetTotalYearInput): (changes: Changes) => SettledRow {
  let known: { readonly changes: Changes; readonly rules: RuleSet } | undefined
  return (changes) => {
    try {
      if (known === undefined || !isSame(known.changes, changes))
        known = { changes, rules: changeRules(rules, changes) }
      return { ok: true, settlement: settleYear(known.rules, changeYear(year, changes)) }
    } catch (error) {
      if (!isSettlementError(error)) throw error
      return { ok: false, issue: toIssue(error) }
    }
  }
}

/** One row on its own. */
export function settleRow(rules: RuleSet, year: YearInput | SetTotalYearInput, changes: Changes): SettledRow {
  return rowSettler(rules, year)(changes)
}

/** Whether two rows change the rules alike. */
function isSame(a: Changes, b: Changes): boolean {
  const rulesOf = (changes: Changes) => Object.keys(changes).filter((path) => path.startsWith('rules.'))
  const paths = rulesOf(a)
  return paths.length === rulesOf(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path])
}
