import type { Formula } from '../../figure/internal.ts'
import { reduce } from '../../numeric/internal.ts'

/** The same formula with its value in lowest terms: sums over many cells would carry ever longer denominators. */
export function lean(formula: Formula): Formula {
  return { ...formula, value: reduce(formula.value) }
}
