import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { formula } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import type { BudgetLever, LeverOptions } from './BudgetLever.ts'
import { labels as L } from './labels.ts'
import { leverResult, lineFigures } from './leverResult.ts'
import { readLever, readLines, readOptionalShare } from './readLever.ts'

/**
 * 价格变动 — something whose price changes: how much of it is used, both prices, and the share that the fund pays (all
 * of it unless given).
 *
 * @since 0.2.0
 */
export interface PriceChange {
  readonly id: string
  readonly label?: Bilingual
  readonly volume: DecimalInput
  readonly priceBefore: DecimalInput
  readonly priceAfter: DecimalInput
  readonly fundShare?: DecimalInput
}

/**
 * 价格调整（输入） — the services or goods whose prices change.
 *
 * @since 0.2.0
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
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `missing` · `not_one_of` · `not_a_number` · `wrong_type` ·
 *   `unknown_key`
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
 * @since 0.2.0
 */
export function changePrices(input: PriceChangeInput): BudgetLever {
  const lever = readLever(input, ['lines'], itself)
  const lines = readLines(lever, ['volume', 'priceBefore', 'priceAfter', 'fundShare']).map((line) => ({
    ...line,
    volume: line.given('volume', L.volume),
    before: line.given('priceBefore', L.priceBefore),
    after: line.given('priceAfter', L.priceAfter),
    share: line.given('fundShare', L.fundShare, readOptionalShare),
  }))
  const amounts = lineFigures(
    lines,
    lever,
    ({ volume, before, after, share }) => formula`${volume} × (${after} − ${before}) × ${share}`,
  )
  return leverResult(lever, amounts)
}
