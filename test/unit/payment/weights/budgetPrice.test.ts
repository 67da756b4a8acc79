import { expect, it } from 'vitest'
import { type BudgetPriceInput, budgetPrice } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const years = [{ year: 2025, weight: 1, cost: 1000 }]
const diseases = [{ id: 'a', score: 10, cases: 30 }]

it('is not rounded, for it is used', () => {
  expect(budgetPrice({ years, diseases }).price).toBe(`3.${'3'.repeat(39)}`)
})

it('only the proportions of the weights matter', () => {
  const weighted = (factor: number) =>
    budgetPrice({
      years: [
        { year: 2024, weight: factor, cost: 100 },
        { year: 2025, weight: 3 * factor, cost: 200 },
      ],
      diseases,
    }).weightedCost
  expect([weighted(1), weighted(0.25)]).toEqual(['175.00', '175.00'])
})

it.each([
  [{ years: [] }, 'empty_list', ['years']],
  [{ years: [...years, ...years] }, 'duplicate_id', ['years', 1, 'year']],
  [{ years: [{ ...years[0], weight: 0 }] }, 'out_of_range', ['years', 0, 'weight']],
  [{ years: [{ ...years[0], cost: -1 }] }, 'negative_amount', ['years', 0, 'cost']],
  [{ diseases: [...diseases, ...diseases] }, 'duplicate_id', ['diseases', 1, 'id']],
  [{ diseases: [{ id: 'a', score: 0, cases: 1 }] }, 'out_of_range', ['diseases', 0, 'score']],
  [{ diseases: [{ id: 'a', score: 1, cases: 1.5 }] }, 'not_an_integer', ['diseases', 0, 'cases']],
  [{ diseases: [{ id: 'a', score: 1, cases: 0 }] }, 'division_by_zero', ['diseases']],
  [{ price: 1 }, 'unknown_key', ['price']],
] as const)('refuses %j', (input, code, path) => {
  expectRefusal(() => budgetPrice({ years, diseases, ...input } as BudgetPriceInput), code, [...path])
})
