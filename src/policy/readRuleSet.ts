import { failMissing, frozenCopy, isFrozen, type Path } from '../errors/internal.ts'
import { type AnyShape, read, type Shape } from '../shape/internal.ts'
import { canonicalize } from './kinds.ts'
import type { AnyRuleSet, LocalParameter, Parameter, ParameterValue } from './RuleSet.ts'
import { anyRuleSetShape } from './ruleSetShape.ts'
import { sourceOf, withSource } from './ValueSource.ts'

/** Rule sets of our own making, and what was read of those that cannot change, by the shape they were read by. */
const known = /* @__PURE__ */ new WeakMap<object, Map<AnyShape, AnyRuleSet>>()

/**
 * A rule set that was wholly checked, once, before it is used: values in canonical form, in a copy that nobody can
 * change. One that cannot change itself is not read again. `shape`: what a rule set of a wider kind has.
 */
export function readRuleSet(rules: AnyRuleSet, path?: Path): AnyRuleSet
export function readRuleSet<Wide extends AnyRuleSet>(rules: Wide, path: Path, shape: Shape<Wide, unknown, false>): Wide
export function readRuleSet(
  rules: AnyRuleSet,
  path: Path = ['rules'],
  shape: Shape<AnyRuleSet, unknown, false> = anyRuleSetShape(),
): AnyRuleSet {
  const before = typeof rules === 'object' && rules !== null ? known.get(rules)?.get(shape) : undefined
  if (before !== undefined) return before
  if (rules === undefined || rules === null) failMissing(rules, path, aRuleSet, { zh: '规则集', en: 'A rule set' })
  read(shape, rules, path)
  const checked = sealRules(canonical(frozenCopy(rules)))
  if (isFrozen(rules)) remember(rules, shape, checked)
  return checked
}

/** A copy, frozen all the way down, of rules that were made from checked ones and checked values. */
export function sealRules<R extends Pick<AnyRuleSet, 'local'>>(rules: R): R {
  const copy = frozenCopy(rules)
  remember(copy, anyRuleSetShape(), copy as unknown as AnyRuleSet)
  return copy
}

const aRuleSet = {
  zh: '规则集：先 import 一套规则，如 guangdong2025，再用 withLocal 补齐地方参数',
  en: 'a rule set: import one, such as guangdong2025, and supply the local values with withLocal',
}

function remember(rules: object, shape: AnyShape, checked: AnyRuleSet): void {
  const byShape = known.get(rules) ?? new Map<AnyShape, AnyRuleSet>()
  known.set(rules, byShape.set(shape, checked))
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

function canonicalHistory(parameter: Parameter | LocalParameter, history: readonly ParameterValue[]) {
  return history.map((dated) => ({
    ...dated,
    ...sourceOf(dated.value),
    value: canonicalize(parameter, withSource(dated.value, dated.source), []),
  }))
}

function mapTable<A, B>(
  table: Readonly<Record<string, A>>,
  change: (item: A, id: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(table).map(([id, item]) => [id, change(item, id)]))
}
