import { describe, expect, it } from 'vitest'
import { nestBudgets, poolFromBudget, priceFromPool, round, settlePool } from 'yigongti'
import { sumFen } from '../../support/results.ts'

const pool = 70_000_000
const institutions = [
  { id: 'city', points: 420_000 },
  { id: 'county', points: 260_000 },
  { id: 'township', points: 35_000 },
]

describe('70,000,000 over 420,000, 260,000 and 35,000 points', () => {
  it('pays 41,118,881.12 + 25,454,545.45 + 3,426,573.43, which is the pool', () => {
    const payments = settlePool({ pool, institutions }).institutions.map(({ payment }) => payment)
    expect(payments).toEqual(['41118881.12', '25454545.45', '3426573.43'])
    expect(sumFen(payments)).toBe(7_000_000_000n)
  })

  it('would pay 70,000,001.50 at a price rounded to four decimals', () => {
    // 70,000,000 ÷ 715,000 = 97.9020979… → 97.9021; 41,118,882.00 + 25,454,546.00 + 3,426,573.50
    const { price } = settlePool({ pool, institutions })
    const rounded = round(price, { mode: 'halfUp', places: 4 })
    expect(rounded).toBe('97.9021')
    const tenThousandths = BigInt(rounded.replace('.', ''))
    const paid = institutions.map(({ points }) => (BigInt(points) * tenThousandths) / 100n)
    expect(paid).toEqual([4_111_888_200n, 2_545_454_600n, 342_657_350n])
    expect(paid.reduce((a, b) => a + b)).toBe(7_000_000_150n)
  })
})

it('the total-cost price of (60,000,000 ÷ .75) ÷ 8,000,000 points is 10', () => {
  const price = priceFromPool({ pool: 60_000_000, points: 8_000_000, basis: 'totalCost', reimbursementRatio: '.75' })
  expect(price).toMatchObject({ basis: 'totalCost', price: '10' })
  expect(priceFromPool({ pool: 60_000_000, points: 8_000_000 })).toMatchObject({ basis: 'fund', price: '7.5' })
})

it('100,000,000 × (1 − 5 %) − 20,000,000 − 5,000,000 leaves a pool of 70,000,000', () => {
  const result = poolFromBudget({
    budget: 100_000_000,
    reserveRate: '5%',
    settledOtherwise: [
      { id: 'perHead', amount: 20_000_000 },
      { id: 'outOfArea', amount: 5_000_000 },
    ],
  })
  expect(result).toMatchObject({
    reserve: '5000000.00',
    lines: [
      { id: 'reserve', amount: '5000000.00', left: '95000000.00' },
      { id: 'perHead', amount: '20000000.00', left: '75000000.00' },
      { id: 'outOfArea', amount: '5000000.00', left: '70000000.00' },
    ],
    pool: '70000000.00',
  })
})

it('the same pool handed down by points pays the same', () => {
  const { parts } = nestBudgets({ id: 'region', amount: pool, parts: institutions })
  expect(parts.map(({ amount }) => amount)).toEqual(['41118881.12', '25454545.45', '3426573.43'])
})
