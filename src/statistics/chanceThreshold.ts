import { normalQuantileOfTail } from './normalQuantile.ts'

/**
 * 偶然偏差阈值 — the rate by which the mean cost of `count` people exceeds (or falls short of) what is expected, by
 * chance alone, with the probability `upperTail`: z·cv ÷ √count.
 *
 * Error: at most 1.7e-15 relative, for the doubles passed and a count below 2^53.
 */
export function chanceThreshold(upperTail: number, count: number, cv: number): number {
  return (normalQuantileOfTail(upperTail) * cv) / Math.sqrt(count)
}
