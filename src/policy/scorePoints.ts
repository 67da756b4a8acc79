import type { Label, NumberInput } from '../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../numeric/internal.ts'
import { bare, lazily, list, number, rate, record } from '../shape/internal.ts'
import { distinctScores } from './shareLinkShape.ts'

/**
 * 得分加减点（输入） — from a score on, the bound included, the percentage points that are added to a share: `'5%'` or
 * `'-3%'`.
 *
 * @since 0.2.0
 */
export interface ScorePointsInput {
  readonly from: NumberInput
  readonly points: NumberInput
}

/** A step as rule sets hold it; the highest stands first. */
export interface ScorePoints {
  readonly from: string
  readonly points: string
}

/** A step with exact numbers; the highest stands first. */
export interface ExactScorePoints {
  readonly from: Fraction
  readonly points: Fraction
}

export function toScorePoints(steps: readonly ExactScorePoints[]): readonly ScorePoints[] {
  return steps.map(({ from, points }) => ({ from: toDecimalString(from), points: toDecimalString(points) }))
}

/** The steps, however they were given, from the highest down. */
export function fromHighest(steps: readonly ExactScorePoints[]): readonly ExactScorePoints[] {
  return [...steps].sort((a, b) => compare(b.from, a.from))
}

/** Steps of a score, each with percentage points that may be below zero. */
export const scorePointsShape = /* @__PURE__ */ lazily(() => {
  const step = record<ScorePointsInput>({ zh: '得分档', en: 'Step' })({
    from: bare(number(L.from)),
    points: bare(rate(L.points, { atLeast: -1, atMost: 1, expected: '-100%–100%' })),
  })
  return list({ zh: '得分加减点', en: 'Points by score' }, step, { laws: [distinctScores('from')] })
})

const L = {
  from: { id: 'from', name: { zh: '起点得分', en: 'From score' }, unit: 'score' },
  points: { id: 'points', name: { zh: '加减的百分点', en: 'Percentage points' }, unit: 'rate' },
} as const satisfies Record<string, Label>
