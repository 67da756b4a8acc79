import { expect, it } from 'vitest'
import { settleYear, withLocal } from 'yigongti'
import { zhejiang2019 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

// 浙医保联发〔2019〕21号, articles 5–7, growth of 8 %; the shares of 60 and 50 % are made up: they are each pooling area's own.
const rules = withLocal(zhejiang2019, {
  surplusShare: [{ upTo: null, share: '60%' }],
  poolShareOfOverrun: [{ upTo: null, share: '50%' }],
})
const year = { year: 2026, requestedGrowth: '8%', spending: { members: 1_097_040_000, elsewhere: 0 } } as const

it('counts a retained surplus in', () => {
  // (960,000,000 + 28,000,000) × 1.08 = 1,067,040,000.00; spent 30,000,000.00 more, evidenced: the fund bears 50 %
  const accounts = { spending: 960_000_000, retainedSurplus: 28_000_000 }
  const settled = settleYear(rules, { ...year, finalAccounts: accounts, reasonableOverrun: 30_000_000 })
  expect([settled.total, settled.poolTopUp]).toEqual(['1067040000.00', '15000000.00'])
})

it('leaves out what the fund shared and emergency additions', () => {
  // (1,050,000,000 − 25,000,000 − 10,000,000) × 1.08 = 1,096,200,000.00; spent 20,000,000.00 less: 60 % are kept
  const accounts = { spending: 1_050_000_000, overrunShared: 25_000_000, emergency: 10_000_000 }
  const spending = { members: 1_076_200_000, elsewhere: 0 }
  const settled = settleYear(rules, { ...year, finalAccounts: accounts, spending })
  expect([settled.total, settled.surplusRetained]).toEqual(['1096200000.00', '12000000.00'])
})

it('starts from nothing else, and has no ratio of the province', () => {
  expectRefusal(() => settleYear(rules, { ...year, previousTotal: 1 }), 'base_not_allowed', ['previousTotal'])
  const accounts = { ...year, finalAccounts: { spending: 960_000_000 } }
  expectRefusal(() => settleYear(zhejiang2019, accounts), 'missing_local_parameter', ['surplusShare'])
})
