import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { formula, type NumberInput } from '../../figure/internal.ts'
import { lazily, notNegative, orElse, read, record, share } from '../../shape/internal.ts'
import {
  type BudgetLever,
  type LeverOptions,
  leverFields,
  leverResult,
  lineFields,
  lineFigures,
  linesOf,
} from './BudgetLever.ts'
import { labels as L } from './labels.ts'

/**
 * 价格变动 — something whose price changes: how much of it is used, both prices, and the share that the fund pays (all
 * of it unless given).
 *
 * @since 0.2.0
 */
export interface PriceChange {
  readonly id: string
  readonly label?: Bilingual
  readonly volume: NumberInput
  readonly priceBefore: NumberInput
  readonly priceAfter: NumberInput
  readonly fundShare?: NumberInput
}

/**
 * 价格调整（输入） — the services or goods whose prices change.
 *
 * @since 0.1.0
 */
export interface PriceChangeInput extends LeverOptions {
  readonly lines: readonly PriceChange[]
}

const itself = /* @__PURE__ */ deepFreeze({ id: 'changePrices', label: { zh: '价格调整', en: 'Change of prices' } })

/**
 * 价格调整 — what new prices of services or goods do to the fund's spending.
 *
 * Formula: Σ volume·(priceAfter − priceBefore)·fundShare, each line half-up to the fen. The volume is taken as it is:
 * what a price does to it is the caller's estimate.
 *
 * @param input - see {@link PriceChangeInput}; prices in yuan, the share from 0 to 1
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `missing` · `not_one_of` · `not_a_number` ·
 *   `percent_not_allowed` · `wrong_type` · `unclean_id` · `too_long` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { changePrices } from 'yigongti'
 *
 * const { adjustment } = changePrices({
 *   lines: [
 *     { id: 'nursing', volume: 120_000, priceBefore: 18, priceAfter: 25, fundShare: '70%' },
 *     { id: 'ct', volume: 9_000, priceBefore: 260, priceAfter: 210, fundShare: '70%' },
 *   ],
 * })
 * adjustment.amount // => '273000.00'
 * ```
 * @since 0.1.0
 */
export function changePrices(input: PriceChangeInput): BudgetLever {
  const lever = read(changePricesShape(), input)
  const amounts = lineFigures(
    lever.lines,
    lever,
    ({ volume, priceBefore, priceAfter, fundShare }) =>
      formula`${volume} × (${priceAfter} − ${priceBefore}) × ${fundShare}`,
  )
  return leverResult(lever, itself, amounts)
}

export const changePricesShape = /* @__PURE__ */ lazily(() =>
  record<PriceChangeInput>(itself.label)({
    ...leverFields(),
    lines: linesOf(record<PriceChange>(itself.label)(priceFields())),
  }),
)

/** The fields of a {@link PriceChange}. */
export const priceFields = () => ({
  ...lineFields(),
  volume: notNegative(L.volume),
  priceBefore: notNegative(L.priceBefore),
  priceAfter: notNegative(L.priceAfter),
  fundShare: orElse(share(L.fundShare), 1),
})
