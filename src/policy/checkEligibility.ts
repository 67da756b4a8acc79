import { asGiven, failAt, flag, lazily, listed, read, table } from '../shape/internal.ts'
import type { AnyRuleSet, EligibilityCondition } from './RuleSet.ts'
import { eligibilityShape } from './ruleSetShape.ts'

/**
 * 资格审查结果 — whether every condition holds, which do and which do not.
 *
 * @since 0.1.0
 */
export interface Eligibility {
  readonly eligible: boolean
  readonly holding: readonly EligibilityCondition[]
  readonly failing: readonly EligibilityCondition[]
}

/**
 * 资格审查 — which conditions of a rule set an alliance meets.
 *
 * @param rules - a rule set, or just its list of conditions
 * @param facts - for every condition, by id, whether it holds
 * @throws `missing_fact` (a condition nothing was said of) · `unknown_key` · `missing` · `wrong_type` · `empty_list` ·
 *   `duplicate_id` · `unclean_id` · `too_long` · `not_one_of`
 * @example
 * ```ts
 * import { checkEligibility } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const { eligible, failing } = checkEligibility(guangdong2025, {
 *   approvedByCounty: true,
 *   oneOrganisation: true,
 *   oneLegalRepresentative: true,
 *   oneFinancialAccount: false,
 *   appliedByLeadHospital: true,
 *   approvedByCityBureau: true,
 * })
 * eligible // => false
 * failing.map(({ label }) => label.zh) // => [ '统一财务账户' ]
 * ```
 * @since 0.1.0
 */
export function checkEligibility(
  rules: Pick<AnyRuleSet, 'eligibility'> | readonly EligibilityCondition[],
  facts: Readonly<Record<string, boolean>>,
): Eligibility {
  const conditions = Array.isArray(rules)
    ? readConditions(rules)
    : conditionsOf(rules as Pick<AnyRuleSet, 'eligibility'>)
  const stated = read(factsShape(), facts, ['facts'])
  const known = new Set(conditions.map(({ id }) => id))
  for (const id of stated.keys()) {
    if (!known.has(id)) failAt(factsShape(), 'unknown_key', [id], { expected: listed([...known]) }, ['facts'])
  }
  const holds = conditions.map(({ id, label }) => {
    const fact = stated.get(id)
    return fact ?? failAt(factsShape(), 'missing_fact', [id], { label }, ['facts'])
  })
  return {
    eligible: holds.every(Boolean),
    holding: conditions.filter((_, index) => holds[index] === true),
    failing: conditions.filter((_, index) => holds[index] === false),
  }
}

/** For every condition, by its id, whether it holds. */
export const factsShape = /* @__PURE__ */ lazily(() => {
  const name = { zh: '事实', en: 'Facts' }
  return table(name, flag({ zh: '是否符合', en: 'Holds' }), { mayBeEmpty: true })
})

const conditionsShape = /* @__PURE__ */ lazily(() => asGiven(eligibilityShape()))

/** Only the conditions are read: what else the rule set holds changes nothing here. */
function conditionsOf(rules: Pick<AnyRuleSet, 'eligibility'>): readonly EligibilityCondition[] {
  if (typeof rules !== 'object' || rules === null) return readConditions(rules)
  return readConditions(rules.eligibility)
}

function readConditions(conditions: unknown): readonly EligibilityCondition[] {
  return read(conditionsShape(), conditions as readonly EligibilityCondition[], ['rules'])
}
