import type { NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  choice,
  exactlyOne,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  oneAtLeast,
  option,
  optional,
  orElse,
  orWord,
  places,
  positive,
  record,
  share,
  union,
  unique,
  weight,
  whole,
  year,
} from '../../shape/internal.ts'
import { badRowsShape, byBadRows } from '../../stays/internal.ts'
import { type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L, tieNames } from './labels.ts'
import { type CaseColumns, casesShape, groupCode, yearsAreNamed } from './takeCases.ts'

/**
 * 剪裁 — which cases are left out before the means.
 *
 * `percentile`: the ⌊n·lower⌋ cheapest and the ⌊n·(1 − upper)⌋ dearest of n; `standardDeviation`: those further than
 * `times` sample standard deviations from the mean; `interquartileRange`: those further than `times` interquartile
 * ranges outside the quartiles (type 7). A cost exactly on a bound stays, so equal costs go or stay together: where more
 * than the lower part cost nothing, the lower cut leaves out none of them. With `ties: 'cut'` as many go as were said, of
 * equal costs those that stand first at the bottom and last at the top.
 *
 * @since 0.2.0
 */
type Trimming =
  | {
      readonly method: 'percentile'
      readonly lower?: NumberInput
      readonly upper?: NumberInput
      readonly ties?: 'keep' | 'cut'
    }
  | { readonly method: 'standardDeviation' | 'interquartileRange'; readonly times: NumberInput }

/**
 * 病种分值、病组权重（输入） — past cases, and how their means become weights.
 *
 * @since 0.1.0
 */
export interface DiseaseWeightsInput {
  readonly cases: CaseColumns
  /**
   * What the mean of a group is divided by: the mean of all cases, which it is unless given, the mean of a benchmark
   * disease, or else a fixed quota in yuan.
   */
  readonly basis?: 'allCases' | { readonly benchmark?: string; readonly quota?: NumberInput }
  /** What a weight is multiplied by: 1 unless given; 100 or 1000 make scores. */
  readonly scale?: NumberInput
  /**
   * The years that count, by name, the weight beside each, above zero: only the proportions matter. Without them all
   * cases count alike.
   */
  readonly years?: readonly { readonly year: NumberInput; readonly weight: NumberInput }[]
  readonly trim?: Trimming
  /** A group with fewer used cases than this is flagged. */
  readonly minimumCases?: NumberInput
  /** A group whose coefficient of variation is above this is flagged. */
  readonly maximumVariation?: NumberInput
  /** Decimals of the weights, 4 unless given. */
  readonly places?: NumberInput
  /** What the weights are: scores of diseases (`dip`, which it is unless given), or weights of groups (`drg`). */
  readonly pointsOf?: PointSystem
  /** `strict`, unless given, throws at the first bad case; `collect` lists bad cases and leaves them out. Since 0.2.0. */
  readonly badRows?: 'strict' | 'collect'
}

/** How cases are trimmed, with exact numbers. */
export type ReadTrimming = OutOf<ReturnType<typeof trimmingShape>>

export const diseaseWeightsShape = /* @__PURE__ */ lazily(() => {
  const yearWeight = record<NonNullable<DiseaseWeightsInput['years']>[number]>(L.yearWeight.name)({
    year: year(),
    weight: bare(positive(L.yearWeight)),
  })
  const basis = record<Exclude<NonNullable<DiseaseWeightsInput['basis']>, string>>({ zh: '分值基准', en: 'Basis' })(
    {
      benchmark: optional(groupCode()),
      quota: optional(amount(L.quota, { above: 0, expected: '> 0' })),
    },
    [exactlyOne(['benchmark', 'quota'])],
  )
  return byBadRows((badRows) =>
    record<DiseaseWeightsInput>({ zh: '病种分值', en: 'Disease weights' })(
      {
        cases: casesShape(badRows),
        basis: orElse(
          orWord(['allCases'], basis, { allCases: { zh: '全部病例的次均费用', en: 'the mean cost of all cases' } }),
          'allCases',
        ),
        scale: orElse(positive(L.scale), 1),
        years: optional(list({ zh: '年份权重', en: 'Weights of the years' }, yearWeight, { laws: [unique('year')] })),
        trim: optional(trimmingShape()),
        minimumCases: orElse(whole(L.minimumCases, { atLeast: 1 }), 1),
        maximumVariation: optional(bare(weight(L.maximumVariation))),
        places: orElse(places(), 4),
        pointsOf: pointsOf('dip'),
        badRows: badRowsShape(),
      },
      [yearsAreNamed],
    ),
  )
})

const trimmingShape = /* @__PURE__ */ lazily(() => {
  const name = { zh: '剪裁', en: 'Trimming' }
  const method = <const Method extends Trimming['method']>(...methods: readonly Method[]) =>
    option({ zh: '剪裁方法', en: 'Method of trimming' }, methods, 'not_one_of', methodNames)
  return union('method', name, [
    record<Extract<Trimming, { readonly method: 'percentile' }>>(name)(
      {
        method: method('percentile'),
        lower: optional(bare(share(L.trimLower))),
        upper: optional(bare(share(L.trimUpper))),
        ties: orElse(choice({ zh: '费用相等的病例', en: 'Equal costs' }, tieNames), 'keep'),
      },
      [oneAtLeast(['lower', 'upper']), lowerBelowUpper],
    ),
    record<Exclude<Trimming, { readonly method: 'percentile' }>>(name)({
      method: method('standardDeviation', 'interquartileRange'),
      times: bare(weight(L.trimTimes)),
    }),
  ])
})

const methodNames = {
  percentile: { zh: '百分位数', en: 'percentiles' },
  standardDeviation: { zh: '标准差倍数', en: 'standard deviations' },
  interquartileRange: { zh: '四分位距倍数', en: 'interquartile ranges' },
} as const

const lowerBelowUpper: Law<{ readonly lower: Fraction | undefined; readonly upper: Fraction | undefined }> = law(
  ['out_of_range'],
  ['lowerBelowUpper', 'lower', 'upper'],
  ({ lower = { n: 0n, d: 1n }, upper = { n: 1n, d: 1n } }) => [lower, upper] as const,
  ([lower, upper], reading) => {
    if (compare(lower, upper) >= 0) reading.refuse('out_of_range', { expected: '> lower' }, ['upper'])
  },
)
