import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type NumberInput,
  publishLong,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import type { DecimalText, Fraction } from '../../numeric/internal.ts'
import {
  bare,
  type Law,
  lazily,
  list,
  notAllZero,
  type OutOf,
  optional,
  orRecord,
  positive,
  read,
  record,
  share,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { beside, classHead, nthYear, perHead, withLabels } from './classHead.ts'
import { labels as L } from './labels.ts'

/**
 * 基准年费用 — a class's cost per head in a base year, the index that carries it to the last base year's prices (one
 * number, or a national and a regional one to be blended), and the ratio of the last base year's risk score to this
 * year's. What is left out is 1.
 *
 * @since 0.2.0
 */
export interface BaseYearCost {
  readonly costPerHead: NumberInput
  readonly trend?: NumberInput | { readonly national: NumberInput; readonly regional: NumberInput }
  readonly riskRatio?: NumberInput
}

/**
 * 历史基准（输入） — the base years of each class of people, and their weights (divided by their sum, so thirds are
 * `[1, 1, 1]`).
 *
 * @since 0.1.0
 */
export interface HistoricalBenchmarkInput {
  readonly yearWeights: readonly NumberInput[]
  /** The weight of national trends, from 0 to 1; needed where a trend is a national and a regional one. */
  readonly nationalWeight?: NumberInput
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    /** In the order of the weights. */
    readonly years: readonly BaseYearCost[]
  }[]
}

type Blend = Extract<BaseYearCost['trend'], { readonly national: NumberInput }>

/** The base years of a class. */
export const baseYearsShape = /* @__PURE__ */ lazily(() => {
  const blend = record<Blend>(L.trend.name)({
    national: bare(positive(L.nationalTrend)),
    regional: bare(positive(L.regionalTrend)),
  })
  const year = record<BaseYearCost>({ zh: '基准年', en: 'Base year' })({
    costPerHead: bare(perHead(L.baseYearCost)),
    trend: optional(orRecord(blend, bare(positive(L.trend)))),
    riskRatio: optional(bare(positive(L.riskRatio))),
  })
  return list({ zh: '基准年', en: 'Base years' }, year, { each: nthYear })
})

export const historicalBenchmarkShape = /* @__PURE__ */ lazily(() => {
  const one = record<HistoricalBenchmarkInput['classes'][number]>({ zh: '类别', en: 'Class' })({
    ...classHead(),
    years: baseYearsShape(),
  })
  return record<HistoricalBenchmarkInput>({ zh: '历史基准', en: 'Historical benchmark' })(
    {
      yearWeights: list(L.baseYearWeight.name, weight(L.baseYearWeight), { laws: [notAllZero()], each: nthYear }),
      nationalWeight: optional(share(L.nationalWeight)),
      classes: list({ zh: '类别', en: 'Classes' }, one, { laws: [uniqueIds] }),
    },
    [asManyYearsAsWeights, weightForBlends],
  )
})

/**
 * 历史基准 — each class's benchmark a head, exact, and the trends in it (`null` where a year had none).
 *
 * @since 0.1.0
 */
export interface HistoricalBenchmark {
  readonly classes: readonly {
    readonly id: string
    readonly perHead: DecimalText
    readonly trends: readonly (DecimalText | null)[]
  }[]
  readonly steps: readonly Step[]
}

/**
 * 历史基准 — what each class of people cost a head in weighted base years, at the prices and risk of the last one.
 *
 * Formula: HB_k = Σ ω_y·cost_ky·trend_ky·riskRatio_ky ÷ Σ ω_y; a blended trend is w·national + (1 − w)·regional.
 * Nothing is rounded. The form is that of the Medicare Shared Savings Program (42 CFR 425.652–425.659); nothing in it belongs
 * to that program alone.
 *
 * @param input - see {@link HistoricalBenchmarkInput}; costs in yuan a head, indices above zero
 * @throws `wrong_length` (not as many years as weights) · `weights_all_zero` · `missing` (`nationalWeight` for a
 *   blended trend) · `negative_amount` · `out_of_range` · `duplicate_id` · `empty_list` · `not_a_number` ·
 *   `wrong_type` · `unknown_key` · `unclean_id` · `too_long` · `too_deep` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { historicalBenchmark } from 'yigongti'
 *
 * const { classes } = historicalBenchmark({
 *   yearWeights: [10, 30, 60],
 *   nationalWeight: '12%',
 *   classes: [
 *     {
 *       id: 'disabled',
 *       years: [
 *         { costPerHead: 11_200, trend: { national: '1.07', regional: '1.08' }, riskRatio: '1.02' },
 *         { costPerHead: 11_500, trend: { national: '1.035', regional: '1.04' }, riskRatio: '1.01' },
 *         { costPerHead: 11_900 },
 *       ],
 *     },
 *   ],
 * })
 * classes[0]?.perHead // => '11994.21042'
 * classes[0]?.trends // => [ '1.0788', '1.0394', null ]
 * ```
 * @since 0.1.0
 */
export function historicalBenchmark(input: HistoricalBenchmarkInput): HistoricalBenchmark {
  const { yearWeights: weights, nationalWeight, classes } = read(historicalBenchmarkShape(), input)
  return publishLong(classes.length, () => {
    const figures = withLabels(classes).map((one) => ({
      id: one.id,
      ...historicalFigures(one, { weights, nationalWeight }),
    }))
    const byClass = figures.map(({ id, perHead: cost, trends }) => ({
      id,
      perHead: cost,
      trends: trends.map((trend) => trend ?? null),
    }))
    return { draft: { classes: byClass }, order: figures.map((one) => one.perHead) }
  })
}

/** What the base years have in common. */
export interface BaseYears {
  readonly weights: readonly Figure[]
  /** The weight of national trends in blends. */
  readonly nationalWeight: Figure | undefined
}

/** A class's base years as they were read. */
interface ClassOfYears {
  readonly years: OutOf<ReturnType<typeof baseYearsShape>>
  readonly labelOf: (label: Label) => Label
}

/** HB = Σ ω·cost·trend·risk ratio ÷ Σ ω: each base year is carried to the last one's prices and risk, then weighed. */
export function historicalFigures({ years, labelOf }: ClassOfYears, { weights, nationalWeight }: BaseYears) {
  const carried = years.map(({ costPerHead, trend, riskRatio }, index) => {
    const { zh, en } = nthYear(index + 1)
    const named = (label: Label) => labelAt(labelOf(label), index, zh, en)
    const factor = trend && trendFigure(trend, named, nationalWeight)
    const ratio = riskRatio && given(named(L.riskRatio), riskRatio)
    const start = formula`${given(named(L.baseYearCost), costPerHead)} × ${beside(weights, index)}`
    return { trend: factor, term: times(times(start, factor), ratio) }
  })
  const sum = carried.map(({ term }) => term).reduce((left, right) => formula`${left} + ${right}`)
  const perHeadFigure = figure(labelOf(L.historical), formula`(${sum}) ÷ (${sumOf(weights)})`, exact)
  return { perHead: perHeadFigure, trends: carried.map(({ trend }) => trend) }
}

function times(product: Formula, factor: Figure | undefined): Formula {
  return factor === undefined ? product : formula`${product} × ${factor}`
}

type ReadBlend = { readonly national: Fraction; readonly regional: Fraction }

/** A trend as given, or `w·national + (1 − w)·regional`. */
function trendFigure(
  trend: Fraction | ReadBlend,
  labelOf: (label: Label) => Label,
  nationalWeight: Figure | undefined,
): Figure {
  if (!isBlend(trend)) return given(labelOf(L.trend), trend)
  // A law says that a blend has its weight.
  const share = nationalWeight as Figure
  const national = given(labelOf(L.nationalTrend), trend.national)
  const regional = given(labelOf(L.regionalTrend), trend.regional)
  return figure(labelOf(L.trend), formula`${share} × ${national} + (1 − ${share}) × ${regional}`, exact)
}

function isBlend(trend: Fraction | ReadBlend): trend is ReadBlend {
  return 'national' in trend
}

/** Every class has a base year for each of the weights. */
const asManyYearsAsWeights: Law<{
  readonly yearWeights: readonly unknown[]
  readonly classes: readonly { readonly years: readonly unknown[] }[]
}> = {
  codes: ['wrong_length'],
  says: ['asManyYearsAsWeights'],
  judge: ({ yearWeights, classes }, reading) => {
    if (!reading.isSound(yearWeights)) return
    classes.forEach(({ years }, index) => {
      if (!reading.isSound(years) || years.length === yearWeights.length) return
      const info = { expected: yearWeights.length, received: years.length }
      reading.refuse('wrong_length', info, ['classes', index, 'years'])
    })
  },
}

/** Where a trend is a national and a regional one, the weight of the nation is there. */
const weightForBlends: Law<{
  readonly nationalWeight?: Figure | undefined
  readonly classes: readonly Pick<ClassOfYears, 'years'>[]
}> = {
  codes: ['missing'],
  says: ['weightForBlends'],
  judge: ({ nationalWeight, classes }, reading) => {
    if (nationalWeight !== undefined || !reading.isSound(classes)) return
    const hasBlend = ({ years }: Pick<ClassOfYears, 'years'>) =>
      reading.isSound(years) && years.some(({ trend }) => trend !== undefined && isBlend(trend))
    if (!classes.some(hasBlend)) return
    reading.refuse('missing', { expected: { zh: '比率', en: 'a rate' } }, ['nationalWeight'])
  },
}
