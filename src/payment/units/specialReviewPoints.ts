import { type Step, stepsOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { amount, lazily, notNegative, read, record } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { type PointsRuling, pointsRulingShape, rulingFigure } from './PointsRuling.ts'
import { type PointUnit, pointUnit } from './pointUnit.ts'

/**
 * 特病单议（输入） — a case that experts look at: its cost, its points by the catalogue, and what they decided.
 *
 * @since 0.2.0
 */
export interface SpecialReviewInput extends PointUnit {
  readonly cost: DecimalInput
  readonly points: DecimalInput
  readonly ruling: PointsRuling
}

/**
 * 特病单议点数 — the points after the review.
 *
 * @since 0.2.0
 */
export interface SpecialReviewPoints {
  readonly points: string
  readonly steps: readonly Step[]
}

/**
 * 特病单议点数 — the points of a case after special review.
 *
 * Formula, by the ruling: the points given; points × (1 + uplift); or cost × share ÷ mean of all cases × 100. Half-up to
 * four decimals (or `places`). What limits the number of such cases: {@link specialReviewQuota}.
 *
 * @param input - cost in yuan to the fen, mean in yuan; an uplift below zero takes points away
 * @throws `conflicting_inputs` (two ways at once) · `missing` · `out_of_range` · `negative_amount` · `not_whole_fen` ·
 *   `not_a_number` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { specialReviewPoints } from 'yigongti'
 *
 * const reviewed = { cost: 90_000, points: '250', allCaseMean: 12_000 }
 * specialReviewPoints({ ...reviewed, ruling: { points: '600' } }).points // => '600.0000'
 * specialReviewPoints({ ...reviewed, ruling: { uplift: '30%' } }).points // => '325.0000'
 * specialReviewPoints({ ...reviewed, ruling: { shareOfCost: '80%' } }).points // => '600.0000'
 * ```
 * @since 0.2.0
 */
export function specialReviewPoints(input: SpecialReviewInput): SpecialReviewPoints {
  const { cost, points, ruling, ...unit } = read(specialReviewShape(), input)
  const reviewed = rulingFigure(ruling, { label: L.reviewPoints, cost, points, unit })
  return { points: reviewed.text, steps: stepsOf([reviewed]) }
}

export const specialReviewShape = /* @__PURE__ */ lazily(() =>
  record<SpecialReviewInput>({ zh: '特病单议', en: 'Special review' })({
    cost: amount(L.itemCost),
    points: notNegative(L.standardPoints),
    ruling: pointsRulingShape(),
    ...pointUnit(),
  }),
)
