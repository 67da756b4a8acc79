import { expect, it } from 'vitest'
import { readmissionFactor } from 'yigongti'
import { readmissionFloor } from 'yigongti/rules'

// 42 USC 1395ww(q): 9,000 × 300 × 0.08 = 216,000; a ratio below 1 counts as 1; 14,000 × 120 × 0.15 = 252,000;
// 1 − 468,000 ÷ 50,000,000.
const conditions = [
  { id: 'a', payment: 9_000, cases: 300, excessRatio: '1.08' },
  { id: 'b', payment: 11_000, cases: 200, excessRatio: '0.95' },
  { id: 'c', payment: 14_000, cases: 120, excessRatio: '1.15' },
]

it('three conditions lower all payments by 0.936 %', () => {
  const found = readmissionFactor(readmissionFloor(2015), { conditions, totalPayments: 50_000_000 })
  expect(found.factor).toBe('0.99064')
  expect(found.floored).toBe(false)
  expect(found.conditions.map(({ excess }) => excess)).toEqual(['216000.00', '0.00', '252000.00'])
})

it.each([
  [2013, '0.99'],
  [2014, '0.98'],
  [2015, '0.97'],
  [2026, '0.97'],
])('the factor of fiscal year %d stops at %s', (year, floor) => {
  const found = readmissionFactor(readmissionFloor(year), { conditions, totalPayments: 1_000_000 })
  expect([found.factor, found.floored]).toEqual([floor, true])
})
