import { type LongDraft, publishLong } from '../../figure/internal.ts'
import type { ReadCurve } from './ContractCurveInput.ts'
import { type CurveFigures, curveFigures } from './curveFigures.ts'
import { stepFunction } from './stepFunction.ts'

/** A result about a contract's curve; of one that bends often its steps are told late. */
export function publishCurve<T extends object>(contract: ReadCurve, draftOf: (curve: CurveFigures) => LongDraft<T>) {
  const base = contract.base ?? contract.target
  const bends = contract.steps.reduce((count, step) => count + stepFunction(step, base.value).knots.length, 0)
  return publishLong(bends, () => draftOf(curveFigures(contract)))
}
