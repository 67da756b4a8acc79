/** A number carried as the unevaluated sum of two doubles, `low` being at most half a unit in the last place of `high`. */
export interface DoublePair {
  readonly high: number
  readonly low: number
}

/**
 * 补偿求和 — the sum of the values, with the rounding errors of all additions added up beside it.
 *
 * Error: at most `u²·|sum| + (n·u)²·Σ|x|`, where u = 2⁻⁵³, so that `high` is the rounded sum unless nearly all cancels.
 *
 * @see A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51; the
 *   bound: T. Ogita, S. M. Rump, S. Oishi (2005), Accurate sum and dot product, SIAM J. Sci. Comput. 26(6), 1955–1988
 */
export function compensatedSum(values: Float64Array): DoublePair {
  let sum = 0
  let errors = 0
  for (const value of values) {
    const next = sum + value
    errors += roundingError(sum, value, next)
    sum = next
  }
  const high = sum + errors
  return { high, low: roundingError(sum, errors, high) }
}

/** What `a + b` lost when it was rounded to `sum`, exactly. */
function roundingError(a: number, b: number, sum: number): number {
  return Math.abs(a) >= Math.abs(b) ? a - sum + b : b - sum + a
}
