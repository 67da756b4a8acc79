import type { IsoDate } from '../calendar/internal.ts'
import { fail, frozenCopy } from '../errors/internal.ts'
import { type AnyRuleSet, readRuleSet, type StandingValue, valuesInForce } from '../policy/internal.ts'
import { date, lazily, read } from '../shape/internal.ts'
import { isRuleSet } from './contentOf.ts'
import type { AnyRule, RuleKinds } from './RuleKinds.ts'
import { shapeOf } from './ruleShapes.ts'

type InForce<R extends AnyRule> = R extends AnyRuleSet ? readonly StandingValue[] : RuleKinds[R['kind']]

/**
 * 现行规则 — what a rule says on a day: of a rule set its values then, the document's own and the local ones, as people
 * read them; another rule is itself, if it is in force by then. One of which no source says since when is in force.
 *
 * @param rules - a rule of any kind
 * @param day - the day that is asked for
 * @returns of a rule set, one row a value, without optional ones that nobody supplied; otherwise the rule
 * @throws `before_first_value` (a day before the rule or one of its values) · `missing_local_parameter` (all that the
 *   locality has yet to supply are named) · `not_a_date` · `wrong_kind` (no kind of rule) · the errors of the rule's own
 *   shape
 * @example
 * ```ts
 * import { inForce, withLocal } from 'yigongti'
 * import { kpiTemplate } from 'yigongti/rules'
 *
 * const weights = Object.fromEntries(Object.keys(kpiTemplate.localParameters).map((id) => [id, '20%']))
 * inForce(withLocal(kpiTemplate, weights), '2026-12-31').map(({ value }) => value.zh).slice(0, 2)
 * // => [ '20%', '20%' ]
 * ```
 * @since 0.2.0
 */
export function inForce<const R extends AnyRule>(rules: R, day: IsoDate | string): InForce<R> {
  const shape = shapeOf(rules, ['rules'])
  const checked = isRuleSet(rules) ? readRuleSet(rules) : rules
  if (!isRuleSet(rules)) read(shape, rules, ['rules'])
  const asked = read(dayShape(), day, ['day'])
  const { label, effectiveFrom } = checked
  if (effectiveFrom !== undefined && asked < effectiveFrom) {
    fail('before_first_value', ['day'], { label, received: asked, effectiveFrom })
  }
  return (isRuleSet(checked) ? valuesInForce(checked, asked) : frozenCopy(checked)) as InForce<R>
}

const dayShape = /* @__PURE__ */ lazily(() => date<IsoDate | string>({ zh: '日期', en: 'Day' }))
