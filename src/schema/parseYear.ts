import type * as z from 'zod'
import { type RuleSet, readRuleSet, yearRulesShape } from '../policy/internal.ts'
import { type UngrownYearInput, type YearInput, yearShape } from '../settlement/internal.ts'
import { type Parsed, parse } from '../shape/internal.ts'
import { toZod } from './toZod.ts'

/**
 * 解析年度 — reads a year from unknown data, such as parsed JSON.
 *
 * Everything that can be judged without the rules is judged, by the same readers as in `settleYear`, and all that is
 * wrong is told at once. Left to the calculation are a missing local parameter or pooling area, a score above its scale
 * or below its steps, the number of base years, and amounts that come out below zero.
 *
 * @param input - anything; it is never changed
 * @returns the input itself, typed, or the issues; nothing is thrown
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 * import { parseYear } from 'yigongti/schema'
 *
 * const parsed = parseYear(JSON.parse(`{
 *   "year": 2026,
 *   "priorPayments": ["298400000", "312650000", "331950000"],
 *   "requestedGrowth": "3.5%",
 *   "spending": { "members": 214000000, "elsewhere": 82500000 },
 *   "score": 86
 * }`))
 * parsed.ok // => true
 *
 * const wrong = parseYear({ year: 2026, previousTotal: 0.001, requestedGrowth: '3,5%', spending: { elsewhere: -1 } })
 * const issues = wrong.ok ? [] : wrong.issues
 * issues.map(({ code, path }) => `${path.join('.')} ${code}`).slice(0, 3) // => [
 * //   'previousTotal not_whole_fen',
 * //   'requestedGrowth not_a_number',
 * //   'spending.members missing'
 * // ]
 * issues[1]?.message.zh // => '拟定增长率（requestedGrowth）：应为阿拉伯数字，不带单位和逗号（比率如 5%），收到“3,5%”'
 * ```
 * @since 0.1.0
 */
export function parseYear(input: unknown): Parsed<YearInput | UngrownYearInput> {
  return parse(yearShape(), input)
}

/**
 * 年度的模式 — what {@link parseYear} takes, as a zod schema, which is a Standard Schema too.
 *
 * @since 0.1.0
 */
export const yearSchema: z.ZodType<YearInput | UngrownYearInput, YearInput | UngrownYearInput> = /* @__PURE__ */ toZod(
  yearShape,
  'settleYear',
)

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
 * spoilt.ok ? [] : spoilt.issues.map(({ path }) => path.join('.'))
 * // => [ 'local.depositRate.0.value' ]
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
