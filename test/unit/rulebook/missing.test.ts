import { expect, test } from 'vitest'
import { inForce, settleYear } from 'yigongti'
import { guangdong2025, harbinQuota, kpiTemplate } from 'yigongti/rules'
import { launchYear } from '../../support/goldenYears.ts'
import { refusalOf } from '../../support/refusal.ts'

test.each([
  ['a year that is settled', guangdong2025, () => settleYear(guangdong2025, launchYear)],
  ['a year', guangdong2025, () => inForce(guangdong2025, '2026-12-31')],
  ['a quota', harbinQuota, () => inForce(harbinQuota, '2026-12-31')],
  ['an assessment', kpiTemplate, () => inForce(kpiTemplate, '2026-12-31')],
] as const)('all that %s wants of the locality is named in one error', (_, rules, call) => {
  const { code, info } = refusalOf(call)
  const required = Object.values(rules.localParameters).filter((one) => one.required)
  expect(code).toBe('missing_local_parameter')
  expect(required.length).toBeGreaterThan(0)
  for (const { label } of required) expect(info['label']).toMatchObject({ zh: expect.stringContaining(label.zh) })
})
