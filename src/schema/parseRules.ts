import type { RuleSet } from '../policy/internal.ts'
import type { Parsed } from './Parsed.ts'
import { parseBy } from './parseBy.ts'
import { rulesShape } from './rulesShape.ts'
import { type StandardSchema, toStandardSchema } from './StandardSchema.ts'
import { toRuleSet } from './toRuleSet.ts'

/**
 * 解析规则集 — reads a rule set from unknown data, such as one that was stored as JSON.
 *
 * Every value is judged by the kind of its parameter, every date is a real day, histories ascend; all that is wrong is
 * told at once. Whether a required local parameter is still missing is not asked here: that depends on the year.
 *
 * @param input - anything; it is never changed
 * @returns a frozen copy, its values canonical, with which `settleYear` gives what it gives with the original; or the
 *   issues. Nothing is thrown
 * @example
 * ```ts
 * import { withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 * import { parseRules } from 'yigongti/schema'
 *
 * const stored = JSON.stringify(withLocal(guangdong2025, { depositRate: '5%' }))
 * const parsed = parseRules(JSON.parse(stored))
 * parsed.ok && parsed.value.local['depositRate']?.[0]?.value // => '0.05'
 *
 * const spoilt = parseRules(JSON.parse(stored.replace('0.05', '5')))
 * spoilt.ok ? [] : spoilt.issues.map(({ path }) => path.join('.')) // => ['local.depositRate.0.value']
 * ```
 * @since 0.1.0
 */
export function parseRules(input: unknown): Parsed<RuleSet> {
  const parsed = parseBy<RuleSet>(rulesShape(), input)
  return parsed.ok ? { ok: true, value: toRuleSet(parsed.value) } : parsed
}

/**
 * 规则集的标准模式 — {@link parseRules} as a Standard Schema.
 *
 * @since 0.1.0
 */
export const rulesSchema: StandardSchema<RuleSet> = /* @__PURE__ */ toStandardSchema(parseRules)
