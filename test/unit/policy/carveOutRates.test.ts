import { expect, it } from 'vitest'
import { amend, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseRules } from 'yigongti/schema'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const code = 'carve_outs_exceed_total'

it('rates that sum to the whole are taken, and those above it refused where they are supplied', () => {
  withLocal(guangdong2025, { depositRate: '60%', riskFundRate: '40%' })
  expectRefusal(() => withLocal(guangdong2025, { depositRate: '60%', riskFundRate: '50%' }), code, ['depositRate'])
  const rules = withLocal(guangdong2025, { depositRate: '60%' })
  expectRefusal(() => withLocal(rules, { riskFundRate: '50%' }, { from: '2027-01-01' }), code, ['riskFundRate'])
  expectRefusal(() => amend(rules, { riskFundRate: '50%' }), code, ['riskFundRate'])
})

it('rates that do not hold on the same day are no matter', () => {
  const rules = withLocal(guangdong2025, { depositRate: '60%', riskFundRate: '3%' }, { from: '2026-01-01' })
  withLocal(rules, { depositRate: '10%', riskFundRate: '50%' }, { from: '2027-01-01' })
})

it('the place of either is told', () => {
  const { messages } = refusalOf(() => withLocal(guangdong2025, { depositRate: '60%', riskFundRate: '50%' }))
  for (const text of [messages.zh, messages.en]) {
    expect(text).toContain('local.depositRate[0].value')
    expect(text).toContain('local.riskFundRate[0].value')
  }
  const { local } = withLocal(guangdong2025, { depositRate: '60%', riskFundRate: '3%' })
  const [riskFund] = local['riskFundRate'] ?? []
  const parsed = parseRules({ ...guangdong2025, local: { ...local, riskFundRate: [{ ...riskFund, value: '50%' }] } })
  const issues = parsed.ok ? [] : parsed.issues.map((issue) => [issue.code, issue.path])
  expect(issues).toEqual([[code, ['local', 'depositRate', 0, 'value']]])
})
