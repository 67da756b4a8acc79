import { fail, show } from '../errors/internal.ts'
import type { AnyRuleSet, EligibilityCondition } from './RuleSet.ts'
import { readList, readObject, readRecord } from './readRecord.ts'

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
 * @throws `missing_fact` (a condition nothing was said of) · `unknown_key` · `wrong_type`
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
  const conditions = readList(Array.isArray(rules) ? rules : readObject(rules, ['rules'])['eligibility'], [
    'rules',
  ]) as readonly EligibilityCondition[]
  const stated = readRecord(
    facts,
    conditions.map(({ id }) => id),
    ['facts'],
  )
  const holds = conditions.map(({ id, label }) => {
    const fact = stated[id]
    if (fact === undefined) fail('missing_fact', ['facts', id], { label })
    if (typeof fact !== 'boolean') fail('wrong_type', ['facts', id], { expected: 'true / false', received: show(fact) })
    return fact
  })
  return {
    eligible: holds.every(Boolean),
    holding: conditions.filter((_, index) => holds[index] === true),
    failing: conditions.filter((_, index) => holds[index] === false),
  }
}
