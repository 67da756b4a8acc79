import type { Bilingual } from '../../errors/internal.ts'
import { type NumberInput, publishLong, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  flag,
  lazily,
  list,
  notAllZero,
  notNegative,
  optional,
  orElse,
  positive,
  read,
  record,
  share,
  uniqueIds,
} from '../../shape/internal.ts'
import { beside, classHead, perHead, withLabels } from './classHead.ts'
import { labels as L } from './labels.ts'
import { regionalFigures, usedFigure } from './regionalFigures.ts'

/**
 * 区域调整（输入） — each class's own, regional and national cost a head and its person-years; how far the region is
 * followed where own spending is below (`lower`) or above it (`higher`); caps as fractions of the national cost; what
 * softens a cut.
 *
 * @since 0.1.0
 */
export interface RegionalAdjustmentInput {
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly personYears: NumberInput
    readonly ownPerHead: NumberInput
    readonly regionalPerHead: NumberInput
    readonly nationalPerHead: NumberInput
  }[]
  readonly weights: { readonly lower: NumberInput; readonly higher: NumberInput }
  /** None unless given. */
  readonly caps?: { readonly positive: NumberInput; readonly negative: NumberInput }
  /** None unless given: the share of dually eligible (poor) people and the mean risk score, 1 being the average. */
  readonly offset?: { readonly dualShare: NumberInput; readonly riskScore: NumberInput }
  /** Whether an adjustment that lowers the whole is made; `true` unless given. */
  readonly appliesNegative?: boolean
}

export const regionalAdjustmentShape = /* @__PURE__ */ lazily(() => {
  const one = record<RegionalAdjustmentInput['classes'][number]>({ zh: '类别', en: 'Class' })({
    ...classHead(),
    personYears: notNegative(L.basePersonYears),
    ownPerHead: perHead(L.ownPerHead),
    regionalPerHead: perHead(L.regionalPerHead),
    nationalPerHead: perHead(L.nationalPerHead),
  })
  const caps = record<NonNullable<RegionalAdjustmentInput['caps']>>({ zh: '调整上限', en: 'Caps of the adjustment' })({
    positive: share(L.positiveCap),
    negative: share(L.negativeCap),
  })
  return record<RegionalAdjustmentInput>({ zh: '区域调整', en: 'Regional adjustment' })({
    classes: list({ zh: '类别', en: 'Classes' }, one, { laws: [uniqueIds, notAllZero('personYears', 'no_people')] }),
    weights: record<RegionalAdjustmentInput['weights']>(L.regionalWeight.name)({
      lower: share(L.lowerWeight),
      higher: share(L.higherWeight),
    }),
    caps: optional(caps),
    offset: optional(record<NonNullable<RegionalAdjustmentInput['offset']>>(L.offset.name)(offsetFields())),
    appliesNegative: orElse(flag({ zh: '是否采用下调', en: 'Whether a cut is made' }), true),
  })
})

/** The share of poor people and the mean risk score, which soften a cut. */
export const offsetFields = () => ({ dualShare: share(L.dualShare), riskScore: positive(L.riskScore) })

/**
 * 区域调整 — the difference and adjustment of each class, and of all (`singleValue`); `used` is what is added to the
 * class: the adjustment, or zero where it is not applied. Per head, exact.
 *
 * @since 0.1.0
 */
export interface RegionalAdjustment {
  readonly averageDifference: DecimalText
  readonly weight: DecimalText
  /** `null` where no offset was given. */
  readonly offset: DecimalText | null
  readonly classes: readonly {
    readonly id: string
    readonly difference: DecimalText
    readonly adjustment: DecimalText
    readonly used: DecimalText
  }[]
  readonly singleValue: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 区域调整 — moves a benchmark towards what the region spends.
 *
 * Formula: d_k = regional_k − own_k; S = Σ d_k·n_k ÷ Σ n_k; the weight is `lower` where S ≥ 0, else `higher`; a_k =
 * min(weight·d_k, positive·national_k) or, below zero, max(weight·d_k, −negative·national_k)·(1 − offset), offset =
 * dualShare + riskScore − 1 held between 0 and 1; single value = Σ a_k·n_k ÷ Σ n_k. Nothing is rounded. That S = 0 takes
 * the `lower` weight is the library's reading. The form is that of 42 CFR 425.652–425.659.
 *
 * @param input - see {@link RegionalAdjustmentInput}; costs in yuan a head, weights, caps and share as rates
 * @throws `no_people` · `out_of_range` · `negative_amount` · `duplicate_id` · `empty_list` ·
 *   `missing` · `not_a_number` · `wrong_type` · `unknown_key` · `unclean_id` · `too_long` · `too_deep` ·
 *   `inexact_number` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { regionalAdjustment } from 'yigongti'
 *
 * const { classes, singleValue } = regionalAdjustment({
 *   classes: [{ id: 'all', personYears: 9000, ownPerHead: 18_000, regionalPerHead: 12_000, nationalPerHead: 11_000 }],
 *   weights: { lower: '35%', higher: '15%' },
 *   caps: { positive: '5%', negative: '1.5%' },
 *   offset: { dualShare: '7.5%', riskScore: '1.04' },
 *   appliesNegative: false,
 * })
 * singleValue // => '-146.025'
 * classes[0]?.adjustment // => '-146.025'
 * classes[0]?.used // => '0.00'
 * ```
 * @since 0.1.0
 */
export function regionalAdjustment(input: RegionalAdjustmentInput): RegionalAdjustment {
  const { weights, caps, offset: softening, appliesNegative, ...given } = read(regionalAdjustmentShape(), input)
  return publishLong(given.classes.length, () => {
    const classes = withLabels(given.classes)
    const figures = regionalFigures(
      classes.map((one) => ({
        ...one,
        own: one.ownPerHead,
        regional: one.regionalPerHead,
        national: one.nationalPerHead,
      })),
      { weights, caps, offset: softening },
    )
    const { averageDifference, weight, offset, differences, adjustments, singleValue } = figures
    const used = classes.map(({ labelOf }, index) =>
      usedFigure(labelOf, beside(adjustments, index), { singleValue, appliesNegative }),
    )
    const byClass = classes.map(({ id }, index) => ({
      id,
      difference: beside(differences, index),
      adjustment: beside(adjustments, index),
      used: beside(used, index),
    }))
    const draft = { averageDifference, weight, offset: offset ?? null, classes: byClass, singleValue }
    return { draft, order: [...adjustments, singleValue, ...used] }
  })
}
