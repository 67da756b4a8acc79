import { expect, it } from 'vitest'
import { individualStopLoss, shareByBands } from 'yigongti'
import { acaReinsurance } from 'yigongti/rules'

// 45 CFR 153.230: 80 % of a person's costs between 45,000 and 250,000. A stop-loss is a layer of the same function:
// bounds as multiples of 5,000.
const layer = [
  { upTo: '900%', share: 0 },
  { upTo: '5000%', share: '80%' },
  { upTo: null, share: 0 },
]

it.each([
  [40_000, '0.00'],
  [45_000, '0.00'],
  [120_000, '60000.00'], // 80 % × 75,000
  [250_000, '164000.00'],
  [400_000, '164000.00'], // 80 % × 205,000
])('costs of %d are reinsured for %s', (amount, reinsured) => {
  expect(shareByBands({ amount, base: 5_000, bands: layer }).shared).toBe(reinsured)
})

it('is the stop-loss of each person', () => {
  const { persons, above, total, covered, retained } = individualStopLoss({
    ...acaReinsurance,
    costs: [40_000, 45_000, 120_000, 250_000, 400_000],
  })
  expect(persons.map((person) => person.covered)).toEqual(['0.00', '0.00', '60000.00', '164000.00', '164000.00'])
  expect(above).toBe(3)
  // 855,000 − 388,000
  expect([total, covered, retained]).toEqual(['855000.00', '388000.00', '467000.00'])
})
