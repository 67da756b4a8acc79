import { normalUpperTail } from './normalCdf.ts'
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

/**
 * 偶然偏差概率 — the probability that the mean cost of `count` people deviates by `rate` or more to one side, by chance
 * alone: Q(x) with x = rate·√count ÷ cv. A rate below zero is passed by most.
 *
 * Error: at most 1e-15 + 4e-16·(x² + 1) relative for x above 0, at most 1.5e-15 for others. Far out, beyond x = 38.6, the
 * result is 0.
 */
export function chanceBeyond(rate: number, count: number, cv: number): number {
  return normalUpperTail((rate * Math.sqrt(count)) / cv)
}

/**
 * 完全信度标准 — how many claims keep the observed amount within `tolerance` of the expected one but for the probability
 * `outside`: (z ÷ tolerance)²·(spread + cv²), z exceeded with half of `outside`, cv the variation of a claim's size (0:
 * counts only), spread the variance of the number of claims over its mean (1: Poisson).
 *
 * Error: at most 3.5e-15 relative, for the doubles passed.
 */
export function fullCredibilityStandard(outside: number, tolerance: number, cv: number, spread = 1): number {
  const z = normalQuantileOfTail(outside / 2) / tolerance
  return z * z * (spread + cv * cv)
}
