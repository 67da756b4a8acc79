import { type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { failAt, read } from '../../shape/internal.ts'
import { drawBelow, exponential, logarithmOfOnePlus, normalDraws, pcg32 } from '../../statistics/internal.ts'
import { type DrawSpendingInput, drawSpendingShape } from './DrawSpendingInput.ts'
import { largestDraw } from './SimulationInput.ts'

/**
 * 抽取支出 — amounts of spending drawn at random from a seed, in yuan and whole fen: the draws that {@link simulate} takes.
 *
 * Formula: with z standard normal, `mean + standardDeviation·z`; `mean + residual`, each residual as likely, with
 * replacement; or, lognormal with that mean, `mean·e^(σ·z − σ² ÷ 2)` where `σ² = ln(1 + cv²)`. Rounded to the fen, halves up.
 * The generator is PCG32 (XSH RR 64/32, sequence 0); z is the quantile (AS 241) of a probability of 52 bits from two of
 * its outputs. Nothing but + − × ÷ √ is used, so a seed gives the same draws on every machine; another seed gives others,
 * as members and elsewhere want them where they are to be independent.
 *
 * A draw below zero or above 1e12 yuan is refused, never cut off: the mean would not be the mean any more. Where spending
 * strays that far, `lognormal` stays above zero.
 *
 * Error: before it is rounded, a draw is off by at most 1e-15·(mean + 9·standardDeviation), or 5e-14 of itself where it
 * is lognormal; drawn residuals are exact. No z is beyond ±8.13. What is left is the error of sampling.
 *
 * @param input - see {@link DrawSpendingInput}
 * @returns `count` amounts, in the order in which they are drawn: the first n are the draws of a count of n
 * @throws `out_of_range` for what would draw less than nothing or more than 1e12 yuan: a residual, or the first such draw ·
 *   `missing` · `conflicting_inputs` · `empty_list` · `inexact_number` · `not_a_number` · `not_an_integer` ·
 *   `not_whole_fen` · `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type`
 * @see M. E. O'Neill (2014), PCG: A family of simple fast space-efficient statistically good algorithms for random number
 *   generation, Harvey Mudd College, HMC-CS-2014-0905
 * @see M. J. Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477–484
 * @example
 * ```ts
 * import { drawSpending } from 'yigongti'
 *
 * Array.from(drawSpending({ mean: 300_000_000, standardDeviation: 9_000_000, seed: 2026, count: 3 }))
 * // => [ 305611151.64, 290933377.83, 297711609.93 ]
 * Array.from(drawSpending({ mean: 1000, residuals: [-50, 0, 50], seed: 7, count: 6 }))
 * // => [ 950, 1000, 1050, 1050, 1000, 1000 ]
 * ```
 * @since 0.2.0
 */
export function drawSpending(input: DrawSpendingInput): Float64Array {
  const { mean, standardDeviation, residuals, lognormal, seed, count } = read(drawSpendingShape(), input)
  const centre = toFen(mean)
  if (residuals !== undefined) {
    const stream = pcg32(seed)
    const amounts = Float64Array.from(residuals, (residual) => (centre + toFen(residual)) / 100)
    return filled(count, ['residuals'], () => amounts[drawBelow(stream, amounts.length)] as number)
  }
  const normal = normalDraws(seed)
  if (lognormal === undefined) {
    const spread = toFen(standardDeviation as Fraction)
    return filled(count, ['standardDeviation'], () => Math.round(centre + spread * normal()) / 100)
  }
  const cv = toDouble(lognormal.cv)
  const variance = logarithmOfOnePlus(cv * cv)
  const deviation = Math.sqrt(variance)
  return filled(
    count,
    ['lognormal', 'cv'],
    () => Math.round(centre * exponential(deviation * normal() - variance / 2)) / 100,
  )
}

/** That many draws; one that no simulation takes is refused where it comes from. */
function filled(count: number, path: readonly string[], draw: () => number): Float64Array {
  const draws = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const amount = draw()
    if (!(amount >= 0 && amount <= largestDraw)) refuseDraw(i, amount, path)
    draws[i] = amount + 0
  }
  return draws
}

function refuseDraw(index: number, amount: number, path: readonly string[]): never {
  const expected = {
    zh: `使每次抽样在 0 至 1e12 元之间（第 ${index + 1} 次不是）；波动大的支出请用 lognormal`,
    en: `such that every draw lies from 0 to 1e12 yuan (number ${index + 1} does not); lognormal never falls below zero`,
  }
  return failAt(drawSpendingShape(), 'out_of_range', path, { expected, received: amount })
}

/** Fen as a double, exact where it is a whole number of them. */
function toFen({ n, d }: Fraction): number {
  return toDouble({ n: n * 100n, d })
}

function toDouble(value: Fraction): number {
  return Number(toDecimalString(value))
}
