import { frozenCopy } from '../errors/internal.ts'
import type { RuleSet } from './RuleSet.ts'

const sealed = /* @__PURE__ */ new WeakSet<object>()

/** A rule set that cannot change any more, so that what was once read of it can be remembered. */
export function sealRules<R extends Pick<RuleSet, 'local'>>(rules: R): R {
  const copy = frozenCopy(rules)
  sealed.add(copy)
  return copy
}

/** Whether a rule set is known to be unchangeable. */
export function isSealed(rules: RuleSet): boolean {
  return sealed.has(rules)
}
