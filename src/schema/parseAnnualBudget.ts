import { type AnnualBudgetInput, annualBudgetShape } from '../budget/internal.ts'
import { parse } from '../shape/internal.ts'
import type { Parsed } from './Parsed.ts'
import { type StandardSchema, toStandardSchema } from './StandardSchema.ts'

/**
 * 解析年度预算 — reads the input of `annualBudget` from unknown data, such as parsed JSON.
 *
 * All that is wrong is told at once. Left to the calculation are a total and advances that come out below zero.
 *
 * @param input - anything; it is never changed
 * @returns the input itself, typed, or the issues; nothing is thrown
 * @example
 * ```ts
 * import { parseAnnualBudget } from 'yigongti/schema'
 *
 * const parsed = parseAnnualBudget({ previousTotal: 1000, requestedGrowth: 0.03, depositRate: 0.6, riskFundRate: '50%' })
 * parsed.ok // => false
 * parsed.ok ? [] : parsed.issues.map(({ code }) => code) // => ['carve_outs_exceed_total']
 * ```
 * @since 0.1.0
 */
export function parseAnnualBudget(input: unknown): Parsed<AnnualBudgetInput> {
  return parse(annualBudgetShape(), input)
}

/**
 * 年度预算的标准模式 — {@link parseAnnualBudget} as a Standard Schema.
 *
 * @since 0.1.0
 */
export const annualBudgetSchema: StandardSchema<AnnualBudgetInput> = /* @__PURE__ */ toStandardSchema(parseAnnualBudget)
