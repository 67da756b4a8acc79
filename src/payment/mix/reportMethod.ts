import { exact, type Figure, figure, formula, labelAt, sumOf } from '../../figure/internal.ts'
import type { SettledCare } from './careFigures.ts'
import { type IncentiveFigures, toMarginalIncentive } from './incentiveFigures.ts'
import { labels as L } from './labels.ts'
import type { MethodReport } from './MarginalIncentive.ts'
import { methodFigures } from './methodFigures.ts'
import type { ReadCare } from './readCare.ts'
import type { ReadMethod } from './readMethods.ts'

/** The margin is what the verdict compares; a method without care has none. */
interface ReportedMethod {
  readonly report: MethodReport
  readonly figures: readonly Figure[]
  readonly margin: Figure | undefined
}

/** A method over all institutions. */
export function reportMethod(
  method: ReadMethod,
  settled: SettledCare,
  incentives: ReadonlyMap<ReadCare, IncentiveFigures>,
): ReportedMethod {
  const care = [...incentives].filter(([one]) => one.method === method)
  const { id, pays, index } = method
  if (care.length === 0) {
    const because = { zh: '没有按该方式支付的诊疗量', en: 'no care is paid by this method' }
    const report: MethodReport = { id, pays, payment: '0.00', marginal: { computable: false, because } }
    return { report, figures: [], margin: undefined }
  }
  const payments = care.flatMap(([one]) => settled.payments.get(one) ?? [])
  const payment = figure(labelAt(L.methodPayment, index, id), formula`${sumOf(payments)}`, exact)
  const figures = methodFigures(method, care)
  const marginal = { computable: true, ...toMarginalIncentive(figures) } as const
  const report: MethodReport = { id, pays, payment: payment.text, marginal }
  return { report, figures: [payment, ...Object.values(figures)], margin: figures.margin }
}
