import { type NumberInput, publishLong, type Step } from '../../figure/internal.ts'
import type { DecimalText, Rounding } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import type { ScoreIndicator, ScoreVeto } from './ScoreIndicator.ts'
import { scoreIndicatorsShape, scoringFigures } from './scoringFigures.ts'

/**
 * 指标评分（输入） — the indicators with their weights, the negative list, and the scale.
 *
 * @since 0.1.0
 */
export interface IndicatorScoringInput {
  readonly indicators: readonly ScoreIndicator[]
  readonly vetoes?: readonly ScoreVeto[]
  /** The top of the scale; 100 unless given. */
  readonly scoreMaximum?: NumberInput
  /** Rounding of the weighted score; none unless given. It must leave the top of the scale as it is. */
  readonly rounding?: Rounding
}

/**
 * 指标评分（结果） — the score, what it was before anything capped it, each indicator's part, and the vetoes that occurred.
 *
 * @since 0.1.0
 */
export interface IndicatorScoring {
  readonly score: DecimalText
  readonly weightedScore: DecimalText
  /**
   * `appliedWeight`: after redistribution, 0 where it does not apply; `attainment`: from 0 to 1, `null` where it does
   * not apply; `score`: in points of the scale.
   */
  readonly indicators: readonly {
    readonly id: string
    readonly applicable: boolean
    readonly weight: DecimalText
    readonly appliedWeight: DecimalText
    readonly attainment: DecimalText | null
    readonly score: DecimalText
    readonly knockedOut: boolean
  }[]
  readonly vetoed: readonly string[]
  readonly steps: readonly Step[]
}

/**
 * 指标评分 — a quality score from indicators.
 *
 * Formula: attainment a = (value − threshold) ÷ (target − threshold) within 0 and 1, for `lower` the other way round, for
 * `range` on the side on which the value lies; applied weight = weight ÷ Σ weights of the indicators that apply; weighted
 * score = Σ a·applied weight·top of the scale. A knock-out indicator worse than its threshold, or a veto that occurred,
 * caps the score at its ceiling; the lowest ceiling decides.
 *
 * Exact: nothing is rounded but the weighted score, where `rounding` says so. How a target is interpolated and a weight
 * redistributed is this library's definition.
 *
 * @param input - see {@link IndicatorScoringInput}
 * @throws `weights_not_one` · `weights_all_zero` (no indicator applies) · `out_of_range` (a threshold better than its
 *   target, a range that is none) · `score_out_of_scale` (a ceiling or a rounded top outside the scale) ·
 *   `duplicate_id` · `conflicting_inputs` · `missing` · `not_one_of` · `wrong_type` · `empty_list` · `not_a_number` ·
 *   `unknown_key` · `inexact_number` · `not_an_integer` · `percent_not_allowed` · `too_long` · `too_many_digits` ·
 *   `unclean_id` · `top_not_kept`
 * @see Supervision paper: the yearly assessment by key indicators
 * @example
 * ```ts
 * import { scoreIndicators } from 'yigongti'
 *
 * const { score, indicators } = scoreIndicators({
 *   indicators: [
 *     { id: 'primaryVisits', weight: 0.5, direction: 'higher', target: '65%', threshold: '50%', value: '62%' },
 *     { id: 'readmission', weight: 0.3, direction: 'lower', target: '2%', threshold: '6%', value: '3%' },
 *     { id: 'satisfaction', weight: 0.2, direction: 'higher', target: 90, threshold: 60, value: null },
 *   ],
 * })
 * indicators.map(({ appliedWeight, attainment }) => [appliedWeight, attainment])
 * // => [ [ '0.625', '0.8' ], [ '0.375', '0.75' ], [ '0', null ] ]
 * score // => '78.125'
 * ```
 * @since 0.1.0
 */
export function scoreIndicators(input: IndicatorScoringInput): IndicatorScoring {
  const scoring = read(scoreIndicatorsShape(), input)
  return publishLong(scoring.indicators.length, () => {
    const { weighted, score, parts, vetoed } = scoringFigures(scoring)
    return {
      draft: {
        score,
        weightedScore: weighted,
        indicators: parts.map(({ indicator, appliedWeight, attainment, score: own, isBelow }) => ({
          id: indicator.id,
          applicable: attainment !== undefined,
          weight: indicator.weight,
          appliedWeight,
          attainment: attainment ?? null,
          score: own,
          knockedOut: isBelow && indicator.ceiling !== undefined,
        })),
        vetoed,
      },
      order: [score],
    }
  })
}
