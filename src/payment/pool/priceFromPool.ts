import { fail } from '../../errors/index.ts'
import { exact, type Figure, figure, formula, given, type Step, stepsOf } from '../../figure/index.ts'
import { type DecimalInput, readAmount, readShare } from '../../numeric/index.ts'
import { readOption, readRecord } from '../../policy/index.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'

/**
 * 点值口径 — what a point is worth: `fund`, fund money only; `totalCost`, the whole cost of care, from which the
 * patient's share is then taken off case by case.
 *
 * @since 0.2.0
 */
export type PriceBasis = 'fund' | 'totalCost'

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
 * rounded price.
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
  const pool = given(L.pool, readAmount(input.pool, ['pool']))
  const points = given(L.totalPoints, readPositive(input.points, ['points']))
  const price = figure(L.price, formula`${basisFigure(basis, pool, input.reimbursementRatio)} ÷ ${points}`, exact)
  return { basis, price: price.text, steps: stepsOf([price]) }
}

/** The fund money, or the cost of care that it stands for. */
function basisFigure(basis: PriceBasis, pool: Figure, reimbursementRatio: unknown): Figure {
  const path = ['reimbursementRatio']
  if (basis === 'fund') {
    if (reimbursementRatio !== undefined) {
      fail('conflicting_inputs', path, { expected: "basis 'fund', reimbursementRatio" })
    }
    return pool
  }
  const ratio = given(L.reimbursementRatio, readShare(reimbursementRatio, path))
  if (ratio.value.n === 0n) fail('out_of_range', path, { expected: '> 0', received: ratio.text })
  return figure(L.totalCostPool, formula`${pool} ÷ ${ratio}`, exact, {
    because: {
      zh: '点值按总费用口径：个人负担部分在逐例结算时扣除',
      en: "the price is on the basis of total cost: the patient's share is taken off case by case",
    },
  })
}
