import { type Figure, given, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { compare, type DecimalText, type Fraction } from '../../numeric/internal.ts'
import { bare, type Law, lazily, list, mostItems, optional, orElse, read, record, share } from '../../shape/internal.ts'
import { populationFields } from './chanceFigures.ts'
import { type ErrorFigures, errorFigures } from './errorFigures.ts'
import { labels as L } from './labels.ts'

/**
 * 阈值选择（输入） — the population, the thresholds to compare, what would be true, and which errors are bearable.
 *
 * @since 0.1.0
 */
export interface ThresholdChoiceInput {
  /** A whole number, one or more. */
  readonly beneficiaries: NumberInput
  /** Standard deviation of a person's yearly cost over its mean: 0.000001 to 1,000,000. */
  readonly cv: NumberInput
  /** Rates from 0 to 1; from 0 to 5 % by half a percent unless given. */
  readonly thresholds?: readonly NumberInput[]
  /** The true savings rate of which a penalty would be wrong and no reward a miss; 0 unless given. */
  readonly trueSaving?: NumberInput
  /** The true rate of loss of which a reward would be wrong and no penalty a miss; 0 unless given. */
  readonly trueLoss?: NumberInput
  /** The highest probability of each error that is bearable, from 0 to 1; one without a limit is not looked at. */
  readonly limits?: {
    readonly wrongReward?: NumberInput
    readonly wrongPenalty?: NumberInput
    /** Needs `trueSaving`. */
    readonly missedReward?: NumberInput
    /** Needs `trueLoss`. */
    readonly missedPenalty?: NumberInput
  }
}

/**
 * 阈值选择（结果） — every threshold with its errors, in the order given, and the lowest one that keeps the limits
 * (`null` where none does, or no limit was given). The errors: a reward that chance made, a penalty that chance made,
 * and, where something was truly saved or lost, a reward or a penalty that chance took away (`null` where nothing was).
 * `meets` says whether all limits are kept, `null` where none was given.
 *
 * @since 0.1.0
 */
export interface ThresholdChoice {
  readonly thresholds: readonly {
    readonly threshold: DecimalText
    readonly wrongReward: DecimalText
    readonly wrongPenalty: DecimalText
    readonly missedReward: DecimalText | null
    readonly missedPenalty: DecimalText | null
    readonly meets: boolean | null
  }[]
  readonly lowest: DecimalText | null
  readonly steps: readonly Step[]
}

/** At most this many thresholds are compared. */
export const mostThresholds = 10_000

/** 0, 0.5 %, … 5 %: this library's choice of what to compare. */
const usual: readonly NumberInput[] = ['0', '0.5%', '1%', '1.5%', '2%', '2.5%', '3%', '3.5%', '4%', '4.5%', '5%']

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
 *   `empty_list` · `wrong_length` · `not_a_number` · `unknown_key` · `inexact_number` · `too_many_digits` ·
 *   `wrong_type`
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
 * @since 0.1.0
 */
export function chooseThreshold(input: ThresholdChoiceInput): ThresholdChoice {
  const { thresholds: rates, trueSaving, trueLoss, limits, ...population } = read(chooseThresholdShape(), input)
  const figures: Figure[] = []
  let lowest: Figure | undefined
  const thresholds = rates.map((value, index) => {
    const threshold = given(L.threshold, value)
    const errors = errorFigures({ population, threshold, trueSaving, trueLoss, index })
    const meets = keepsLimits(errors, limits)
    if (meets === true && (lowest === undefined || compare(threshold.value, lowest.value) < 0)) lowest = threshold
    for (const error of Object.values(errors)) if (error !== undefined) figures.push(error)
    return {
      threshold,
      ...errors,
      missedReward: errors.missedReward ?? null,
      missedPenalty: errors.missedPenalty ?? null,
      meets,
    }
  })
  return publish({ thresholds, lowest: lowest ?? null }, figures)
}

export const chooseThresholdShape = /* @__PURE__ */ lazily(() => {
  const limit = () => optional(bare(share(L.errorLimit)))
  return record<ThresholdChoiceInput>({ zh: '阈值选择', en: 'Choice of a threshold' })(
    {
      ...populationFields(),
      trueSaving: orElse(share(L.trueSaving), 0),
      trueLoss: orElse(share(L.trueLoss), 0),
      limits: orElse(
        record<NonNullable<ThresholdChoiceInput['limits']>>({ zh: '误差上限', en: 'Limits of errors' })({
          wrongReward: limit(),
          wrongPenalty: limit(),
          missedReward: limit(),
          missedPenalty: limit(),
        }),
        {},
      ),
      thresholds: orElse(
        list({ zh: '备选阈值', en: 'Thresholds' }, bare(share(L.threshold)), { laws: [mostItems(mostThresholds)] }),
        usual,
      ),
    },
    [somethingToMiss],
  )
})

type Limits = { readonly [Key in keyof ErrorFigures]: Fraction | undefined }

/** A limit on misses needs something to be missed. */
const somethingToMiss: Law<{ readonly trueSaving: Figure; readonly trueLoss: Figure; readonly limits: Limits }> = {
  codes: ['missing'],
  says: ['somethingToMiss'],
  judge: ({ limits, ...truth }, reading) => {
    for (const [error, needed] of [
      ['missedReward', 'trueSaving'],
      ['missedPenalty', 'trueLoss'],
    ] as const) {
      if (!reading.isSound(limits[error]) || !reading.isSound(truth[needed])) continue
      if (limits[error] !== undefined && truth[needed].value.n === 0n) {
        reading.refuse('missing', { expected: '> 0' }, [needed])
      }
    }
  },
}

/** Whether every limit is kept, and nothing where none was given; a probability equal to its limit keeps it. */
function keepsLimits(errors: ErrorFigures, limits: Limits): boolean | null {
  const given = (Object.keys(errors) as (keyof ErrorFigures)[]).filter((error) => limits[error] !== undefined)
  if (given.length === 0) return null
  return given.every((error) => {
    const [chance, limit] = [errors[error], limits[error]]
    return chance !== undefined && limit !== undefined && compare(chance.value, limit) <= 0
  })
}
