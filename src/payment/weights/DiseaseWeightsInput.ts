import { fail, type Path, show } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, readAmount } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  choice,
  code,
  column,
  exactlyOne,
  type Law,
  law,
  lazily,
  list,
  listed,
  type OutOf,
  oneAtLeast,
  option,
  optional,
  orElse,
  orWord,
  places,
  positive,
  read,
  record,
  sameLength,
  share,
  union,
  unique,
  weight,
  whole,
  year,
} from '../../shape/internal.ts'
import { type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L, tieNames } from './labels.ts'

/**
 * 病例数据（列） — past cases in columns of one length: the group of each, its cost in yuan to the fen, and, where years
 * are weighted, its year.
 *
 * @since 0.2.0
 */
export interface CaseColumns {
  readonly group: readonly string[]
  readonly cost: ArrayLike<NumberInput>
  readonly year?: ArrayLike<number>
}

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
}

/** How cases are trimmed, with exact numbers. */
export type ReadTrimming = OutOf<ReturnType<typeof trimmingShape>>
export type ReadCases = OutOf<ReturnType<typeof casesShape>>

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
  return record<DiseaseWeightsInput>({ zh: '病种分值', en: 'Disease weights' })(
    {
      cases: casesShape(),
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
    },
    [yearsAreNamed],
  )
})

/** Read to arrays of one length: the groups as they are spelt, the costs in fen. */
const casesShape = /* @__PURE__ */ lazily(() =>
  record<CaseColumns>({ zh: '病例数据', en: 'Cases' })(
    {
      group: column<readonly string[], readonly string[]>(
        groupName,
        'text',
        ['missing', 'wrong_type', 'too_long', 'unclean_id', 'empty_list'],
        (input, path) => {
          const sound = new Set<string>()
          return readColumn(input, path, (spelling, at) => {
            if (sound.has(spelling as string)) return spelling as string
            read(groupCode(), spelling as string, at)
            sound.add(spelling as string)
            return spelling as string
          })
        },
      ),
      cost: column<ArrayLike<NumberInput>, readonly bigint[]>(
        { zh: '费用', en: 'Cost' },
        'number',
        ['missing', 'wrong_type', 'empty_list', 'not_a_number', 'inexact_number', 'negative_amount', 'not_whole_fen'],
        (input, path) => readColumn(input, path, (cost, at) => readAmount(cost, at).n),
      ),
      year: optional(
        column<ArrayLike<number>, readonly number[]>(
          { zh: '年度', en: 'Year' },
          'whole',
          ['missing', 'wrong_type', 'empty_list', 'not_an_integer'],
          (input, path) =>
            readColumn(input, path, (one, at) =>
              Number.isInteger(one) ? (one as number) : fail('not_an_integer', at, { received: show(one) }),
            ),
        ),
      ),
    },
    [sameLength('cost', 'group'), sameLength('year', 'group')],
  ),
)

/** An array or a typed array that is not empty. */
function readColumn<Out>(input: unknown, path: Path, readOne: (value: unknown, path: Path) => Out): readonly Out[] {
  const isColumn = Array.isArray(input) || (ArrayBuffer.isView(input) && 'length' in input)
  if (!isColumn) fail('wrong_type', path, { expected: { zh: '列表', en: 'a list' }, received: show(input) })
  const values = input as ArrayLike<unknown>
  if (values.length === 0) fail('empty_list', path)
  const out: Out[] = []
  for (let index = 0; index < values.length; index++) out.push(readOne(values[index], [...path, index]))
  return out
}

const groupName = { zh: '病组', en: 'Group' }
const groupCode = /* @__PURE__ */ lazily(() => code(groupName))

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

/** Where years have names, every case has one of those; where they have none, no case has a year. */
const yearsAreNamed: Law<{
  readonly cases: ReadCases
  readonly years: readonly { readonly year: number }[] | undefined
}> = law(
  ['missing', 'unknown_id'],
  ['yearsAreNamed'],
  ({ cases, years }) => [cases.year, years?.map((one) => one.year)] as const,
  ([ofCases, named], reading) => {
    if (named === undefined) {
      if (ofCases === undefined) return
      reading.refuse('missing', { expected: { zh: '各年份及其权重', en: 'the years and their weights' } }, ['years'])
      return
    }
    if (ofCases === undefined) {
      reading.refuse('missing', { expected: { zh: '各病例的年度', en: 'the year of each case' } }, ['cases', 'year'])
      return
    }
    const known = new Set(named)
    ofCases.forEach((received, index) => {
      if (known.has(received)) return
      const info = { expected: listed(named.map(String)), received: String(received) }
      reading.refuse('unknown_id', info, ['cases', 'year', index])
    })
  },
)
