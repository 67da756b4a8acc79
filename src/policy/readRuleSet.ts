import { frozenCopy, isFrozen, type Path } from '../errors/internal.ts'
import { read } from '../shape/internal.ts'
import { canonicalize } from './kinds.ts'
import type { AnyRuleSet, DatedValue, LocalParameter, Parameter } from './RuleSet.ts'
import { ruleSetShape } from './ruleSetShape.ts'

/** Rule sets of our own making, and what was read of those that cannot change. */
const known = /* @__PURE__ */ new WeakMap<object, AnyRuleSet>()

/**
 * A rule set that was wholly checked, once, before it is used: values in canonical form, in a copy that nobody can
 * change. One that cannot change itself is not read again.
 */
export function readRuleSet(rules: AnyRuleSet, path: Path = ['rules']): AnyRuleSet {
  const before = typeof rules === 'object' && rules !== null ? known.get(rules) : undefined
  if (before !== undefined) return before
  read(ruleSetShape(), ownPart(rules), path)
  const checked = sealRules(canonical(frozenCopy(rules)))
  if (isFrozen(rules)) known.set(rules, checked)
  return checked
}

/** A copy, frozen all the way down, of rules that were made from checked ones and checked values. */
export function sealRules<R extends Pick<AnyRuleSet, 'local'>>(rules: R): R {
  const copy = frozenCopy(rules)
  known.set(copy, copy as unknown as AnyRuleSet)
  return copy
}

/** What every rule set has: one of a wider kind has more, which is judged where it is used. */
function ownPart(rules: AnyRuleSet): AnyRuleSet {
  const { spec } = ruleSetShape()
  if (typeof rules !== 'object' || rules === null || spec.type !== 'record') return rules
  const own = Object.entries(rules).filter(([key]) => Object.hasOwn(spec.fields, key))
  return Object.fromEntries(own) as unknown as AnyRuleSet
}

function canonical(rules: AnyRuleSet): AnyRuleSet {
  const { parameters, localParameters, local } = rules
  return {
    ...rules,
    parameters: mapTable(parameters, (parameter) => ({
      ...parameter,
      values: canonicalHistory(parameter, parameter.values),
    })),
    localParameters: mapTable(localParameters, (parameter) =>
      parameter.default === undefined
        ? parameter
        : { ...parameter, default: canonicalize(parameter, parameter.default, []) },
    ),
    local: mapTable(local, (history, id) => canonicalHistory(localParameters[id] as LocalParameter, history)),
  }
}

function canonicalHistory(parameter: Parameter | LocalParameter, history: readonly DatedValue[]) {
  return history.map((dated) => ({ ...dated, value: canonicalize(parameter, dated.value, []) }))
}

function mapTable<A, B>(
  table: Readonly<Record<string, A>>,
  change: (item: A, id: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(table).map(([id, item]) => [id, change(item, id)]))
}
