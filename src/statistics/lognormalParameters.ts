/** The normal distribution of the logarithm. */
export interface LognormalParameters {
  readonly mu: number
  readonly sigmaSquared: number
}

/**
 * 对数正态参数 — μ and σ² of the lognormal distribution with this mean and coefficient of variation:
 * σ² = ln(1 + cv²), μ = ln(mean) − σ² ÷ 2.
 *
 * Error, for a mean above 0 and a cv of 0 or more: σ² at most 7e-16 relative; μ at most 5e-16·(|ln(mean)| + σ² + 1)
 * absolute.
 */
export function lognormalParameters(mean: number, cv: number): LognormalParameters {
  const sigmaSquared = Math.log1p(cv * cv)
  return { mu: Math.log(mean) - sigmaSquared / 2, sigmaSquared }
}
