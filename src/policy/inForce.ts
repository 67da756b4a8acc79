import type { IsoDate } from '../calendar/internal.ts'
import { fail, type Path } from '../errors/internal.ts'
import type { AnyRuleSet, RuleSetKind } from './RuleSet.ts'
import { type RulesInForce, readRules } from './RulesInForce.ts'
import { readRuleSet } from './readRuleSet.ts'

const remembered = /* @__PURE__ */ new WeakMap<AnyRuleSet, Map<IsoDate, RulesInForce>>()

/**
 * The rules as they stand on a day; throws `before_first_value` where they do not stand yet. What was read of a rule
 * set that cannot change is remembered with it.
 */
export function inForce(given: AnyRuleSet, asOf: IsoDate, path: Path, kind: RuleSetKind): RulesInForce {
  const rules = readRuleSet(given)
  if (rules.kind !== kind) fail('wrong_kind', ['rules', 'kind'], { expected: kind, received: rules.kind })
  const { label, effectiveFrom } = rules
  if (effectiveFrom !== undefined && asOf < effectiveFrom) {
    fail('before_first_value', path, { label, received: asOf, effectiveFrom })
  }
  const byDay = remembered.get(rules) ?? new Map<IsoDate, RulesInForce>()
  remembered.set(rules, byDay)
  const found = byDay.get(asOf) ?? readRules(rules, asOf)
  byDay.set(asOf, found)
  return found
}
