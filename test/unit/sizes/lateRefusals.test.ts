import { describe, expect, it } from 'vitest'
import { isSettlementError, type PoolSettlement, poolHighCosts, settlePool, trendBaseline } from 'yigongti'

/** More are told late, these at once. */
const [atOnce, late] = [1_000, 1_001]

describe('what is refused when it is told at once is refused late', () => {
  it.each([atOnce, late])('an exact value too long to be written, in a list of %i', (count) => {
    const growth = `0.${'1'.repeat(60)}`
    const lines = Array.from({ length: count }, (_, place) => ({
      id: `l${place}`,
      years: [{ year: place === 0 ? 1900 : 2099, amount: 100 }],
      trend: place === 0 ? growth : '1%',
    }))
    expect(() => trendBaseline({ budgetYear: 2100, lines })).toThrow(
      expect.toSatisfy((error) => isSettlementError(error, 'too_many_digits')),
    )
  })
})

it.each([atOnce, late])('what an input calculates while it is read keeps its steps, in a list of %i', (count) => {
  const made: PoolSettlement[] = []
  const input = {
    attachment: 10,
    share: 1,
    alliances: Array.from({ length: count }, (_, place) => ({ id: `a${place}`, costs: [1_000] })),
    get funds() {
      made.push(settlePool({ pool: 5, institutions: [{ id: 'a', points: 1 }] }))
      return '100.00'
    },
  }
  expect(() => poolHighCosts(input)).toThrow('exceeds')
  for (const { steps } of made) expect(steps.length).toBeGreaterThan(0)
})
