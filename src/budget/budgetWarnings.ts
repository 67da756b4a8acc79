import { type Figure, type Warning, warnFarApart } from '../figure/internal.ts'
import { poolingAreaWarning, type ReadPoolingArea } from './poolingAreaShape.ts'

/** What in a budget's base and pooling area is hardly meant; nothing as a rule. */
export function budgetWarnings(input: {
  readonly priorPayments?: readonly Figure[] | undefined
  readonly poolingArea?: ReadPoolingArea | undefined
}): readonly Warning[] {
  const { priorPayments = [], poolingArea } = input
  const payments = paymentsWarning(priorPayments)
  const area = poolingArea === undefined ? undefined : poolingAreaWarning(poolingArea)
  return [payments, area].filter((one) => one !== undefined)
}

/** The payments of past years among each other. */
export function paymentsWarning(payments: readonly Figure[]): Warning | undefined {
  return warnFarApart(payments.map((figure, index) => ({ figure, path: ['priorPayments', index] })))
}
