import type { Bilingual } from '../../errors/internal.ts'
import { given, labelAt, type Step, stepsOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readRecord, readWeights } from '../../policy/internal.ts'
import { givenShare } from './givenOf.ts'
import { historicalFigures } from './historicalFigures.ts'
import { labels as L } from './labels.ts'
import { readClasses } from './readClasses.ts'

/**
 * 基准年费用 — a class's cost per head in a base year, the index that carries it to the last base year's prices (one
 * number, or a national and a regional one to be blended), and the ratio of the last base year's risk score to this
 * year's. What is left out is 1.
 *
 * @since 0.2.0
 */
export interface BaseYearCost {
  readonly costPerHead: DecimalInput
  readonly trend?: DecimalInput | { readonly national: DecimalInput; readonly regional: DecimalInput }
  readonly riskRatio?: DecimalInput
}

/**
 * 历史基准（输入） — the base years of each class of people, and their weights (divided by their sum, so thirds are
 * `[1, 1, 1]`).
 *
 * @since 0.2.0
 */
export interface HistoricalBenchmarkInput {
  readonly yearWeights: readonly DecimalInput[]
  /** The weight of national trends, from 0 to 1; needed where a trend is a national and a regional one. */
  readonly nationalWeight?: DecimalInput
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    /** In the order of the weights. */
    readonly years: readonly BaseYearCost[]
  }[]
}

/**
 * 历史基准 — each class's benchmark a head, exact, and the trends in it (`null` where a year had none).
 *
 * @since 0.2.0
 */
export interface HistoricalBenchmark {
  readonly classes: readonly {
    readonly id: string
    readonly perHead: string
    readonly trends: readonly (string | null)[]
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
 * @throws `wrong_length` (not as many years as weights) · `weights_all_zero` · `missing` (`nationalWeight` for a blended
 *   trend) · `negative_amount` · `out_of_range` · `duplicate_id` · `empty_list` · `not_a_number` · `wrong_type` ·
 *   `unknown_key`
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
 * @since 0.2.0
 */
export function historicalBenchmark(input: HistoricalBenchmarkInput): HistoricalBenchmark {
  readRecord(input, ['yearWeights', 'nationalWeight', 'classes'], [])
  const weights = readWeights(input.yearWeights, ['yearWeights']).map((weight, index) =>
    given(labelAt(L.baseYearWeight, index, `第 ${index + 1} 年`, `year ${index + 1}`), weight),
  )
  const nationalWeight =
    input.nationalWeight === undefined
      ? undefined
      : givenShare(input.nationalWeight, L.nationalWeight, ['nationalWeight'])
  const classes = readClasses(input.classes, ['years']).map((one) => ({
    id: one.id,
    ...historicalFigures(one, { weights, nationalWeight }),
  }))
  return {
    classes: classes.map(({ id, perHead, trends }) => ({
      id,
      perHead: perHead.text,
      trends: trends.map((trend) => trend?.text ?? null),
    })),
    steps: stepsOf(classes.map(({ perHead }) => perHead)),
  }
}
