import type { Formula } from '../../figure/index.ts'
import { reduce } from '../../numeric/index.ts'

/** The same formula with its value in lowest terms: sums over many cells would carry ever longer denominators. */
export function lean(formula: Formula): Formula {
  return { ...formula, value: reduce(formula.value) }
}
