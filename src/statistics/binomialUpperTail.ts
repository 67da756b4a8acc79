/**
 * 二项上尾概率 — the probability of at least k successes in n trials, from `success` and `failure`, the probabilities of one
 * trial (both are passed, so that neither is taken as 1 less the other).
 *
 * The probability of exactly k (Loader's saddle point, which takes no difference of large logarithms) times
 * 1 + Σ Π (n − k − j + 1)·success ÷ ((k + j)·failure): positive terms only. k is from 1 to n, success at most k ÷ n, so
 * that the terms fall from the first.
 *
 * @see C. Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function binomialUpperTail(k: number, n: number, success: number, failure: number): number {
  const odds = success / failure
  let term = 1
  let sum = 1
  for (let j = 1; j <= n - k && term > sum * 1e-17; j++) {
    term *= ((n - k - j + 1) / (k + j)) * odds
    sum += term
  }
  return pointProbability(k, n, success, failure) * sum
}

/** The probability of exactly k successes, k above 0. */
function pointProbability(k: number, n: number, success: number, failure: number): number {
  if (k === n) return Math.exp(n * logOf(success, failure))
  const rest = n - k
  const exponent = stirlingError(n) - stirlingError(k) - stirlingError(rest)
  const distance = deviance(k, n * success) + deviance(rest, n * failure)
  return Math.exp(exponent - distance) * Math.sqrt(n / (2 * Math.PI * k * rest))
}

/** log p, taken from 1 − p where p is near 1. */
function logOf(p: number, q: number): number {
  return p > 0.5 ? Math.log1p(-q) : Math.log(p)
}

/** x·log(x ÷ m) + m − x, by a series where x is near m and the three would cancel. */
function deviance(x: number, m: number): number {
  const v = (x - m) / (x + m)
  if (Math.abs(v) >= 0.1) return x * Math.log(x / m) + m - x
  let term = 2 * x * v
  let sum = (x - m) * v
  for (let j = 3; ; j += 2) {
    term *= v * v
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}

/** log n! less Stirling's approximation of it, from its asymptotic series. */
function stirlingError(n: number): number {
  if (n >= 16) return series(n)
  // δ(n) = δ(n + 1) + (n + ½)·log(1 + 1 ÷ n) − 1, carried up to where the series holds.
  let error = series(16)
  for (let i = 15; i >= n; i--) error += stirlingStep(i)
  return error
}

/** (n + ½)·log(1 + 1 ÷ n) − 1 = Σ t^(2j) ÷ (2j + 1) with t = 1 ÷ (2n + 1). */
function stirlingStep(n: number): number {
  const square = 1 / (2 * n + 1) ** 2
  let power = square
  let sum = 0
  for (let j = 3; power > 1e-18; j += 2) {
    sum += power / j
    power *= square
  }
  return sum
}

function series(n: number): number {
  const x = 1 / (n * n)
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188) * x) * x) * x) * x) / n
}
