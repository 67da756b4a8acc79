import type { NumberInput } from '../figure/internal.ts'
import { type Fraction, toDecimalString } from '../numeric/internal.ts'

/**
 * 得分挂钩（输入） — how a score becomes a factor: by steps (from a score on, the bound included), or linearly between
 * knots.
 *
 * @since 0.1.0
 */
export type ScoreLinkInput =
  | readonly { readonly from: NumberInput; readonly factor: NumberInput }[]
  | { readonly linear: readonly { readonly at: NumberInput; readonly factor: NumberInput }[] }

/**
 * 得分挂钩 — the same as rule sets hold it: steps from the highest down, knots from the lowest up.
 *
 * @since 0.1.0
 */
export type ScoreLink =
  | readonly { readonly from: string; readonly factor: string }[]
  | { readonly linear: readonly { readonly at: string; readonly factor: string }[] }

/** A score and the factor that begins or stands there. */
export interface ScorePoint {
  readonly score: Fraction
  readonly factor: Fraction
}

/** A link with exact numbers; `points` ascend by score. */
export interface ExactScoreLink {
  readonly shape: 'steps' | 'linear'
  readonly points: readonly ScorePoint[]
}

export function toScoreLink({ shape, points }: ExactScoreLink): ScoreLink {
  const text = points.map(({ score, factor }) => ({ score: toDecimalString(score), factor: toDecimalString(factor) }))
  if (shape === 'linear') return { linear: text.map(({ score, factor }) => ({ at: score, factor })) }
  return text.reverse().map(({ score, factor }) => ({ from: score, factor }))
}
