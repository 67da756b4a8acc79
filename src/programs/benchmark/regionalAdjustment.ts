import type { Bilingual } from '../../errors/internal.ts'
import { type Step, stepsOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readFlag, readRecord } from '../../policy/internal.ts'
import { givenIn, givenOf, givenShare, personYearsIn } from './givenOf.ts'
import { labels as L } from './labels.ts'
import { readIndex, readPerHead } from './measures.ts'
import { readClasses } from './readClasses.ts'
import { type RegionalTerms, regionalFigures, usedFigure } from './regionalFigures.ts'

/**
 * 区域调整（输入） — each class's own, regional and national cost a head and its person-years; how far the region is
 * followed where own spending is below (`lower`) or above it (`higher`); caps as fractions of the national cost; what
 * softens a cut.
 *
 * @since 0.2.0
 */
export interface RegionalAdjustmentInput {
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly personYears: DecimalInput
    readonly ownPerHead: DecimalInput
    readonly regionalPerHead: DecimalInput
    readonly nationalPerHead: DecimalInput
  }[]
  readonly weights: { readonly lower: DecimalInput; readonly higher: DecimalInput }
  /** None unless given. */
  readonly caps?: { readonly positive: DecimalInput; readonly negative: DecimalInput }
  /** None unless given: the share of dually eligible (poor) people and the mean risk score, 1 being the average. */
  readonly offset?: { readonly dualShare: DecimalInput; readonly riskScore: DecimalInput }
  /** Whether an adjustment that lowers the whole is made; `true` unless given. */
  readonly appliesNegative?: boolean
}

/**
 * 区域调整 — the difference and adjustment of each class, and of all (`singleValue`); `used` is what is added to the
 * class: the adjustment, or zero where it is not applied. Per head, exact.
 *
 * @since 0.2.0
 */
export interface RegionalAdjustment {
  readonly averageDifference: string
  readonly weight: string
  /** `null` where no offset was given. */
  readonly offset: string | null
  readonly classes: readonly {
    readonly id: string
    readonly difference: string
    readonly adjustment: string
    readonly used: string
  }[]
  readonly singleValue: string
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
 * @throws `weights_all_zero` (no people) · `out_of_range` · `negative_amount` · `duplicate_id` · `empty_list` ·
 *   `missing` · `not_a_number` · `wrong_type` · `unknown_key`
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
 * @since 0.2.0
 */
export function regionalAdjustment(input: RegionalAdjustmentInput): RegionalAdjustment {
  readRecord(input, ['classes', 'weights', 'caps', 'offset', 'appliesNegative'], [])
  const read = readClasses(input.classes, ['personYears', 'ownPerHead', 'regionalPerHead', 'nationalPerHead'])
  const people = personYearsIn(read, 'personYears', L.basePersonYears)
  const classes = read.map((one, index) => ({
    id: one.id,
    labelOf: one.labelOf,
    personYears: people[index] as (typeof people)[number],
    own: givenIn(one, 'ownPerHead', readPerHead, L.ownPerHead),
    regional: givenIn(one, 'regionalPerHead', readPerHead, L.regionalPerHead),
    national: givenIn(one, 'nationalPerHead', readPerHead, L.nationalPerHead),
  }))
  const figures = regionalFigures(classes, readTerms(input))
  const { averageDifference, weight, offset, singleValue } = figures
  const appliesNegative = input.appliesNegative === undefined || readFlag(input.appliesNegative, ['appliesNegative'])
  const used = classes.map((one, index) =>
    usedFigure(one, figures.adjustments[index] as typeof singleValue, { singleValue, appliesNegative }),
  )
  return {
    averageDifference: averageDifference.text,
    weight: weight.text,
    offset: offset?.text ?? null,
    classes: classes.map(({ id }, index) => ({
      id,
      difference: figures.differences[index]?.text ?? '',
      adjustment: figures.adjustments[index]?.text ?? '',
      used: used[index]?.text ?? '',
    })),
    singleValue: singleValue.text,
    steps: stepsOf([...figures.adjustments, singleValue, ...used]),
  }
}

function readTerms({ weights, caps, offset }: RegionalAdjustmentInput): RegionalTerms {
  const { lower, higher } = readRecord(weights, ['lower', 'higher'], ['weights'])
  return {
    lowerWeight: givenShare(lower, L.lowerWeight, ['weights', 'lower']),
    higherWeight: givenShare(higher, L.higherWeight, ['weights', 'higher']),
    caps: caps === undefined ? undefined : readCaps(caps),
    offset: offset === undefined ? undefined : readOffset(offset, ['offset']),
  }
}

function readCaps(input: unknown) {
  const { positive, negative } = readRecord(input, ['positive', 'negative'], ['caps'])
  return {
    positive: givenShare(positive, L.positiveCap, ['caps', 'positive']),
    negative: givenShare(negative, L.negativeCap, ['caps', 'negative']),
  }
}

/** The share of poor people and the mean risk score, which soften a cut. */
export function readOffset(input: unknown, path: readonly string[]) {
  const record = readRecord(input, ['dualShare', 'riskScore'], path)
  return {
    dualShare: givenShare(record['dualShare'], L.dualShare, [...path, 'dualShare']),
    riskScore: givenOf(record, 'riskScore', readIndex, L.riskScore, path),
  }
}
