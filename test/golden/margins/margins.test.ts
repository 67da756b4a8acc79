import { describe, expect, it } from 'vitest'
import { explainMargins, groupMargins } from 'yigongti'

// Two periods of three groups; A 100 × (1.2 × 10,000 − 11,000) = 100,000, B 200 × (8,000 − 8,200) = −40,000,
// C 50 × (35,000 − 33,000) = 100,000: 160,000.
const before = {
  price: 10_000,
  groups: [
    { id: 'A', cases: 100, weight: '1.2', costPerCase: 11_000 },
    { id: 'B', cases: 200, weight: '0.8', costPerCase: 8200 },
    { id: 'C', cases: 50, weight: '3.5', costPerCase: 33_000 },
  ],
}
// A 120 × (11,760 − 10,500) = 151,200, B 180 × (7,840 − 8,600) = −136,800, C 60 × (34,300 − 34,000) = 18,000: 32,400.
const after = {
  price: 9800,
  groups: [
    { id: 'A', cases: 120, weight: '1.2', costPerCase: 10_500 },
    { id: 'B', cases: 180, weight: '0.8', costPerCase: 8600 },
    { id: 'C', cases: 60, weight: '3.5', costPerCase: 34_000 },
  ],
}

describe('margins of three groups in two periods', () => {
  it('sums to 160,000.00 and 32,400.00', () => {
    expect(groupMargins(before).total).toBe('160000.00')
    expect(groupMargins(after).total).toBe('32400.00')
  })

  it('says what a case brings and what that is of its cost', () => {
    const { groups } = groupMargins(after)
    expect(groups.map(({ perCase }) => perCase)).toEqual(['1260.00', '-760.00', '300.00'])
    const shares = groups.map(({ shareOfCost }) => (Number(shareOfCost) * 100).toFixed(4))
    expect(shares).toEqual(['12.0000', '-8.8372', '0.8824'])
  })

  // volume 10 × 160,000 ÷ 350; price −200 × (144 + 144 + 210); efficiency 60,000 − 72,000 − 60,000
  it('explains the change of −127,600.00', () => {
    const { change, volume, mix, price, efficiency, outliers } = explainMargins({ before, after })
    expect(change).toBe('-127600.00')
    expect({ volume, mix, price, efficiency, outliers }).toEqual({
      volume: '4571.43',
      mix: '39428.57',
      price: '-99600.00',
      efficiency: '-72000.00',
      outliers: null,
    })
  })
})
