import { exact, type Figure, figure, formula, type Label, labelAt, read, sumOf } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import type { Drafted } from '../Drafted.ts'
import { labelsIn, type PointSystem, wordsIn } from '../PointSystem.ts'
import type { CareLine, InstitutionCare, PayingMethod, SettledCare } from './careFigures.ts'
import { type IncentiveFigures, incentiveFigures, methodFigures, toMarginalIncentive } from './incentiveFigures.ts'
import { labels as L } from './labels.ts'
import type { MixedPayment } from './mixedPayment.ts'
import { neutralityOf } from './neutralityOf.ts'

type InstitutionReport = Drafted<MixedPayment['institutions'][number]>
type MethodReport = Drafted<MixedPayment['methods'][number]>

/** What the reports of all institutions share. */
interface Context {
  readonly settled: SettledCare
  /** Filled here, read for the methods. */
  readonly incentives: Map<CareLine, IncentiveFigures>
  readonly tolerance: Figure
  readonly system: PointSystem
}

/** An institution's payments and the incentives it sees, with its own share of the points. */
export function reportInstitution(
  { id, care }: InstitutionCare,
  index: number,
  { settled, incentives, tolerance, system }: Context,
): { readonly report: InstitutionReport; readonly figures: readonly Figure[] } {
  const payments = care.flatMap((one) => settled.payments.get(one) ?? [])
  const payment = figure(labelAt(L.institutionPayment, index, id), formula`${sumOf(payments)}`, exact)
  const ownShare = ownShareFigure(labelAt(labelsIn(system, L).ownShare, index, id), care, settled, system)
  const own = care.map((one) => {
    const figures = incentiveFigures(one, settled, ownShare)
    incentives.set(one, figures)
    return { method: one.method.id, figures }
  })
  const margins = own.map(({ method, figures }) => ({ method, margin: figures.margin }))
  const { neutrality, spread } = neutralityOf(margins, tolerance, labelAt(L.institutionSpread, index, id))
  return {
    report: {
      id,
      payment,
      ownShare,
      care: own.map(({ method, figures }, k) => ({
        method,
        payment: payments[k] as Figure,
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
function ownShareFigure(
  label: Label,
  care: readonly CareLine[],
  { pool, points }: SettledCare,
  system: PointSystem,
): Figure {
  const own = care.flatMap((one) => points.get(one) ?? [])
  if (pool === undefined || own.length === 0) {
    const because = { zh: '该机构没有参与分配的分值', en: 'the institution has no points in the pool' }
    return read(label, zero, wordsIn(system, because), [])
  }
  return figure(label, formula`(${sumOf(own)}) ÷ ${pool.totalPoints}`, exact)
}

/** The margin is what the verdict compares; a method without care has none. */
interface ReportedMethod {
  readonly report: MethodReport
  readonly figures: readonly Figure[]
  readonly margin: Figure | undefined
}

/** A method over all institutions. */
export function reportMethod(
  method: PayingMethod,
  settled: SettledCare,
  incentives: ReadonlyMap<CareLine, IncentiveFigures>,
): ReportedMethod {
  const care = [...incentives].filter(([one]) => one.method === method)
  const { id, pays, index } = method
  if (care.length === 0) {
    const because = { zh: '没有按该方式支付的诊疗量', en: 'no care is paid by this method' }
    const payment = read(labelAt(L.methodPayment, index, id), zero, because, [])
    const report: MethodReport = { id, pays, payment, marginal: { computable: false, because } }
    return { report, figures: [], margin: undefined }
  }
  const payments = care.flatMap(([one]) => settled.payments.get(one) ?? [])
  const payment = figure(labelAt(L.methodPayment, index, id), formula`${sumOf(payments)}`, exact)
  const figures = methodFigures(method, care)
  const marginal = { computable: true, ...toMarginalIncentive(figures) } as const
  const report: MethodReport = { id, pays, payment, marginal }
  return { report, figures: [payment, ...Object.values(figures)], margin: figures.margin }
}
