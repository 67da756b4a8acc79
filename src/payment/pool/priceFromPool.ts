import { type Step, stepsOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readOption, readRecord } from '../../policy/internal.ts'
import type { PriceBasis } from './PriceBasis.ts'
import { poolPriceFigure } from './poolPriceFigure.ts'

/**
 * 点值（输入） — the money to share and the points it is shared over.
 *
 * @since 0.2.0
 */
export interface PoolPriceInput {
  /** Fund money in yuan, to the fen. */
  readonly pool: DecimalInput
  /** All points that share it, above zero. */
  readonly points: DecimalInput
  /** `fund` unless given. */
  readonly basis?: PriceBasis
  /** Which part of the cost the fund pays, above 0 and at most 1; for `totalCost`, and only there. */
  readonly reimbursementRatio?: DecimalInput
}

/**
 * 点值（结果） — the exact price of a point, and on which basis.
 *
 * @since 0.2.0
 */
export interface PoolPrice {
  readonly basis: PriceBasis
  readonly price: string
  readonly steps: readonly Step[]
}

/**
 * 点值 — the price of a point.
 *
 * Formula: `fund`: pool ÷ points; `totalCost`: (pool ÷ reimbursement ratio) ÷ points. The price is exact: a price without
 * end is carried as the fraction it is and only written with 40 digits. To pay by it use `settlePool`, which needs no
 * rounded price; what the fund pays of a case on the total-cost basis says `fundPayment`.
 *
 * @param input - see {@link PoolPriceInput}; pool in yuan, the price in yuan a point
 * @throws `out_of_range` (no points, a ratio outside 0–1) · `negative_amount` · `not_whole_fen` · `missing` (a total-cost
 *   basis without its ratio) · `conflicting_inputs` (a ratio on the fund basis) · `not_one_of` · `unknown_key`
 * @example
 * ```ts
 * import { priceFromPool } from 'yigongti'
 *
 * priceFromPool({ pool: 70_000_000, points: 715_000 }).price // => '97.9020979020979020979020979020979020979'
 * priceFromPool({ pool: 60_000_000, points: 8_000_000, basis: 'totalCost', reimbursementRatio: '75%' }).price // => '10'
 * ```
 * @since 0.2.0
 */
export function priceFromPool(input: PoolPriceInput): PoolPrice {
  readRecord(input, ['pool', 'points', 'basis', 'reimbursementRatio'], [])
  const basis = input.basis === undefined ? 'fund' : readOption(input.basis, ['fund', 'totalCost'], ['basis'])
  const price = poolPriceFigure({ ...input }, basis, [])
  return { basis, price: price.text, steps: stepsOf([price]) }
}
