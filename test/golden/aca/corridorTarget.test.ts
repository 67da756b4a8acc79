import { expect, it } from 'vitest'
import { corridorTarget } from 'yigongti'
import { acaTargetRule } from 'yigongti/rules'

// 45 CFR 153.500, premiums 1,000, taxes and fees 30, so Q = 970.
it.each([
  // costs, administration, adjustment: profit, administration that counts, target
  // 1,000 − 900 − 150 < 29.1 = 3 % × 970; min(120 + 29.1, 194) + 30
  [900, 150, 0, '29.10', '179.10', '820.90'],
  // 48.5 = 5 % × 970; min(120 + 48.5, 213.4) + 30
  [900, 150, '2%', '48.50', '198.50', '801.50'],
  // 1,000 − 780 − 150 = 70; min(120 + 70, 194) + 30
  [780, 150, 0, '70.00', '220.00', '780.00'],
  // 1,000 − 700 − 90 = 210; min(60 + 210, 194) + 30: the limit binds
  [700, 90, 0, '210.00', '224.00', '776.00'],
  // 1,000 − 820 − 220 < 29.1; min(190 + 29.1, 194) + 30: the limit binds
  [820, 220, 0, '29.10', '224.00', '776.00'],
] as const)('costs %d, administration %d, adjustment %s', (allowableCosts, administration, adjustment, ...expected) => {
  const year = { premiums: 1000, taxesAndFees: 30, allowableCosts, administration, adjustment }
  const { profit, allowedAdministration, target } = corridorTarget(acaTargetRule, year)
  expect([profit, allowedAdministration, target]).toEqual(expected)
})
