import { expect, it } from 'vitest'
import { explain, settleQuotaYear } from 'yigongti'
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

// Of 100,000 outpatient visits 1.8 % are 1,800; 30 % of 80,000 are 24,000.00.
it.each([
  [1800, '0.018', '24000.00', '56000.00'],
  [1801, '0.01801', '0.00', '80000.00'], // above 1.8 %: nothing
])(
  'with %d admissions, %s of the visits, the hospital keeps %s of a saving of 80000',
  (inpatient, visitRatio, retained, returnedToPool) => {
    const visits = { inpatient, outpatient: 100_000 }
    const year = settleQuotaYear(taicangQuota, { year: 2005, quota: 1_000_000, claimed: 920_000, visits })
    expect(year).toMatchObject({ visitRatio, retained, returnedToPool })
  },
)

it('warns where nobody counted the visits, and only where there is a saving', () => {
  const warningOf = (year: ReturnType<typeof settle>) => explain(year, 'retained').steps.at(-1)?.warning?.zh
  expect(warningOf(settle(920_000))).toMatch(/未核对/)
  expect(warningOf(settle(1_100_000))).toBeUndefined()
})
