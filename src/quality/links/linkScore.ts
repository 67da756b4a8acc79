import type { Path } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { failAt, lazily, optional, read, record, weight } from '../../shape/internal.ts'
import { qualityLabels as L } from '../labels.ts'
import { scaleField, scoreField } from '../readScale.ts'
import { refuseNotAsked } from './factorAtDiscretion.ts'
import { factorFigure } from './factorFigure.ts'
import { type ExactQualityLink, type QualityLinkInput, qualityLinkShape } from './QualityLinkInput.ts'

/**
 * 评分选项 — the scale of a score, and what the authority decided where a link leaves the factor to it.
 *
 * @since 0.2.0
 */
export interface ScoreOptions {
  /** The top of the scale, above zero; 100 unless given. */
  readonly scoreMaximum?: NumberInput | undefined
  /** The factor, plain, explained or stated: where the score reaches a step at the authority's discretion, and only there. */
  readonly discretion?: NumberInput | undefined
}

/**
 * 得分挂钩 — the factor that a score earns.
 *
 * Steps: the factor of the highest step that the score reaches, lower bounds included. Linear: the straight line
 * between the two knots around the score, factor = f₀ + (f₁ − f₀)·(score − s₀) ÷ (s₁ − s₀), exact. Gate: one factor from
 * a score on, another below. Multiplier: min(ceiling, max(floor, intercept + slope·(score ÷ top of the scale))). A score
 * below the first step, or outside the knots, is an error: no factor is guessed for it. Where a line jumps, a knot says
 * the `side` it is reached from, and the knot without side the factor at that very score. A step may leave its factor to
 * the authority (`discretion`, a range): what was decided is given in the options.
 *
 * @param link - steps `[{ from, factor }]`, `{ linear: [{ at, factor }] }`, in any order, `{ gate }` or `{ multiplier }`
 * @param score - from 0 to the top of the scale
 * @param options - `scoreMaximum`: the top of the scale, 100 by default; `discretion`: the factor that the authority decided
 * @returns the factor as a decimal string
 * @throws `discretion_required` (the authority decides, and the options do not say what) · `not_asked` (they do, and it
 *   does not) · `score_out_of_scale` · `score_below_steps` · `score_above_knots` · `duplicate_step` · `empty_list` ·
 *   `conflicting_inputs` (two shapes) · `out_of_range` · `inexact_number` · `missing` · `not_a_number` ·
 *   `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type` · `not_one_of`
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
 * const sudden = [{ at: 60, factor: 0, side: 'below' }, { at: 60, factor: 0.4 }] as const
 * const jump = [{ at: 0, factor: 0 }, ...sudden, { at: 80, factor: 1 }]
 * linkScore({ linear: jump }, 70) // => '0.7'
 * linkScore({ linear: jump }, 59.9) // => '0'
 * linkScore([{ from: 60, discretion: { atLeast: 0, atMost: 1 } }], 70, { discretion: 0.5 })
 * // => '0.5'
 * ```
 * @since 0.1.0
 */
export function linkScore(link: QualityLinkInput, score: NumberInput, options: ScoreOptions = {}): string {
  const { scoreMaximum, discretion } = read(scoreOptionsShape(), options, ['options'])
  const top = scoreMaximum.value
  const exactLink = linkAtScale(link, top, ['steps'])
  const shape = scoreField()
  const given = read(shape, score, ['score'])
  if (compare(given.value, top) > 0) {
    failAt(shape, 'score_out_of_scale', [], { expected: `0–${toDecimalString(top)}`, received: given.text }, ['score'])
  }
  const stated = { factor: discretion, path: ['options', 'discretion'], place: L.discretion.name }
  refuseNotAsked(exactLink, given, stated)
  return factorFigure(L.factor, exactLink, given, {}, { top, stated }).text
}

const scoreOptionsShape = /* @__PURE__ */ lazily(() =>
  record<ScoreOptions>({ zh: '评分选项', en: 'Options of a score' })({
    scoreMaximum: scaleField(),
    discretion: optional(weight(L.discretion)),
  }),
)

/** A link whose gate lies within the scale. */
export function linkAtScale(link: QualityLinkInput, top: Fraction, at: Path): ExactQualityLink {
  const found = read(qualityLinkShape(), link, at)
  if (found.shape === 'gate' && compare(found.from, top) > 0) {
    const info = { expected: `0–${toDecimalString(top)}`, received: toDecimalString(found.from) }
    failAt(qualityLinkShape(), 'score_out_of_scale', ['gate', 'from'], info, at)
  }
  return found
}
