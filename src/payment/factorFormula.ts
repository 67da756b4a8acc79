import { type Figure, type Formula, formula, given } from '../figure/internal.ts'
import type { Fraction } from '../numeric/internal.ts'
import type { ExactClass } from './DeviationRule.ts'
import { paymentLabels as L } from './labels.ts'

/** Points per point of score in a class: (a·r + b + c·h) [× h], without the terms that are zero. */
export function factorFormula(found: ExactClass, ratio: Figure, coefficient: Figure): Formula {
  const terms = [
    times(found.ratio, L.ratioTimes, ratio),
    found.constant.n === 0n ? undefined : formula`${given(L.constant, found.constant)}`,
    times(found.coefficient, L.coefficientTimes, coefficient),
  ].filter((term) => term !== undefined)
  const [first = formula`0`, ...others] = terms
  const sum = others.length === 0 ? first : formula`(${others.reduce((all, term) => formula`${all} + ${term}`, first)})`
  return found.timesCoefficient ? formula`${sum} × ${coefficient}` : sum
}

function times(count: Fraction, label: typeof L.ratioTimes | typeof L.coefficientTimes, value: Figure) {
  if (count.n === 0n) return undefined
  return count.n === count.d ? formula`${value}` : formula`${given(label, count)} × ${value}`
}
