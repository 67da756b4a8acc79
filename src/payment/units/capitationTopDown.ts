import type { Bilingual } from '../../errors/internal.ts'
import { exact, figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import {
  amount,
  bilingual,
  id,
  lazily,
  list,
  mostItems,
  optional,
  positive,
  positiveRate,
  read,
  record,
  uniqueIds,
  wholeFigure,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 自上而下测算（输入） — the total cost of a disease, the factors that make the fund's money of it, and the visits from
 * which heads are reckoned.
 *
 * @since 0.1.0
 */
export interface TopDownInput {
  readonly cost: NumberInput
  /** Multiplied in their order: the share that the fund pays, growth, … */
  readonly factors?: readonly { readonly id: string; readonly label?: Bilingual; readonly factor: NumberInput }[]
  readonly visits: NumberInput
  readonly visitsPerHead: NumberInput
}

/**
 * 自上而下测算（结果） — the fund's money, the heads (not rounded) and the amount a head.
 *
 * @since 0.2.0
 */
interface TopDownCapitation {
  readonly fund: DecimalText
  /** Exact; 40 digits where it does not end. */
  readonly heads: DecimalText
  readonly perHead: DecimalText
  readonly steps: readonly Step[]
}

/** At most this many factors are multiplied: their product is exact, and its digits grow with each. */
export const mostFactors = 1_000

/**
 * 自上而下测算人头标准 — a capitation standard from the total cost of a disease.
 *
 * Formula: fund = cost × Π factors, half-up to the fen; heads = visits ÷ visits a head, not rounded; amount a head = fund
 * ÷ heads, half-up to the fen.
 *
 * At most 1,000 factors are taken.
 *
 * @param input - cost in yuan to the fen; factors above zero; visits a whole number above zero
 * @throws `out_of_range` · `negative_amount` · `not_whole_fen` · `not_an_integer` · `duplicate_id` · `empty_list` ·
 *   `not_a_number` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` ·
 *   `too_many_digits` · `unclean_id` · `wrong_length`
 * @example
 * ```ts
 * import { capitationTopDown } from 'yigongti'
 *
 * const { fund, perHead } = capitationTopDown({
 *   cost: '8849444.15',
 *   factors: [{ id: 'share', factor: '90%' }, { id: 'growth', factor: '1.08' }],
 *   visits: 25426,
 *   visitsPerHead: 7,
 * })
 * fund // => '8601659.71'
 * perHead // => '2368.11'
 * ```
 * @since 0.1.0
 */
export function capitationTopDown(input: TopDownInput): TopDownCapitation {
  const { cost, factors = [], visits, visitsPerHead } = read(topDownShape(), input)
  const product = factors.reduce((so, { factor }) => formula`${so} × ${factor}`, formula`${cost}`)
  const fund = figure(L.fund, product, fen)
  const heads = figure(L.heads, formula`${visits} ÷ ${visitsPerHead}`, exact)
  const perHead = figure(L.standard, formula`${fund} ÷ ${heads}`, fen)
  return publish({ fund, heads, perHead }, [perHead])
}

export const topDownShape = /* @__PURE__ */ lazily(() => {
  const factor = record<NonNullable<TopDownInput['factors']>[number]>(L.fundFactor.name)({
    id: id(),
    label: optional(bilingual()),
    factor: positiveRate(L.fundFactor),
  })
  return record<TopDownInput>({ zh: '自上而下测算', en: 'Capitation from the top down' })({
    cost: amount(L.totalCost),
    factors: optional(list({ zh: '折算系数', en: 'Factors' }, factor, { laws: [uniqueIds, mostItems(mostFactors)] })),
    visits: wholeFigure(L.visits, { atLeast: 1 }),
    visitsPerHead: positive(L.visitsPerHead),
  })
})
