import { test } from 'vitest'
import { scoreKpi, settleQuotaYear, settleYear } from 'yigongti'
import { guangdong2025, taicangQuota } from 'yigongti/rules'
import { launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const quotaYear = { year: 2026, quota: 100, claimed: 90, score: 90 }

test.each<[what: string, call: () => unknown, at: string]>([
  // @ts-expect-error rules of a quota
  ["a year takes no quota's rules", () => settleYear(taicangQuota, launchYear), 'rules'],
  // @ts-expect-error rules of a year
  ["a quota takes no year's rules", () => settleQuotaYear(guangdong2025, quotaYear), 'rules'],
  // @ts-expect-error rules of a year
  ["an assessment takes no year's rules", () => scoreKpi(guangdong2025, { year: 2026, indicators: [] }), 'template'],
])('%s', (_, call, at) => {
  expectRefusal(call, 'wrong_kind', [at, 'kind'])
})
