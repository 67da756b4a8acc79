import type { IsoDate } from '../calendar/internal.ts'
import { fail, frozenCopy } from '../errors/internal.ts'
import {
  type AmendedRuleSet,
  type AnyRuleSet,
  amendOptionsShape,
  amendRuleSet,
  type ParameterChanges,
  type Rule,
  valuesById,
  whatIf,
} from '../policy/internal.ts'
import { failAt, listed, read } from '../shape/internal.ts'
import { contentOf, isRuleSet } from './contentOf.ts'
import type { AnyRule, RuleKinds } from './RuleKinds.ts'
import { shapeOf } from './ruleShapes.ts'

/**
 * 假设变更 — what a what-if changes of a rule: of a rule set the values of its parameters, its own and the local ones, of
 * another rule whatever it says besides its head.
 *
 * @since 0.1.0
 */
export type Amendments<R extends AnyRule> = R extends AnyRuleSet
  ? ParameterChanges<R>
  : { readonly [Key in Exclude<keyof RuleKinds[R['kind']], keyof Rule>]?: RuleKinds[R['kind']][Key] | undefined }

type Amended<R extends AnyRule> = R extends AnyRuleSet ? AmendedRuleSet<R> : RuleKinds[R['kind']]

/**
 * 假设情景 — a what-if copy of a rule of any kind: some of its values are others.
 *
 * Of a rule set, parameters are changed, the document's own or local: the change holds from `from` on (by default from
 * the beginning) and replaces what would have come later, and the changed values are cited as illustrative. Of another
 * rule, whole fields are changed, `classes` of a deviation rule, and the rule cites the what-if; with `from`, the rule
 * is in force from then on. What was changed is kept in `amended`, so a result says that it is a what-if.
 *
 * @param rules - a rule, itself never changed
 * @param changes - new values: by parameter id, or by field
 * @param options - `from`: the day the change takes effect
 * @throws `unknown_parameter` · the errors of the value's kind, with its path · `not_a_date` · `before_first_value` ·
 *   `wrong_kind` (no kind of rule)
 * @example
 * ```ts
 * import { amend, diffRules } from 'yigongti'
 * import { acaTargetRule, guangdong2025 } from 'yigongti/rules'
 *
 * const reform = amend(guangdong2025, { baseYears: 5 })
 * diffRules(guangdong2025, reform).map(({ id, before, after }) => `${id}: ${before?.en} → ${after?.en}`)
 * // => [ 'baseYears: 3 → 5' ]
 *
 * amend(acaTargetRule, { profitFloor: '2%' }).amended // => [ 'profitFloor' ]
 * ```
 * @since 0.1.0
 */
export function amend<const R extends AnyRule>(
  rules: R,
  changes: Amendments<R>,
  options: { readonly from?: IsoDate | string } = {},
): Amended<R> {
  const shape = shapeOf(rules, ['rules'])
  if (isRuleSet(rules)) return amendRuleSet(rules, changes as never, options) as never
  read(shape, rules, ['rules'])
  const { label, effectiveFrom, amended: before = [], citations } = rules
  const { from } = read(amendOptionsShape(), options, ['options'])
  if (from !== undefined && effectiveFrom !== undefined && from < effectiveFrom) {
    const info = { label, received: from, effectiveFrom }
    failAt(amendOptionsShape(), 'before_first_value', ['from'], info, ['options'])
  }
  const fields = Object.keys(contentOf(shape))
  const changed = [...read(valuesById(), changes)].filter(([, value]) => value !== undefined)
  for (const [field] of changed) {
    if (!fields.includes(field)) fail('unknown_parameter', [field], { ruleSet: rules.id, expected: listed(fields) })
  }
  const amended = [...new Set([...before, ...changed.map(([field]) => field)])]
  const other = {
    ...rules,
    ...Object.fromEntries(changed),
    ...(from === undefined ? {} : { effectiveFrom: from }),
    citations: before.length === 0 && changed.length > 0 ? [...citations, ...whatIf] : citations,
    amended,
  }
  read(shape, other as never)
  return frozenCopy(other) as never
}
