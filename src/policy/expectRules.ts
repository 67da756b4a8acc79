import { fail, show } from '../errors/internal.ts'
import type { RuleSet } from './RuleSet.ts'

const parts = ['id', 'effectiveFrom', 'parameters', 'localParameters', 'local', 'clauses', 'amended'] as const

/** Refuses what is no rule set at all; what is inside one is judged where it is read, or by `parseRules`. */
export function expectRules(rules: RuleSet): void {
  const isRules = typeof rules === 'object' && rules !== null && parts.every((part) => rules[part] !== undefined)
  if (!isRules) fail('wrong_type', ['rules'], { expected: { zh: '规则集', en: 'a rule set' }, received: show(rules) })
}
