import { isSettlementError, type RuleSet, settleYear, type YearSettlement } from 'yigongti'
import { type Parsed, parseYear } from 'yigongti/schema'

/** Settles a year of unknown data. What only the rules can judge, a score above its scale for one, is an issue too. */
export function importYear(rules: RuleSet, input: unknown): Parsed<YearSettlement> {
  const parsed = parseYear(input)
  if (!parsed.ok) return parsed
  try {
    return { ok: true, value: settleYear(rules, parsed.value) }
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return { ok: false, issues: [error.toJSON()] }
  }
}
