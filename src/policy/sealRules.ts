import { deepFreeze } from '../errors/index.ts'
import type { RuleSet } from './RuleSet.ts'

const sealed = /* @__PURE__ */ new WeakSet<object>()

/** Freezes a new rule set all the way down, so that what was once read of it can be remembered. */
export function sealRules<R extends Pick<RuleSet, 'local'>>(rules: R): R {
  sealed.add(rules)
  return deepFreeze(rules)
}

/** Whether a rule set is known to be unchangeable. */
export function isSealed(rules: RuleSet): boolean {
  return sealed.has(rules)
}
