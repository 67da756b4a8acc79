import { exact, type Figure, figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { amount, choice, law, lazily, optional, orElse, positive, rate, read, record } from '../../shape/internal.ts'
import { inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L } from './labels.ts'

/**
 * 点值（输入） — the money to share and the points it is shared over.
 *
 * @since 0.1.0
 */
export interface PoolPriceInput {
  /** Fund money in yuan, to the fen. */
  readonly pool: NumberInput
  /** All points that share it, above zero. */
  readonly points: NumberInput
  /**
   * What a point is worth: `fund`, fund money only; `totalCost`, the whole cost of care, from which the patient's share is
   * then taken off case by case. `fund` unless given.
   */
  readonly basis?: 'fund' | 'totalCost'
  /** Which part of the cost the fund pays, above 0 and at most 1; for `totalCost`, and only there. */
  readonly reimbursementRatio?: NumberInput
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 点值（结果） — the exact price of a point, and on which basis.
 *
 * @since 0.2.0
 */
interface PoolPrice {
  readonly basis: 'fund' | 'totalCost'
  readonly price: DecimalText
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
 * @throws `out_of_range` (no points, a ratio outside 0–1) · `negative_amount` · `not_whole_fen` · `missing` (a
 *   total-cost basis without its ratio) · `conflicting_inputs` (a ratio on the fund basis) · `not_a_number` ·
 *   `not_one_of` · `wrong_type` · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { priceFromPool } from 'yigongti'
 *
 * priceFromPool({ pool: 70_000_000, points: 715_000 }).price
 * // => '97.9020979020979020979020979020979020979'
 * priceFromPool({ pool: 60_000_000, points: 8_000_000, basis: 'totalCost', reimbursementRatio: '75%' }).price
 * // => '10'
 * ```
 * @since 0.1.0
 */
export function priceFromPool(input: PoolPriceInput): PoolPrice {
  const { basis, pointsOf: system, ...shared } = read(poolPriceShape(), input)
  const price = poolPriceFigure(shared, system)
  return publish({ basis, price })
}

export const poolPriceShape = /* @__PURE__ */ lazily(() => inPoints(poolPriceIn, ({ points }) => [points], 'dip'))

function poolPriceIn(system: PointSystem) {
  const { pool, points, reimbursementRatio } = sharedPool(system)
  return record<PoolPriceInput>({ zh: '点值', en: 'Price of a point' })(
    {
      pool,
      points,
      basis: orElse(
        choice(
          { zh: '点值口径', en: 'Basis of the price' },
          {
            fund: { zh: '按统筹基金', en: 'what the fund pays' },
            totalCost: { zh: '按医疗总费用', en: 'all medical costs' },
          },
        ),
        'fund',
      ),
      reimbursementRatio: optional(reimbursementRatio),
      pointsOf: pointsOf(system),
    },
    [ratioOfTotalCost],
  )
}

/** The basis of total cost has a ratio, that of fund money has none. */
const ratioOfTotalCost = /* @__PURE__ */ law(
  ['missing', 'conflicting_inputs'],
  ['ratioOfTotalCost'],
  ({ basis, reimbursementRatio }: { readonly basis: string; readonly reimbursementRatio?: unknown }) =>
    [basis, reimbursementRatio] as const,
  ([basis, ratio], reading) => {
    const at = ['reimbursementRatio']
    if (basis === 'totalCost' && ratio === undefined) {
      reading.refuse('missing', { expected: L.reimbursementRatio.name }, at)
    }
    if (basis === 'fund' && ratio !== undefined) {
      reading.refuse('conflicting_inputs', { expected: "basis 'fund', reimbursementRatio" }, at)
    }
  },
)

interface SharedPool {
  readonly pool: Figure
  readonly points: Figure
  /** Given for a price on the basis of total cost. */
  readonly reimbursementRatio?: Figure | undefined
}

/** The exact price of a point: of fund money, or of the cost of care that it stands for. */
export function poolPriceFigure({ pool, points, reimbursementRatio }: SharedPool, system: PointSystem): Figure {
  const money = reimbursementRatio === undefined ? pool : totalCostFigure(pool, reimbursementRatio)
  return figure(labelsIn(system, L).price, formula`${money} ÷ ${points}`, exact)
}

function totalCostFigure(pool: Figure, reimbursementRatio: Figure): Figure {
  return figure(L.totalCostPool, formula`${pool} ÷ ${reimbursementRatio}`, exact, {
    because: {
      zh: '点值按总费用口径：个人负担部分在逐例结算时扣除',
      en: "the price is on the basis of total cost: the patient's share is taken off case by case",
    },
  })
}

/** The fields of what {@link poolPriceFigure} takes, for inputs that hold them. */
export const sharedPool = (system: PointSystem) => ({
  pool: amount(L.pool),
  points: positive(labelsIn(system, L).totalPoints),
  reimbursementRatio: rate(L.reimbursementRatio, { above: 0, atMost: 1 }),
})
