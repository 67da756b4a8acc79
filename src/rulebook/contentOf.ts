import { type AnyRuleSet, ruleHead, ruleSetFields, ruleSetKinds } from '../policy/internal.ts'
import type { AnyShape, RecordSpec } from '../shape/internal.ts'
import type { AnyRule } from './RuleKinds.ts'

/** Whether a rule is made of parameters with dated values. */
export function isRuleSet(rule: AnyRule): rule is AnyRule & AnyRuleSet {
  return (ruleSetKinds as readonly string[]).includes(rule.kind)
}

/** The fields in which a rule says something: not its head, nor the parameters of a rule set. */
export function contentOf({ spec }: AnyShape): Readonly<Record<string, AnyShape>> {
  const { fields } = spec as RecordSpec
  const known = 'localParameters' in fields ? ruleSetFields('year') : ruleHead('')
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !Object.hasOwn(known, key)))
}
