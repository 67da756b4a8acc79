import fc from 'fast-check'
import { expect, it } from 'vitest'
import { annualBudget } from 'yigongti'
import { toMoney } from '../../support/arbitraries.ts'
import { toFen } from '../../support/results.ts'

const odd = fc.bigInt({ min: 0n, max: 10n ** 9n }).map((n) => 2n * n + 1n)
const rates = { requestedGrowth: '100000000000000%', depositRate: 0, riskFundRate: 0 }

// base × current ÷ previous = (half·odd) × current ÷ (2·half): an odd number of half fen, and no decimal on the way
// there has an end where `half` is no product of twos and fives.
it('a total that falls between two fen goes up, however the growth got there', () => {
  fc.assert(
    fc.property(odd, fc.bigInt({ min: 1n, max: 10n ** 9n }), odd, (current, half, multiple) => {
      const poolingArea = { previousSpending: 2n * half, currentSpending: current }
      const { total, steps } = annualBudget({ ...rates, previousTotal: toMoney(half * multiple), poolingArea })
      expect(toFen(total)).toBe((multiple * current + 1n) / 2n)
      const before = steps.find(({ id }) => id === 'total')?.rounding?.before ?? ''
      expect(before.endsWith('5') && before.split('.')[1]?.length === 3).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('beside the tie it goes to the nearer fen', () => {
  fc.assert(
    fc.property(
      odd,
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      odd,
      fc.constantFrom(-1n, 1n),
      (current, half, multiple, by) => {
        // One part in 10^30 of the tie, far below what digits would show.
        const scale = 10n ** 30n
        const poolingArea = { previousSpending: 2n * half * scale, currentSpending: current * scale + by }
        const { total } = annualBudget({ ...rates, previousTotal: toMoney(half * multiple), poolingArea })
        expect(toFen(total)).toBe((multiple * current + by) / 2n)
      },
    ),
    { numRuns: 300 },
  )
})
