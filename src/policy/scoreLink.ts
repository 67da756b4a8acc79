import { fail, type Path, show } from '../errors/internal.ts'
import type { NumberInput } from '../figure/internal.ts'
import { compare, type Fraction, readDecimal, readShare, readWeight, toDecimalString } from '../numeric/internal.ts'
import { readList, readRecord } from './readRecord.ts'

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

/** Steps or knots in any order, no score twice; factors zero or more, at most one where they are shares. */
export function readScoreLink(input: unknown, path: Path, { share = false } = {}): ExactScoreLink {
  const readFactor = share ? readShare : readWeight
  if (Array.isArray(input) || input === undefined) {
    return { shape: 'steps', points: readPoints(input, 'from', readFactor, path) }
  }
  const { linear } = readRecord(input, ['linear'], path)
  return { shape: 'linear', points: readPoints(linear, 'at', readFactor, [...path, 'linear']) }
}

function readPoints(
  input: unknown,
  key: 'from' | 'at',
  readFactor: typeof readShare,
  path: Path,
): readonly ScorePoint[] {
  const points = readList(input, path).map((item, index) => {
    const record = readRecord(item, [key, 'factor'], [...path, index])
    return {
      score: readDecimal(record[key], [...path, index, key]),
      factor: readFactor(record['factor'], [...path, index, 'factor']),
      at: [...path, index, key],
    }
  })
  points.sort((a, b) => compare(a.score, b.score))
  refuseDuplicateSteps(points)
  return points.map(({ score, factor }) => ({ score, factor }))
}

/** Refuses a score that occurs twice among points that ascend by score; `at` is where a point's score was given. */
function refuseDuplicateSteps(points: readonly { readonly score: Fraction; readonly at: Path }[]): void {
  points.forEach(({ score, at }, index) => {
    const before = points[index - 1]
    if (before !== undefined && compare(before.score, score) === 0) {
      fail('duplicate_step', at, { received: show(toDecimalString(score)) })
    }
  })
}

export function toScoreLink({ shape, points }: ExactScoreLink): ScoreLink {
  const text = points.map(({ score, factor }) => ({ score: toDecimalString(score), factor: toDecimalString(factor) }))
  if (shape === 'linear') return { linear: text.map(({ score, factor }) => ({ at: score, factor })) }
  return text.reverse().map(({ score, factor }) => ({ from: score, factor }))
}
