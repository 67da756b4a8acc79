import { type Figure, given, type Step, stepsOf } from '../../figure/internal.ts'
import { compare, type DecimalInput, readShare } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import { errorFigures } from './errorFigures.ts'
import { labels as L } from './labels.ts'
import { type ErrorLimits, meetsLimits, readErrorLimits } from './readErrorLimits.ts'
import { readPopulation } from './readPopulation.ts'

/**
 * 阈值选择（输入） — the population, the thresholds to compare, what would be true, and which errors are bearable.
 *
 * @since 0.2.0
 */
export interface ThresholdChoiceInput {
  /** A whole number, one or more. */
  readonly beneficiaries: DecimalInput
  /** Standard deviation of a person's yearly cost over its mean: 0.000001 to 1,000,000. */
  readonly cv: DecimalInput
  /** Rates from 0 to 1; from 0 to 5 % by half a percent unless given. */
  readonly thresholds?: readonly DecimalInput[]
  /** The true savings rate of which a penalty would be wrong and no reward a miss; 0 unless given. */
  readonly trueSaving?: DecimalInput
  /** The true rate of loss of which a reward would be wrong and no penalty a miss; 0 unless given. */
  readonly trueLoss?: DecimalInput
  readonly limits?: ErrorLimits
}

/**
 * 备选阈值 — a threshold and its errors: a reward that chance made, a penalty that chance made, and, where something was
 * truly saved or lost, a reward or a penalty that chance took away (`null` where nothing was). `meets` says whether all
 * limits are kept, `null` where none was given.
 *
 * @since 0.2.0
 */
export interface ThresholdErrors {
  readonly threshold: string
  readonly wrongReward: string
  readonly wrongPenalty: string
  readonly missedReward: string | null
  readonly missedPenalty: string | null
  readonly meets: boolean | null
}

/**
 * 阈值选择（结果） — every threshold with its errors, in the order given, and the lowest one that keeps the limits
 * (`null` where none does, or no limit was given).
 *
 * @since 0.2.0
 */
export interface ThresholdChoice {
  readonly thresholds: readonly ThresholdErrors[]
  readonly lowest: string | null
  readonly steps: readonly Step[]
}

/** 0, 0.5 %, … 5 %: this library's choice of what to compare. */
const usual: readonly DecimalInput[] = ['0', '0.5%', '1%', '1.5%', '2%', '2.5%', '3%', '3.5%', '4%', '4.5%', '5%']

/**
 * 阈值选择 — what each threshold would cost in errors for a population of this size: wrong rewards and penalties.
 *
 * Formula, with σ = CV ÷ √n: a reward is earned from a savings rate of t on, a penalty from a loss of t on.
 * Wrong reward 1 − Φ((t + true loss) ÷ σ), wrong penalty 1 − Φ((t + true saving) ÷ σ); missed reward
 * Φ((t − true saving) ÷ σ), missed penalty Φ((t − true loss) ÷ σ).
 *
 * Rounding: probabilities as in {@link probabilityOfChance}; limits are compared with the digits that are given out.
 *
 * @param input - see {@link ThresholdChoiceInput}
 * @throws `out_of_range` · `not_an_integer` · `missing` (a limit on misses without the true rate it needs) ·
 *   `empty_list` · `not_a_number` · `unknown_key`
 * @see This library's definition
 * @example
 * ```ts
 * import { chooseThreshold } from 'yigongti'
 *
 * const choice = chooseThreshold({
 *   beneficiaries: 300_000,
 *   cv: 2.152,
 *   thresholds: ['0.5%', '1%', '2%'],
 *   trueSaving: '2%',
 *   limits: { wrongReward: '1%', missedReward: '1%' },
 * })
 * choice.thresholds.map(({ threshold, meets }) => [threshold, meets])
 * // => [ [ '0.005', false ], [ '0.01', true ], [ '0.02', false ] ]
 * choice.lowest // => '0.01'
 * ```
 * @since 0.2.0
 */
export function chooseThreshold(input: ThresholdChoiceInput): ThresholdChoice {
  const record = readRecord(input, ['beneficiaries', 'cv', 'thresholds', 'trueSaving', 'trueLoss', 'limits'], [])
  const population = readPopulation(record)
  const trueSaving = given(L.trueSaving, readShare(record['trueSaving'] ?? 0, ['trueSaving']))
  const trueLoss = given(L.trueLoss, readShare(record['trueLoss'] ?? 0, ['trueLoss']))
  const limits = readErrorLimits(record['limits'], { trueSaving, trueLoss })
  const figures: Figure[] = []
  let lowest: Figure | undefined
  const thresholds = readList(record['thresholds'] ?? usual, ['thresholds']).map((item, index): ThresholdErrors => {
    const threshold = given(L.threshold, readShare(item, ['thresholds', index]))
    const errors = errorFigures({ population, threshold, trueSaving, trueLoss, index })
    const meets = limits === undefined ? null : meetsLimits(errors, limits)
    if (meets === true && (lowest === undefined || compare(threshold.value, lowest.value) < 0)) lowest = threshold
    figures.push(...Object.values(errors).flatMap((error) => error ?? []))
    return {
      threshold: threshold.text,
      wrongReward: errors.wrongReward.text,
      wrongPenalty: errors.wrongPenalty.text,
      missedReward: errors.missedReward?.text ?? null,
      missedPenalty: errors.missedPenalty?.text ?? null,
      meets,
    }
  })
  return { thresholds, lowest: lowest?.text ?? null, steps: stepsOf(figures) }
}
