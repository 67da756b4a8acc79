import { normalUpperTail } from './normalCdf.ts'

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
