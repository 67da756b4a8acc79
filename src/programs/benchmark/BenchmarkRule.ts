import type { IsoDate } from '../../calendar/internal.ts'
import { type Label, labelAt, type NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  bare,
  date,
  flag,
  type Law,
  law,
  lazily,
  list,
  notAllZero,
  read,
  record,
  share,
  table,
  weight,
} from '../../shape/internal.ts'
import { parameterFigure } from '../parameterFigure.ts'
import { nthYear } from './classHead.ts'
import { labels as L } from './labels.ts'

/**
 * 基准规则 — what a program fixes of its benchmark; what it measures is the input of `setBenchmark`.
 *
 * @since 0.1.0
 */
export interface BenchmarkRule extends Rule<'benchmark'> {
  /** The first day on which an agreement under the rule can start. */
  readonly effectiveFrom: IsoDate
  /** Weights of the base years, the oldest first, by kind of agreement; divided by their sum. */
  readonly yearWeights: Readonly<Record<string, readonly NumberInput[]>>
  readonly regional: {
    /** By how many times the adjustment has been made, from the first; the last one goes on. */
    readonly weights: readonly { readonly lower: NumberInput; readonly higher: NumberInput }[]
    /** Fractions of the national cost a head. */
    readonly caps: { readonly positive: NumberInput; readonly negative: NumberInput }
    /** Whether an adjustment that lowers the whole is made. */
    readonly appliesNegative: boolean
  }
  /** What of the mean saving is given back, and its cap as a fraction of the national cost a head. */
  readonly priorSavings: { readonly share: NumberInput; readonly cap: NumberInput }
  /** By how much risk scores may grow beyond demographic ones: the alliance's, and the region's. */
  readonly riskAllowance: NumberInput
  readonly regionAllowance: NumberInput
  /** Weights of the two-way blend and of the update set in advance; divided by their sum. */
  readonly threeWay: { readonly twoWay: NumberInput; readonly prospective: NumberInput }
}

type Regional = BenchmarkRule['regional']

export const benchmarkRuleShape = /* @__PURE__ */ lazily(() => {
  const weights = list(L.baseYearWeight.name, bare(weight(L.baseYearWeight)), { laws: [notAllZero()], each: nthYear })
  const pair = record<Regional['weights'][number]>(L.regionalWeight.name)({
    lower: bare(share(L.lowerWeight)),
    higher: bare(share(L.higherWeight)),
  })
  const regional = record<Regional>(L.regionalAdjustment.name)({
    weights: list(L.regionalWeight.name, pair),
    caps: record<Regional['caps']>({ zh: '调整上限', en: 'Caps of the adjustment' })({
      positive: bare(share(L.positiveCap)),
      negative: bare(share(L.negativeCap)),
    }),
    appliesNegative: flag({ zh: '是否采用下调', en: 'Whether a cut is made' }),
  })
  const priorSavings = record<BenchmarkRule['priorSavings']>(L.priorSavings.name)({
    share: bare(share(L.returnedShare)),
    cap: bare(share(L.savingsCap)),
  })
  return record<BenchmarkRule>({ zh: '基准规则', en: 'Benchmark rule' })({
    ...ruleHead('benchmark'),
    effectiveFrom: date<IsoDate>({ zh: '生效日期', en: 'Effective from' }),
    yearWeights: table({ zh: '基准年权重（按协议类型）', en: 'Weights of the base years, by agreement' }, weights),
    regional,
    priorSavings,
    riskAllowance: bare(weight(L.riskAllowance)),
    regionAllowance: bare(weight(L.regionAllowance)),
    threeWay: threeWayShape(),
  })
})

/** Weights of the two-way blend and of the update set in advance. */
export const threeWayShape = /* @__PURE__ */ lazily(() =>
  record<BenchmarkRule['threeWay']>({ zh: '三因子权重', en: 'Weights of the three-way blend' })(
    { twoWay: bare(weight(L.twoWayWeight)), prospective: bare(weight(L.prospectiveWeight)) },
    [notBothZero],
  ),
)

/** A rule whose values are figures that know their day and clauses. What cannot change is read once. */
export const readBenchmarkRule = /* @__PURE__ */ readOnce((rule: BenchmarkRule) => {
  const { yearWeights, regional, priorSavings, threeWay, ...rest } = read(benchmarkRuleShape(), rule, ['rule'])
  const { effectiveFrom: from, citations } = rest
  const of = (label: Label, value: Fraction) => parameterFigure(label, { from, value, citations })
  const nthWeight = (value: Fraction, index: number) => {
    const { zh, en } = nthYear(index + 1)
    return of(labelAt(L.baseYearWeight, index, zh, en), value)
  }
  return {
    ...rest,
    yearWeights: new Map([...yearWeights].map(([agreement, weights]) => [agreement, weights.map(nthWeight)])),
    regionalWeights: regional.weights.map(({ lower, higher }) => ({
      lower: of(L.lowerWeight, lower),
      higher: of(L.higherWeight, higher),
    })),
    caps: { positive: of(L.positiveCap, regional.caps.positive), negative: of(L.negativeCap, regional.caps.negative) },
    appliesNegative: regional.appliesNegative,
    returnedShare: of(L.returnedShare, priorSavings.share),
    savingsCap: of(L.savingsCap, priorSavings.cap),
    riskAllowance: of(L.riskAllowance, rest.riskAllowance),
    regionAllowance: of(L.regionAllowance, rest.regionAllowance),
    threeWay: {
      twoWay: of(L.twoWayWeight, threeWay.twoWay),
      prospective: of(L.prospectiveWeight, threeWay.prospective),
    },
  }
})

/** A rule as it was read. */
export type ReadBenchmarkRule = ReturnType<typeof readBenchmarkRule>

const notBothZero: Law<{ readonly twoWay: Fraction; readonly prospective: Fraction }> = /* @__PURE__ */ law(
  ['weights_all_zero'],
  ['notBothZero', 'twoWay', 'prospective'],
  ({ twoWay, prospective }: { readonly twoWay: Fraction; readonly prospective: Fraction }) => [twoWay, prospective],
  (weights, reading) => {
    if (weights.every(({ n }) => n === 0n)) reading.refuse('weights_all_zero')
  },
)
