import type * as z from 'zod'
import { type RuleSet, readRuleSet, yearRulesShape } from '../policy/internal.ts'
import { type Parsed, parse } from '../shape/internal.ts'
import { toZod } from './toZod.ts'

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
  const parsed = parse(yearRulesShape(), input)
  return parsed.ok ? { ok: true, value: readRuleSet(parsed.value) as RuleSet } : parsed
}

/**
 * 规则集的模式 — what {@link parseRules} takes, as a zod schema, which is a Standard Schema too.
 *
 * @since 0.1.0
 */
export const rulesSchema: z.ZodType<RuleSet, RuleSet> = /* @__PURE__ */ toZod(yearRulesShape, 'rules')
