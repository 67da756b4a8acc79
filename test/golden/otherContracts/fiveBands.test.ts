import { describe, expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { fiveBands } from 'yigongti/rules'

const settled = (spent: number) =>
  settleYear(fiveBands, { year: 2026, setTotal: 100_000_000, spending: { members: spent, elsewhere: 0 } })

describe('five bands, total 100,000,000', () => {
  // 1m × 50 %; 2m × (50 + 40 + 30 + 20 + 10) % = 3m, beyond 10 % nothing.
  it.each([
    [1_000_000, '500000.00'],
    [12_000_000, '3000000.00'],
  ])('an overrun of %i: the fund %s', (overrun, topUp) => {
    expect(settled(100_000_000 + overrun).poolTopUp).toBe(topUp)
  })

  // 1m × 50 %; 2m × (50 + 60 + 70 + 80 + 90) % + 2m × 50 % = 7m + 1m.
  it.each([
    [1_000_000, '500000.00'],
    [12_000_000, '8000000.00'],
  ])('a surplus of %i: kept %s', (surplus, kept) => {
    expect(settled(100_000_000 - surplus).surplusRetained).toBe(kept)
  })

  it('cites the report, and the library for what it reads into it', () => {
    const step = settled(112_000_000).steps.find(({ id }) => id === 'poolTopUp')
    expect(step?.citations.map(({ status }) => status)).toEqual(expect.arrayContaining(['secondary', 'definition']))
  })
})
