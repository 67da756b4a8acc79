import { en, exact, figure, formula, type NumberInput, publish, type Step, zh } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, lazily, notNegative, orRecord, positive, read, record } from '../../shape/internal.ts'
import { inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels } from './labels.ts'
import { poolPriceFigure, sharedPool } from './priceFromPool.ts'

/**
 * 总费用点值 — what a price on the basis of total cost follows from: (pool ÷ reimbursement ratio) ÷ points.
 *
 * @since 0.2.0
 */
export interface TotalCostPrice {
  /** Fund money in yuan, to the fen. */
  readonly pool: NumberInput
  /** All points that share it, above zero. */
  readonly points: NumberInput
  /** Which part of the cost the fund pays, above 0 and at most 1. */
  readonly reimbursementRatio: NumberInput
}

/**
 * 病例基金支付（输入） — a case that is paid on the basis of total cost, and what its patient pays.
 *
 * @since 0.1.0
 */
export interface FundPaymentInput {
  /** The points of the case, zero or more, with its deviation and coefficient in them. */
  readonly points: NumberInput
  /** Yuan a point, above zero, where it is known in advance; else what it follows from, so that it stays exact. */
  readonly price: NumberInput | TotalCostPrice
  /** Everything that the fund does not pay of the case (deductible, own share, items not covered), yuan to the fen. */
  readonly ownPayment: NumberInput
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 病例基金支付 — what the case is worth, what its patient pays of that, and what is left to the fund.
 *
 * @since 0.2.0
 */
interface FundPayment {
  readonly standard: DecimalText
  readonly ownPayment: DecimalText
  /** Below zero where the patient pays more than the case is worth. */
  readonly fundPayment: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 病例基金支付 — takes the patient's share off a case that is paid on the basis of total cost.
 *
 * Formula: standard = points × price, half-up to the fen, the price exact; fund payment = standard − own payment. It is
 * not held at zero: who keeps what a patient pays beyond the standard no document says. All cases together cost the fund
 * its pool only where their patients pay just what the reimbursement ratio leaves them; the rest shows at clearing. On the
 * basis of fund money nothing is taken off: use `settlePool`.
 *
 * @param input - see {@link FundPaymentInput}
 * @throws `out_of_range` (points below zero, a price or ratio that is not above zero) · `negative_amount`,
 *   `not_whole_fen` (own payment, pool) · `not_a_number` · `missing` · `wrong_type` · `unknown_key` ·
 *   `inexact_number` · `percent_not_allowed` · `too_many_digits` · `not_one_of`
 * @example
 * ```ts
 * import { fundPayment } from 'yigongti'
 *
 * const price = { pool: 60_000_000, points: 8_000_000, reimbursementRatio: '75%' } // 10 yuan a point
 * const { standard, fundPayment: fund } = fundPayment({ points: '920.1278', price, ownPayment: '2350.50' })
 * standard // => '9201.28'
 * fund // => '6850.78'
 * ```
 * @since 0.1.0
 */
export function fundPayment(input: FundPaymentInput): FundPayment {
  const { points, price: known, ownPayment: own, pointsOf: system } = read(fundPaymentShape(), input)
  const price = 'pool' in known ? poolPriceFigure(known, system) : known
  const standard = figure(labels.standardPayment, formula`${points} × ${price}`, fen)
  const fund = figure(labels.fundPayment, formula`${standard} − ${own}`, exact, {
    because: {
      zh: zh`总费用口径：病例支付标准扣除个人负担 ${own}`,
      en: en`on the basis of total cost the patient's own ${own} come off the standard`,
    },
  })
  return publish({ standard, ownPayment: own, fundPayment: fund }, [fund])
}

export const fundPaymentShape = /* @__PURE__ */ lazily(() =>
  inPoints(fundPaymentIn, ({ points, price }) => [points, price], 'dip'),
)

function fundPaymentIn(system: PointSystem) {
  const { fundedPoints, price, ownPayment } = labelsIn(system, labels)
  return record<FundPaymentInput>({ zh: '病例基金支付', en: 'Payment of the fund for a case' })({
    points: notNegative(fundedPoints),
    price: orRecord(record<TotalCostPrice>(price.name)(sharedPool(system)), positive(price)),
    ownPayment: amount(ownPayment),
    pointsOf: pointsOf(system),
  })
}
