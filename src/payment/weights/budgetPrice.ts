import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  figure,
  formula,
  given,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  bilingual,
  failAt,
  id,
  lazily,
  list,
  optional,
  positive,
  read,
  record,
  unique,
  uniqueIds,
  wholeFigure,
  year,
} from '../../shape/internal.ts'
import { eachOf, inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels } from './labels.ts'

/**
 * 预算点值（输入） — the yearly total costs with their weights, and the expected cases of every disease with its score.
 *
 * @since 0.1.0
 */
export interface BudgetPriceInput {
  readonly years: readonly { readonly year: NumberInput; readonly weight: NumberInput; readonly cost: NumberInput }[]
  readonly diseases: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly score: NumberInput
    readonly cases: NumberInput
  }[]
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 预算点值（结果） — the price of a point before the year, and the two sums it is made of.
 *
 * @since 0.2.0
 */
interface BudgetPrice {
  /** Exact; 40 digits where it does not end. */
  readonly price: DecimalText
  readonly weightedCost: DecimalText
  readonly points: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 预算点值 — the price of a point before the year, from past costs and expected points.
 *
 * Formula: price = (Σ w_y·cost_y ÷ Σ w_y) ÷ Σ score·n. Nothing is rounded: the price is for use.
 *
 * @param input - costs in yuan, to the fen; weights above zero, of which only the proportions matter
 * @throws `division_by_zero` (no points are expected) · `empty_list` · `duplicate_id` · `negative_amount` ·
 *   `not_whole_fen` · `not_an_integer` · `out_of_range` · `not_a_number` · `missing` · `unknown_key` ·
 *   `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `wrong_type` ·
 *   `not_one_of`
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
 * @since 0.1.0
 */
export function budgetPrice(input: BudgetPriceInput): BudgetPrice {
  const { years: rows, diseases, pointsOf: system } = read(budgetPriceShape(), input)
  const L = labelsIn(system, labels)
  const years = rows.map(({ year, weight, cost }, index) => ({
    weight: given(labelAt(L.yearWeight, index, String(year)), weight),
    cost: given(labelAt(L.yearCost, index, String(year)), cost),
  }))
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
  if (points.value.n === 0n) failAt(budgetPriceShape(), 'division_by_zero', ['diseases'])
  const price = figure(L.budgetPrice, formula`${weightedCost} ÷ ${points}`, exact)
  return publish({ price, weightedCost, points }, [price])
}

export const budgetPriceShape = /* @__PURE__ */ lazily(() =>
  inPoints(budgetPriceIn, ({ diseases }) => eachOf(diseases, 'score'), 'dip'),
)

function budgetPriceIn(system: PointSystem) {
  const L = labelsIn(system, labels)
  // What belongs to a year is named after the year, not after its place in the list.
  const ofYear = record<BudgetPriceInput['years'][number]>({ zh: '年度', en: 'Year' })({
    year: year(),
    weight: bare(positive(L.yearWeight)),
    cost: bare(amount(L.yearCost)),
  })
  const disease = record<BudgetPriceInput['diseases'][number]>({ zh: '病种', en: 'Disease' })({
    id: id(),
    label: optional(bilingual()),
    score: positive(L.scoreOfGroup),
    cases: wholeFigure(L.expectedCases, { atLeast: 0 }),
  })
  return record<BudgetPriceInput>({ zh: '预算点值', en: 'Budget price' })({
    years: list({ zh: '各年度', en: 'Years' }, ofYear, { laws: [unique('year')] }),
    diseases: list({ zh: '病种', en: 'Diseases' }, disease, { laws: [uniqueIds] }),
    pointsOf: pointsOf(system),
  })
}
