import { fail, type Path } from '../../errors/internal.ts'
import { listed, type RuleSet, readRuleSet } from '../../policy/internal.ts'

/** The parts of a year that may change; what is not here would not be a year's. */
const yearPaths: readonly string[] = [
  'year.year',
  'year.priorPayments',
  'year.previousTotal',
  'year.requestedGrowth',
  'year.poolingArea.previousSpending',
  'year.poolingArea.currentSpending',
  'year.adjustments',
  'year.expectedElsewhere',
  'year.spending.members',
  'year.spending.elsewhere',
  'year.spending.disallowed',
  'year.reasonableOverrun',
  'year.score',
  'year.members',
]

/** Refuses a path that names neither a parameter of the rules nor a part of a year. */
export function expectPaths(rules: RuleSet, paths: readonly string[], at: Path): void {
  readRuleSet(rules)
  for (const path of paths) {
    if (yearPaths.includes(path)) continue
    if (!path.startsWith('rules.')) fail('unknown_key', [...at, path], { expected: `rules.…, ${listed(yearPaths)}` })
    const known = [...Object.keys(rules.parameters), ...Object.keys(rules.localParameters)]
    if (!known.includes(path.slice('rules.'.length))) {
      fail('unknown_parameter', [...at, path], { ruleSet: rules.id, expected: listed(known) })
    }
  }
}
