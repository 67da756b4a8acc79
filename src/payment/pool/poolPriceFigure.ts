import { fail, type Path } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given } from '../../figure/internal.ts'
import { readAmount, readShare } from '../../numeric/internal.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'
import type { PriceBasis } from './PriceBasis.ts'

/** The exact price of a point from a record with `pool`, `points` and, for the total-cost basis, `reimbursementRatio`. */
export function poolPriceFigure(record: Readonly<Record<string, unknown>>, basis: PriceBasis, path: Path): Figure {
  const pool = given(L.pool, readAmount(record['pool'], [...path, 'pool']))
  const points = given(L.totalPoints, readPositive(record['points'], [...path, 'points']))
  const money = basisFigure(basis, pool, record['reimbursementRatio'], [...path, 'reimbursementRatio'])
  return figure(L.price, formula`${money} ÷ ${points}`, exact)
}

/** The fund money, or the cost of care that it stands for. */
function basisFigure(basis: PriceBasis, pool: Figure, reimbursementRatio: unknown, path: Path): Figure {
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
