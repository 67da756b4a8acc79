import { type Figure, type Formula, formula, given } from '../../figure/index.ts'
import type { ExactClass } from '../ExactDeviationRule.ts'
import { paymentLabels as L } from '../labels.ts'

/** Points per point of score in a class: (a·r + b + c·h) [× h], at most 1 where the class stops at the score. */
export function factorFormula(found: ExactClass, ratio: Figure, coefficient: Figure): Formula {
  const times = given(L.ratioTimes, found.ratio)
  const constant = given(L.constant, found.constant)
  const added = given(L.coefficientTimes, found.coefficient)
  const bracket = formula`${times} × ${ratio} + ${constant} + ${added} × ${coefficient}`
  const factor = found.timesCoefficient ? formula`(${bracket}) × ${coefficient}` : bracket
  return found.atMostScore ? formula`min(1, ${factor})` : factor
}
