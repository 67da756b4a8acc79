import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 病例数据（列） — past cases in columns of one length: the group of each, its cost in yuan to the fen, and, where years
 * are weighted, its year.
 *
 * @since 0.2.0
 */
export interface CaseColumns {
  readonly group: readonly string[]
  readonly cost: ArrayLike<DecimalInput>
  readonly year?: ArrayLike<number>
}

/**
 * 年份权重 — a year, named, and how much its means count.
 *
 * @since 0.2.0
 */
export interface YearWeight {
  readonly year: number
  /** Above zero; only the proportions matter. */
  readonly weight: DecimalInput
}

/**
 * 剪裁 — which cases are left out before the means.
 *
 * `percentile`: the ⌊n·lower⌋ cheapest and the ⌊n·(1 − upper)⌋ dearest of n; `standardDeviation`: those further than
 * `times` sample standard deviations from the mean; `interquartileRange`: those further than `times` interquartile
 * ranges outside the quartiles (type 7). A cost exactly on a bound stays, so equal costs go or stay together.
 *
 * @since 0.2.0
 */
export type Trimming =
  | { readonly method: 'percentile'; readonly lower?: DecimalInput; readonly upper?: DecimalInput }
  | { readonly method: 'standardDeviation'; readonly times: DecimalInput }
  | { readonly method: 'interquartileRange'; readonly times: DecimalInput }

/**
 * 权重基准 — what the mean of a group is divided by: the mean of all cases, the mean of a benchmark disease, or a fixed
 * quota in yuan.
 *
 * @since 0.2.0
 */
export type WeightBasis = 'allCases' | { readonly benchmark: string } | { readonly quota: DecimalInput }

/**
 * 病种权重（输入） — past cases, and how their means become weights.
 *
 * @since 0.2.0
 */
export interface DiseaseWeightsInput {
  readonly cases: CaseColumns
  /** `'allCases'` unless given. */
  readonly basis?: WeightBasis
  /** What a weight is multiplied by: 1 unless given; 100 or 1000 make scores. */
  readonly scale?: DecimalInput
  /** The years that count, by name, the weight beside each; without them all cases count alike. */
  readonly years?: readonly YearWeight[]
  readonly trim?: Trimming
  /** A group with fewer used cases than this is flagged. */
  readonly minimumCases?: number
  /** A group whose coefficient of variation is above this is flagged. */
  readonly maximumVariation?: DecimalInput
  /** Decimals of the weights, 4 unless given. */
  readonly places?: number
}
