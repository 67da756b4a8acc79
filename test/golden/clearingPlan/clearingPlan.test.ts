import { describe, expect, it } from 'vitest'
import { claimDelays, leftForClearing } from 'yigongti'
import { clearingPlan2025 } from 'yigongti/rules'

describe('the plan for clearing, as reported on 2025-12-15', () => {
  // 2025 by the end of May 2026, 2026 by the end of April 2027, from 2027 by the end of March; pilots always by March.
  it.each([
    [2025, '2026-05-31', '2026-03-31'],
    [2026, '2027-04-30', '2027-03-31'],
    [2027, '2028-03-31', '2028-03-31'],
    [2030, '2031-03-31', '2031-03-31'],
  ])('%d is cleared by %s, in pilots by %s', (year, due, pilot) => {
    const asked = { year, disbursed: 100, left: [{ id: 'deposit', amount: 5 }] }
    expect(leftForClearing(clearingPlan2025, asked).due).toBe(due)
    expect(leftForClearing(clearingPlan2025, { ...asked, isPilot: true }).due).toBe(pilot)
  })

  // About 5 %, then 3–5 %, then about 3 % of 100m; above it what exceeds the upper bound.
  it.each([
    [2025, '5000000.00', 'within', '0.00'],
    [2025, '5000000.01', 'above', '0.01'],
    [2025, '4999999.99', 'below', '0.00'],
    [2026, '3000000.00', 'within', '0.00'],
    [2026, '5000000.00', 'within', '0.00'],
    [2026, '6500000.00', 'above', '1500000.00'],
    [2027, '5000000.00', 'above', '2000000.00'],
  ])('%d, %s left of 100m: %s, %s above the line', (year, amount, position, excess) => {
    const found = leftForClearing(clearingPlan2025, { year, disbursed: 100_000_000, left: [{ id: 'all', amount }] })
    expect(found).toMatchObject({ position, excess })
  })

  // Claims by the 10th, paid within 20 working days. Without days off: filed on Tuesday 2026-03-10, four weeks later is
  // Tuesday 2026-04-07. With Monday 2026-04-06 off (Qingming), one day later.
  it.each([
    [[], '2026-04-07'],
    [['2026-04-06'], '2026-04-08'],
  ] as const)('days off %j: paid by %s', (holidays, payBy) => {
    const claims = [{ id: 'a', month: '2026-02', filedOn: '2026-03-10' }] as const
    const found = claimDelays(clearingPlan2025, { asOf: '2026-04-10', calendar: { holidays }, claims })
    expect(found.claims[0]).toMatchObject({ fileBy: '2026-03-10', daysFiledLate: '0', payBy })
  })
})
