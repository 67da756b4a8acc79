import type { NumberInput } from '../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../numeric/internal.ts'

/**
 * 得分挂钩（输入） — how a score becomes a factor: by steps (from a score on, the bound included), or linearly between
 * knots. A step may leave its factor to the authority, within a range. A knot that says its `side` is what the line
 * reaches from below or from above, where it jumps; the knot without side is the factor at that very score.
 *
 * @since 0.1.0
 */
export type ScoreLinkInput =
  | readonly ScoreStepOf<NumberInput>[]
  | { readonly linear: readonly ScoreKnotOf<NumberInput>[] }

/**
 * 得分挂钩 — the same as rule sets hold it: steps from the highest down, knots from the lowest up.
 *
 * @since 0.1.0
 */
export type ScoreLink = readonly ScoreStepOf<string>[] | { readonly linear: readonly ScoreKnotOf<string>[] }

/** From a score on: a factor, or the range within which the authority decides it. */
export type ScoreStepOf<Value> =
  | { readonly from: Value; readonly factor: Value; readonly discretion?: undefined }
  | { readonly from: Value; readonly discretion: Range<Value>; readonly factor?: undefined }

/** At a score: its factor or, of a side, what the line reaches from there. */
export interface ScoreKnotOf<Value> {
  readonly at: Value
  readonly factor: Value
  readonly side?: 'below' | 'above'
}

/** Both bounds are included. */
interface Range<Value> {
  readonly atLeast: Value
  readonly atMost: Value
}

/** A link with exact numbers; `points` ascend by score. */
export type ExactScoreLink = ExactScoreSteps | ExactScoreLine

export interface ExactScoreSteps {
  readonly shape: 'steps'
  readonly points: readonly ExactScoreStep[]
}

export interface ExactScoreLine {
  readonly shape: 'linear'
  readonly points: readonly ExactScoreKnot[]
}

/** A score and the factor that begins there, or the range of it. */
export type ExactScoreStep =
  | { readonly score: Fraction; readonly factor: Fraction; readonly discretion?: undefined }
  | { readonly score: Fraction; readonly discretion: Range<Fraction>; readonly factor?: undefined }

/** A score, the factor there, and what the line reaches from each side: the same, but where it jumps. */
export interface ExactScoreKnot {
  readonly score: Fraction
  readonly below: Fraction
  readonly factor: Fraction
  readonly above: Fraction
}

export function toScoreLink(link: ExactScoreLink): ScoreLink {
  if (link.shape === 'linear') return { linear: link.points.flatMap(toKnots) }
  return link.points.map(toStep).reverse()
}

function toStep({ score, factor, discretion }: ExactScoreStep): ScoreStepOf<string> {
  const from = toDecimalString(score)
  if (discretion === undefined) return { from, factor: toDecimalString(factor) }
  const { atLeast, atMost } = discretion
  return { from, discretion: { atLeast: toDecimalString(atLeast), atMost: toDecimalString(atMost) } }
}

/** The factor at a knot, between what the line reaches from its sides where it jumps. */
function sidesOf({
  below,
  factor,
  above,
}: ExactScoreKnot): readonly { readonly side?: 'below' | 'above'; readonly reached: Fraction }[] {
  const from = (side: 'below' | 'above', reached: Fraction) =>
    compare(reached, factor) === 0 ? [] : [{ side, reached }]
  return [...from('below', below), { reached: factor }, ...from('above', above)]
}

function toKnots(knot: ExactScoreKnot): readonly ScoreKnotOf<string>[] {
  const at = toDecimalString(knot.score)
  return sidesOf(knot).map(({ reached, ...side }) => ({ at, factor: toDecimalString(reached), ...side }))
}

/**
 * The lowest and the highest factor at each place of a link, by rising score: between two of them a link is monotone, and
 * only where the authority decides are the two not the same.
 */
export function rangesOf(link: ExactScoreLink): readonly Range<Fraction>[] {
  const certain = (factor: Fraction): Range<Fraction> => ({ atLeast: factor, atMost: factor })
  if (link.shape === 'steps') return link.points.map(({ factor, discretion }) => discretion ?? certain(factor))
  return link.points.flatMap((knot) => sidesOf(knot).map(({ reached }) => certain(reached)))
}

/** Two factors, that of a higher score and the larger one of a lower score; undefined where the link rises. */
export function fallOf(
  ranges: readonly Range<Fraction>[],
): { readonly from: Fraction; readonly to: Fraction } | undefined {
  let most: Fraction | undefined
  for (const { atLeast, atMost } of ranges) {
    if (most !== undefined && compare(atMost, most) < 0) return { from: most, to: atMost }
    if (most === undefined || compare(atLeast, most) > 0) most = atLeast
  }
  return undefined
}
