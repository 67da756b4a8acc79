import { given } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { qualityLabels as L } from '../labels.ts'
import { readScale } from '../readScale.ts'
import { readScore } from '../readScore.ts'
import { factorFigure } from './factorFigure.ts'
import { type QualityLinkInput, readQualityLink } from './readQualityLink.ts'
import type { ScoreOptions } from './ScoreOptions.ts'

/**
 * 得分挂钩 — the factor that a score earns.
 *
 * Steps: the factor of the highest step that the score reaches, lower bounds included. Linear: the straight line
 * between the two knots around the score, factor = f₀ + (f₁ − f₀)·(score − s₀) ÷ (s₁ − s₀), exact. Gate: one factor from
 * a score on, another below. Multiplier: min(ceiling, max(floor, intercept + slope·(score ÷ top of the scale))). A score
 * below the first step, or outside the knots, is an error: no factor is guessed for it.
 *
 * @param link - steps `[{ from, factor }]`, `{ linear: [{ at, factor }] }`, in any order, `{ gate }` or `{ multiplier }`
 * @param score - from 0 to the top of the scale
 * @param options - `scoreMaximum`: the top of the scale, 100 by default
 * @returns the factor as a decimal string
 * @throws `score_out_of_scale` · `score_below_steps` · `score_above_knots` · `duplicate_step` · `empty_list` ·
 *   `conflicting_inputs` (two shapes) · `out_of_range`
 * @example
 * ```ts
 * import { linkScore } from 'yigongti'
 *
 * const steps = [{ from: 90, factor: 1 }, { from: 80, factor: 0.9 }, { from: 60, factor: 0.6 }, { from: 0, factor: 0 }]
 * linkScore(steps, 86) // => '0.9'
 * linkScore(steps, 90) // => '1'
 * linkScore({ linear: [{ at: 60, factor: 0.6 }, { at: 90, factor: 1 }] }, 75) // => '0.8'
 * linkScore({ gate: { from: 60 } }, 59.9) // => '0'
 * linkScore({ multiplier: { floor: 0.5 } }, 86) // => '0.86'
 * ```
 * @since 0.1.0
 */
export function linkScore(link: QualityLinkInput, score: DecimalInput, options: ScoreOptions = {}): string {
  readRecord(options, ['scoreMaximum'], ['options'])
  const scale = readScale(options)
  const exactLink = readQualityLink(link, ['steps'], { scale })
  return factorFigure(L.factor, exactLink, given(L.score, readScore(score, scale, ['score']))).text
}
