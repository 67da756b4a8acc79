import { ln2 } from './naturalLogarithm.ts'

/**
 * 指数函数 — e to the power of a number from −700 to 700, made of + − × ÷ alone and so the same on every machine: 2^k times
 * the series of what is left, which is at most ln 2 ÷ 2.
 *
 * Error: at most 1e-15 relative.
 */
export function exponential(power: number): number {
  const k = Math.round(power / (ln2.high + ln2.low))
  const rest = power - k * ln2.high - k * ln2.low
  let series = 0
  for (let n = 14; n >= 1; n--) series = (rest / n) * (1 + series)
  let value = 1 + series
  for (let twice = k; twice > 0; twice--) value *= 2
  for (let half = k; half < 0; half++) value /= 2
  return value
}
