import type { Formula } from '../../figure/internal.ts'
import { add, reduce, zero } from '../../numeric/internal.ts'

/** A formula with its value in lowest terms: sums of many fractions would grow without need. */
export function lowest({ value, ...how }: Formula): Formula {
  return { ...how, value: reduce(value) }
}

/** `a + b + c` of formulas, in lowest terms. */
export function sumOfFormulas(formulas: readonly Formula[]): Formula {
  return {
    operands: formulas.flatMap(({ operands }) => operands),
    value: formulas.reduce((sum, { value }) => reduce(add(sum, value)), zero),
    text: formulas.map(({ text }) => text).join(' + '),
  }
}
