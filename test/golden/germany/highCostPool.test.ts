import { expect, it } from 'vitest'
import { individualStopLoss } from 'yigongti'
import { germanRiskPool } from 'yigongti/rules'

// § 268 SGB V: a pool pays 80 % of what a person costs above 100,000 (indexed). What is pooled leaves the base of the
// allocations.
it('pays four fifths of what exceeds the threshold, without limit', () => {
  const { persons, covered, retained } = individualStopLoss({
    ...germanRiskPool,
    costs: [100_000, 325_000],
  })
  // 80 % × 225,000
  expect(persons.map((person) => person.covered)).toEqual(['0.00', '180000.00'])
  expect([covered, retained]).toEqual(['180000.00', '245000.00'])
})
