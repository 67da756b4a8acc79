import { en, exact, type Figure, figure, formula, type Label, read, sumOf, zh } from '../../figure/internal.ts'
import { allocateUnits, toUnits } from '../../numeric/internal.ts'

/** A pool, what shares it, and what the figures are called. */
export interface PoolShares {
  readonly pool: Figure
  /** Points of each part, not all zero, and the label of what it is paid. */
  readonly parts: readonly { readonly points: Figure; readonly label: Label }[]
  readonly totalPoints: Label
  readonly price: Label
}

/** The price and what each part is paid; the payments sum to the pool. */
export interface PoolShareFigures {
  readonly totalPoints: Figure
  readonly price: Figure
  readonly payments: readonly Figure[]
}

/**
 * The pool divided by points. The exact price explains each payment, but the fen are given by largest remainder: a
 * price that is rounded first would pay out more or less than there is.
 */
export function poolShareFigures({ pool, parts, ...labels }: PoolShares): PoolShareFigures {
  const totalPoints = figure(labels.totalPoints, formula`${sumOf(parts.map(({ points }) => points))}`, exact)
  const price = figure(labels.price, formula`${pool} ÷ ${totalPoints}`, exact)
  const shares = allocateUnits(
    toUnits(pool.value, 2, pool.text, ['pool']),
    parts.map(({ points }) => points.value),
  )
  const payments = parts.map(({ points, label }, index) => {
    const reason = {
      zh: zh`${points} × 点值 ${price}，分位按最大余数法取舍，合计等于资金池`,
      en: en`${points} × the price ${price}; the fen by largest remainder, so that all payments sum to the pool`,
    }
    return read(label, { n: shares[index] as bigint, d: 100n }, reason, [points, price])
  })
  return { totalPoints, price, payments }
}
