import { exact, type Figure, figure, formula } from '../../figure/internal.ts'
import { amount, positive, rate } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

interface SharedPool {
  readonly pool: Figure
  readonly points: Figure
  /** Given for a price on the basis of total cost. */
  readonly reimbursementRatio?: Figure | undefined
}

/** The exact price of a point: of fund money, or of the cost of care that it stands for. */
export function poolPriceFigure({ pool, points, reimbursementRatio }: SharedPool): Figure {
  const money = reimbursementRatio === undefined ? pool : totalCostFigure(pool, reimbursementRatio)
  return figure(L.price, formula`${money} ÷ ${points}`, exact)
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
export const sharedPool = () => ({
  pool: amount(L.pool),
  points: positive(L.totalPoints),
  reimbursementRatio: rate(L.reimbursementRatio, { above: 0, atMost: 1, expected: '> 0, ≤ 1 (100%)' }),
})
