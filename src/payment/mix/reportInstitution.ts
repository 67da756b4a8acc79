import { exact, type Figure, figure, formula, labelAt, read, sumOf } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import type { SettledCare } from './careFigures.ts'
import { type IncentiveFigures, incentiveFigures, toMarginalIncentive } from './incentiveFigures.ts'
import { labels as L } from './labels.ts'
import type { InstitutionReport } from './MarginalIncentive.ts'
import { neutralityOf } from './neutralityOf.ts'
import type { ReadCare, ReadInstitutionCare } from './readCare.ts'

/** What the reports of all institutions share. */
interface Context {
  readonly settled: SettledCare
  /** Filled here, read for the methods. */
  readonly incentives: Map<ReadCare, IncentiveFigures>
  readonly tolerance: Figure
}

/** An institution's payments and the incentives it sees, with its own share of the points. */
export function reportInstitution(
  { id, care }: ReadInstitutionCare,
  index: number,
  { settled, incentives, tolerance }: Context,
): { readonly report: InstitutionReport; readonly figures: readonly Figure[] } {
  const payments = care.flatMap((one) => settled.payments.get(one) ?? [])
  const payment = figure(labelAt(L.institutionPayment, index, id), formula`${sumOf(payments)}`, exact)
  const ownShare = ownShareFigure(id, index, care, settled)
  const own = care.map((one) => {
    const figures = incentiveFigures(one, settled.pool?.price, ownShare)
    incentives.set(one, figures)
    return { method: one.method.id, figures }
  })
  const margins = own.map(({ method, figures }) => ({ method, margin: figures.margin }))
  const { neutrality, spread } = neutralityOf(margins, tolerance, labelAt(L.institutionSpread, index, id))
  return {
    report: {
      id,
      payment: payment.text,
      ownShare: ownShare.text,
      care: own.map(({ method, figures }, k) => ({
        method,
        payment: payments[k]?.text ?? '',
        marginal: toMarginalIncentive(figures),
      })),
      neutrality,
    },
    figures: [
      payment,
      ...own.flatMap(({ figures }) => Object.values(figures)),
      ...(spread === undefined ? [] : [spread]),
    ],
  }
}

/** s: the institution's part of all points that share the pool. */
function ownShareFigure(id: string, index: number, care: readonly ReadCare[], { pool, points }: SettledCare): Figure {
  const label = labelAt(L.ownShare, index, id)
  const own = care.flatMap((one) => points.get(one) ?? [])
  if (pool === undefined || own.length === 0) {
    return read(label, zero, { zh: '该机构不参与分值分配', en: 'the institution has no points in the pool' }, [])
  }
  return figure(label, formula`(${sumOf(own)}) ÷ ${pool.totalPoints}`, exact)
}
