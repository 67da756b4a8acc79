import { expect, it } from 'vitest'
import { settleQuotaYear } from 'yigongti'
import { taicangQuota } from 'yigongti/rules'

// The old quota rule of Taicang (second-hand), a quota of 1,000,000.
const settle = (claimed: number) => settleQuotaYear(taicangQuota, { year: 2005, quota: 1_000_000, claimed })

it.each([
  [100_000, '50000.00'], // half
  [200_000, '100000.00'],
  [500_000, '100000.00'], // none beyond 20 %
])('of an overrun of %d the pool bears %s', (amount, share) => {
  const { topUp, borne, overrun } = settle(1_000_000 + amount)
  expect([topUp, overrun]).toEqual([share, `${amount}.00`])
  expect(Number(topUp) + Number(borne)).toBe(amount)
})

it.each([
  [80_000, '24000.00', '944000.00'], // 30 %
  [100_000, '30000.00', '930000.00'], // at most 3 % of the quota
  [300_000, '30000.00', '730000.00'],
])('of a saving of %d the hospital keeps %s', (amount, retained, entitlement) => {
  expect(settle(1_000_000 - amount)).toMatchObject({ retained, entitlement, finalPayment: entitlement })
})
