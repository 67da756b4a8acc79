import { expect, it } from 'vitest'
import { settleMonths } from 'yigongti'

// Harbin designated-hospital agreement: a twelfth of the indicator a month, what exceeds it waits for clearing; 90 % of
// what is confirmed is paid. Indicator 12,000,000, so 1,000,000 a month.
it.each([
  [900_000, { claim: '900000.00', confirmed: '900000.00', cash: '810000.00', held: '90000.00', deferred: '0.00' }],
  [
    1_200_000,
    { claim: '1200000.00', confirmed: '1000000.00', cash: '900000.00', held: '100000.00', deferred: '200000.00' },
  ],
])('a claim of %d', (points, month) => {
  const settled = settleMonths({
    price: 1,
    annualQuota: 12_000_000,
    heldRate: '10%',
    months: [{ id: '2026-01', points }],
  })
  expect(settled.months).toEqual([{ id: '2026-01', ...month }])
})
