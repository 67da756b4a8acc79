import { readYear } from '../../calendar/internal.ts'
import { type Bilingual, fail } from '../../errors/internal.ts'
import {
  exact,
  figure,
  formula,
  given,
  labelAt,
  type Step,
  stepsOf,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import { type DecimalInput, readAmount } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readCount } from '../readCount.ts'
import { readNameOf } from '../readHeading.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'

/**
 * 预算点值（输入） — the yearly total costs with their weights, and the expected cases of every disease with its score.
 *
 * @since 0.2.0
 */
export interface BudgetPriceInput {
  readonly years: readonly { readonly year: number; readonly weight: DecimalInput; readonly cost: DecimalInput }[]
  readonly diseases: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly score: DecimalInput
    readonly cases: DecimalInput
  }[]
}

/**
 * 预算点值（结果） — the price of a point before the year, and the two sums it is made of.
 *
 * @since 0.2.0
 */
export interface BudgetPrice {
  /** Exact; 40 digits where it does not end. */
  readonly price: string
  readonly weightedCost: string
  readonly points: string
  readonly steps: readonly Step[]
}

/**
 * 预算点值 — the price of a point before the year, from past costs and expected points.
 *
 * Formula: price = (Σ w_y·cost_y ÷ Σ w_y) ÷ Σ score·n. Nothing is rounded: the price is for use.
 *
 * @param input - costs in yuan, to the fen; weights above zero, of which only the proportions matter
 * @throws `division_by_zero` (no points are expected) · `empty_list` · `duplicate_id` · `negative_amount` ·
 *   `not_whole_fen` · `not_an_integer` · `out_of_range` · `not_a_number` · `missing` · `unknown_key`
 * @example
 * ```ts
 * import { budgetPrice } from 'yigongti'
 *
 * const { price, weightedCost } = budgetPrice({
 *   years: [
 *     { year: 2023, weight: 1, cost: 9_000_000 },
 *     { year: 2024, weight: 2, cost: 9_500_000 },
 *     { year: 2025, weight: 7, cost: 10_000_000 },
 *   ],
 *   diseases: [{ id: 'K35-1', score: 980, cases: 1000 }],
 * })
 * weightedCost // => '9800000.00'
 * price // => '10'
 * ```
 * @since 0.2.0
 */
export function budgetPrice(input: BudgetPriceInput): BudgetPrice {
  readRecord(input, ['years', 'diseases'], [])
  const seen: number[] = []
  const years = readList(input.years, ['years']).map((item, index) => {
    const at = ['years', index]
    const record = readRecord(item, ['year', 'weight', 'cost'], at)
    const year = readYear(record['year'], [...at, 'year'])
    if (seen.includes(year)) fail('duplicate_id', [...at, 'year'], { received: String(year) })
    seen.push(year)
    return {
      weight: given(labelAt(L.yearWeight, index, String(year)), readPositive(record['weight'], [...at, 'weight'])),
      cost: given(labelAt(L.yearCost, index, String(year)), readAmount(record['cost'], [...at, 'cost'])),
    }
  })
  const diseases = readList(input.diseases, ['diseases']).map((item, index) => {
    const at = ['diseases', index]
    const record = readRecord(item, ['id', 'label', 'score', 'cases'], at)
    const id = readId(record['id'], [...at, 'id'])
    const name = readNameOf(record, id, at)
    return {
      id,
      score: given(labelAt(L.scoreOfGroup, index, name.zh, name.en), readPositive(record['score'], [...at, 'score'])),
      cases: given(labelAt(L.expectedCases, index, name.zh, name.en), readCount(record['cases'], [...at, 'cases'])),
    }
  })
  refuseDuplicates(
    diseases.map(({ id }) => id),
    ['diseases'],
  )

  const costs = years.map(({ cost }) => cost)
  const weights = years.map(({ weight }) => weight)
  const weightedCost = figure(L.weightedCost, formula`(${sumOfProducts(costs, weights)}) ÷ (${sumOf(weights)})`, exact)
  const scores = diseases.map(({ score }) => score)
  const points = figure(
    L.expectedPoints,
    formula`${sumOfProducts(
      scores,
      diseases.map(({ cases }) => cases),
    )}`,
    exact,
  )
  if (points.value.n === 0n) fail('division_by_zero', ['diseases'])
  const price = figure(L.budgetPrice, formula`${weightedCost} ÷ ${points}`, exact)
  return { price: price.text, weightedCost: weightedCost.text, points: points.text, steps: stepsOf([price]) }
}
