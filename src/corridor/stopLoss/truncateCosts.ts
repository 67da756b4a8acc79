import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  zh,
} from '../../figure/internal.ts'
import {
  add,
  compare,
  type DecimalText,
  type Fraction,
  fromInteger,
  multiply,
  type Rounding,
  smaller,
  subtract,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import { lazily, read, record, share } from '../../shape/internal.ts'
import { badRowsShape, byBadRows, notesOf, type RowNotes } from '../../stays/internal.ts'
import { lastRounding } from '../shareFigure.ts'
import { labels as L } from './labels.ts'
import { mostShown, personCost, personCosts, totalCost } from './personCosts.ts'

/**
 * 费用截断（输入） — a year's cost of each person, and the percentile at which costs are cut.
 *
 * @since 0.1.0
 */
export interface TruncationInput {
  /** One a person; yuan, to the fen. */
  readonly costs: readonly NumberInput[]
  /** From 0 to 1: `'99%'`. */
  readonly percentile: NumberInput
  /** Of the limit: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
  /** `strict`, unless given, throws at the first bad cost; `collect` lists bad costs and leaves the persons out. Since 0.2.0. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 费用截断（结果） — the limit, and each cost held to it, in the order of the persons. `total` is what is left,
 * `excess` what was cut. Costs can be explained one by one where there are at most 100; of more the sums can.
 *
 * @since 0.1.0
 */
export interface TruncatedCosts extends RowNotes {
  readonly limit: DecimalText
  readonly costs: readonly DecimalText[]
  /** How many costs were cut. */
  readonly above: number
  readonly total: DecimalText
  readonly excess: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 费用截断 — holds each person's cost to a percentile of all, so that a few very large ones do not decide a budget.
 *
 * Formula: h = (n − 1)·percentile, j = ⌊h⌋, limit = x₍ⱼ₎ + (h − j)·(x₍ⱼ₊₁₎ − x₍ⱼ₎) with the costs in ascending order
 * from x₍₀₎ (a quantile of type 7), exact, then rounded, by default half-up to the fen; truncated cost = min(cost,
 * limit); excess = Σ cost − Σ truncated cost. With `badRows: 'collect'` persons whose cost cannot be read are left out:
 * the result is that of the others alone.
 *
 * @param input - see {@link TruncationInput}; yuan
 * @throws `empty_list` · `negative_amount` · `not_whole_fen` · `out_of_range` (a percentile outside 0–1) ·
 *   `not_a_number` · `missing` · `unknown_key` · `conflicting_inputs` · `inexact_number` · `not_an_integer` ·
 *   `not_one_of` · `percent_not_allowed` · `too_many_digits` · `wrong_type`
 * @see R. J. Hyndman, Y. Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365
 * @example
 * ```ts
 * import { truncateCosts } from 'yigongti'
 *
 * const { limit, costs, excess } = truncateCosts({ costs: [1, 2, 3, 4, 10, 15, 22, 40], percentile: '75%' })
 * limit // => '16.75'
 * costs.slice(5) // => [ '15.00', '16.75', '16.75' ]
 * excess // => '28.50'
 * ```
 * @since 0.1.0
 */
export function truncateCosts(input: TruncationInput): TruncatedCosts {
  const { costs, percentile, rounding } = read(truncateCostsShape(), input)
  const { limit, above, total, excess, parts, values } = truncationFigures(costs.rows, percentile, rounding ?? exact)
  const truncated = parts ?? values.map((value) => toDecimalString(value, 2) as DecimalText)
  return { ...publish({ limit, costs: truncated, above, total, excess }, [limit, total, excess]), ...notesOf(costs) }
}

/** The costs held to a percentile of all; `parts` where they are few. */
export function truncationFigures(costs: readonly Fraction[], rank: Fraction | Figure, rounding: Rounding | undefined) {
  const percentile = 'label' in rank ? rank : given(L.percentile, rank)
  const limit = percentileFigure(costs, percentile, rounding)
  const above = costs.filter((cost) => compare(cost, limit.value) > 0).length
  const because = {
    zh: zh`${above} 人的费用超过限额 ${limit}，按限额计`,
    en: en`${above} persons cost more than the limit of ${limit} and are held to it`,
  }
  const values = costs.map((cost) => smaller(cost, limit.value))
  const sum = values.reduce(add, zero)
  const shown = costs.length <= mostShown ? costs.map(personCost) : undefined
  const parts = shown?.map((cost, index) => truncatedCost(cost, index, limit))
  const total = readFigure(L.truncatedTotal, sum, because, [limit], { parts })
  const excess = figure(L.truncatedExcess, formula`${totalCost(costs, shown)} − ${total}`, exact)
  return { limit, above, total, excess, parts, values }
}

function truncatedCost(cost: Figure, index: number, limit: Figure): Figure {
  const label = labelAt(L.truncatedCost, index, `第 ${index + 1} 人`, `person ${index + 1}`)
  return figure(label, formula`min(${cost}, ${limit})`, exact)
}

export const truncateCostsShape = /* @__PURE__ */ lazily(() =>
  byBadRows((badRows) =>
    record<TruncationInput>({ zh: '费用截断', en: 'Truncation of costs' })({
      costs: personCosts(badRows),
      percentile: share(L.percentile),
      rounding: lastRounding(),
      badRows: badRowsShape(),
    }),
  ),
)

/** The quantile of type 7 in whole numbers: nothing is lost between two costs. */
function percentileFigure(costs: readonly Fraction[], percentile: Figure, rounding: Rounding | undefined): Figure {
  const sorted = [...costs].sort(compare)
  const h = multiply(fromInteger(sorted.length - 1), percentile.value)
  const rank = h.n / h.d
  const j = Number(rank)
  const below = given(L.costBelow, sorted[j] as Fraction)
  const above = given(L.costAbove, sorted[j + 1] ?? below.value)
  const because = {
    zh: zh`${sorted.length} 人按费用从低到高排列，取第 ${j + 1} 人与下一人之间的位置`,
    en: en`of ${sorted.length} persons in ascending order of cost: the place between number ${j + 1} and the next`,
  }
  const position = readFigure(L.position, subtract(h, fromInteger(rank)), because, [percentile])
  return figure(L.truncationLimit, formula`${below} + ${position} × (${above} − ${below})`, rounding)
}
