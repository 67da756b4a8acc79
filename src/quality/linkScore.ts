import { fail, show } from '../errors/index.ts'
import { given } from '../figure/index.ts'
import { type DecimalInput, readDecimal } from '../numeric/index.ts'
import { readRecord, readScoreLink, type ScoreLinkInput } from '../policy/index.ts'
import { factorFigure } from './factorFigure.ts'
import { qualityLabels as L } from './labels.ts'
import { readScore } from './readScore.ts'

/**
 * 得分挂钩 — the factor that a score earns.
 *
 * Steps: the factor of the highest step that the score reaches, lower bounds included. Linear: the straight line
 * between the two knots around the score, factor = f₀ + (f₁ − f₀)·(score − s₀) ÷ (s₁ − s₀), exact. A score below the
 * first step, or outside the knots, is an error: no factor is guessed for it.
 *
 * @param link - steps `[{ from, factor }]` or `{ linear: [{ at, factor }] }`, in any order
 * @param score - from 0 to the top of the scale
 * @param options - `scoreMaximum`: the top of the scale, 100 by default
 * @returns the factor as a decimal string
 * @throws `score_out_of_scale` · `score_below_steps` · `score_above_knots` · `duplicate_step` · `empty_list`
 * @example
 * ```ts
 * import { linkScore } from 'yigongti'
 *
 * const steps = [{ from: 90, factor: 1 }, { from: 80, factor: 0.9 }, { from: 60, factor: 0.6 }, { from: 0, factor: 0 }]
 * linkScore(steps, 86) // => '0.9'
 * linkScore(steps, 90) // => '1'
 * linkScore({ linear: [{ at: 60, factor: 0.6 }, { at: 90, factor: 1 }] }, 75) // => '0.8'
 * ```
 * @since 0.1.0
 */
export function linkScore(
  link: ScoreLinkInput,
  score: DecimalInput,
  options: { readonly scoreMaximum?: DecimalInput } = {},
): string {
  readRecord(options, ['scoreMaximum'], ['options'])
  const top = readDecimal(options.scoreMaximum ?? 100, ['scoreMaximum'])
  if (top.n <= 0n) fail('out_of_range', ['scoreMaximum'], { expected: '> 0', received: show(options.scoreMaximum) })
  const exactLink = readScoreLink(link, ['steps'])
  return factorFigure(L.factor, exactLink, given(L.score, readScore(score, top, ['score']))).text
}
