import { frozenCopy } from '../errors/internal.ts'
import { diffRuleSets, type RuleChange } from '../policy/internal.ts'
import { read } from '../shape/internal.ts'
import { contentOf, isRuleSet } from './contentOf.ts'
import { diffFields } from './diffFields.ts'
import type { AnyRule, OfSameKind } from './RuleKinds.ts'
import { shapeOf } from './ruleShapes.ts'

/**
 * 规则比较 — what differs between two rules of one kind: of rule sets their own parameters, then the local values, day by
 * day; of other rules their fields, place by place. What they are called and what they cite is not compared.
 *
 * @param rules - the first rule
 * @param other - the second, of the same kind
 * @returns one row per differing value, in the order of the parameters or fields; none where they say the same
 * @throws `wrong_kind` (rules of two kinds) · the errors of the rule's own shape
 * @example
 * ```ts
 * import { diffRules, withLocal } from 'yigongti'
 * import { deviationRules, guangdong2025 } from 'yigongti/rules'
 *
 * const first = withLocal(guangdong2025, { depositRate: '5%' })
 * const second = withLocal(guangdong2025, { depositRate: '6%' })
 * diffRules(first, second).map(({ label, before, after }) => `${label.zh} ${before?.zh} → ${after?.zh}`)
 * // => [ '年度保证金比例 5% → 6%' ]
 * ```
 * @since 0.1.0
 */
export function diffRules<const R extends AnyRule>(rules: R, other: OfSameKind<R>): readonly RuleChange[] {
  const shape = shapeOf(rules, ['rules'])
  if (!isRuleSet(rules)) read(shape, rules, ['rules'])
  read(shape, other, ['other'])
  const parameters = isRuleSet(rules) ? diffRuleSets(rules, other as typeof rules) : []
  const fields = diffFields(contentOf(shape), { ...rules }, { ...other })
  return frozenCopy([...parameters, ...fields])
}
