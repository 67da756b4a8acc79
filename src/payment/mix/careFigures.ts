import { exact, type Figure, figure, formula, read, sumOf } from '../../figure/internal.ts'
import { fen, zero } from '../../numeric/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { poolShareFigures } from '../pool/poolShareFigures.ts'
import type { CareLine } from './careLines.ts'
import { labels as L } from './labels.ts'
import { mixedPaymentShape } from './MixedPaymentInput.ts'

/** The budget settled: what each care is paid, and the pool where something shares it. */
export interface SettledCare {
  readonly payments: ReadonlyMap<CareLine, Figure>
  /** The points of the care that shares the pool. */
  readonly points: ReadonlyMap<CareLine, Figure>
  readonly pool: { readonly amount: Figure; readonly totalPoints: Figure; readonly price: Figure } | undefined
  readonly unspent: Figure
}

/** Prices of their own come first; what they leave is the pool, which is shared by points to the fen. */
export function careFigures(budget: Figure, care: readonly CareLine[]): SettledCare {
  const payments = new Map<CareLine, Figure>()
  for (const one of care) {
    const { method, counted, at } = one
    if (method.sharesPool || method.rate === undefined) continue
    payments.set(one, figure(at(L.payment), formula`${method.rate} × ${counted}`, fen))
  }
  const fixed = [...payments.values()]
  const paid =
    fixed.length === 0
      ? read(L.fixedTotal, zero, { zh: '没有按既定价格支付的方式', en: 'no method has a price of its own' }, [])
      : figure(L.fixedTotal, formula`${sumOf(fixed)}`, exact)
  const left = figure(L.pool, formula`${budget} − ${paid}`, exact)
  if (left.value.n < 0n) {
    failAt(mixedPaymentShape(), 'exceeds_available', ['budget'], { received: paid.text, limit: budget.text })
  }

  const points = new Map(care.flatMap((one) => (one.method.sharesPool ? [[one, pointsOf(one)] as const] : [])))
  if (points.size === 0) {
    return { payments, points, pool: undefined, unspent: figure(L.unspent, formula`${left}`, exact) }
  }
  const parts = [...points].map(([{ at }, own]) => ({ points: own, label: at(L.payment) }))
  const shares = poolShareFigures({ pool: left, parts, totalPoints: L.totalPoints, price: L.poolPrice })
  ;[...points.keys()].forEach((one, index) => {
    payments.set(one, shares.payments[index] as Figure)
  })
  const because = { zh: '余额全部按分值分配', en: 'points share all that is left' }
  return { payments, points, pool: { ...shares, amount: left }, unspent: read(L.unspent, zero, because, []) }
}

/** Points as given, or days and yuan of cost converted. */
function pointsOf({ method: { rate }, counted, at }: CareLine): Figure {
  return rate === undefined ? counted : figure(at(L.points), formula`${counted} × ${rate}`, exact)
}
