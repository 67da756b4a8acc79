import { type Figure, type Step, stepsOf } from '../../figure/internal.ts'
import { adjustmentUsed, type BenchmarkAdjustment } from './adjustmentUsed.ts'
import type { BenchmarkInput } from './BenchmarkInput.ts'
import type { BenchmarkRule } from './BenchmarkRule.ts'
import { benchmarkFigures, perPersonYearFigure } from './benchmarkFigures.ts'
import { historicalFigures } from './historicalFigures.ts'
import { labels as L } from './labels.ts'
import { readBenchmarkInput } from './readBenchmarkInput.ts'
import { regionalFigures } from './regionalFigures.ts'
import { riskGrowthFigures } from './riskGrowthFigures.ts'
import { updateFigures } from './updateFigures.ts'

/**
 * 类别基准 — a class of people in a benchmark: a head's historical benchmark, the regional adjustment and the one that
 * is used, the growth of risk that counts, both blends of the update, and the class's money. All exact.
 *
 * @since 0.2.0
 */
export interface BenchmarkClass {
  readonly id: string
  readonly historical: string
  readonly regionalAdjustment: string
  readonly adjustmentUsed: string
  readonly riskGrowth: string
  readonly regionFactor: string
  readonly twoWay: string
  readonly update: string
  readonly benchmark: string
}

/**
 * 完整基准 — a benchmark with everything between the base years and the year, and the two-way benchmark that guards
 * against losses (see `benchmarkGuardrail`). Only the two benchmarks are rounded.
 *
 * @since 0.2.0
 */
export interface Benchmark {
  readonly classes: readonly BenchmarkClass[]
  readonly averageDifference: string
  readonly offset: string
  readonly singleValue: string
  /** `null` where no savings were given. */
  readonly priorSavings: string | null
  readonly adjustment: BenchmarkAdjustment
  readonly aggregateRiskGrowth: string
  readonly riskGrowthCap: string
  readonly regionGrowthCap: string
  readonly benchmark: string
  readonly perPersonYear: string
  readonly twoWayBenchmark: string
  readonly steps: readonly Step[]
}

/**
 * 设定基准 — a full benchmark, from weighted base years to the year's money, under a program's rule.
 *
 * Formula, for each class k: historical HB_k as in `historicalBenchmark`; a_k as in `regionalAdjustment`, or the amount
 * of `priorSavings` in every class where that is higher than the single value, or nothing; r_k as in `capRiskGrowth`,
 * the classes weighing by person-years × HB_k; three_k and two_k as in `updateFactors`; benchmark = Σ (HB_k + a_k)·r_k·
 * three_k·personYears_k, the two-way benchmark with two_k. Exact throughout; both sums round half-up to the fen unless
 * told otherwise. That a_k stands before risk and update, how classes weigh in the aggregates, and that savings are
 * given back as one amount a head are the library's reading.
 *
 * @param rule - what the program fixes: `msspBenchmark2024`, or one's own
 * @param input - what is measured, see {@link BenchmarkInput}; yuan a head, indices above zero
 * @throws `before_first_value` (an agreement before the rule) · `not_one_of` (no such agreement) · `wrong_length` ·
 *   `weights_all_zero` · `total_negative` · `negative_amount` · `out_of_range` · `not_an_integer` · `not_a_date` ·
 *   `duplicate_id` · `empty_list` · `missing` · `not_a_number` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { setBenchmark } from 'yigongti'
 * import { msspBenchmark2024 } from 'yigongti/rules'
 *
 * const { singleValue, adjustment, benchmark, twoWayBenchmark } = setBenchmark(msspBenchmark2024, {
 *   agreementStart: '2025-01-01',
 *   agreement: 'firstAgreement',
 *   baseYears: { nationalWeight: '12%' },
 *   classes: [
 *     {
 *       id: 'all',
 *       years: [
 *         { costPerHead: 9_700, trend: { national: '1.08', regional: '1.09' }, riskRatio: '1.03' },
 *         { costPerHead: 10_000, trend: { national: '1.04', regional: '1.045' }, riskRatio: '1.012' },
 *         { costPerHead: 10_450 },
 *       ],
 *       basePersonYears: 9_820,
 *       regionalPerHead: 11_400,
 *       nationalPerHead: 11_000,
 *       personYears: 10_100,
 *       riskGrowth: '1.05',
 *       demographicGrowth: '1.015',
 *       update: { national: '1.065', regional: '1.07', prospective: '1.053', regionRiskGrowth: '1.07' },
 *     },
 *   ],
 *   regional: { timesApplied: 1, dualShare: '7.5%', riskScore: '1.04' },
 *   priorSavings: { savings: [310, 0, 455], proration: '0.9' },
 *   update: { nationalWeight: '14%', marketShare: '14%', regionRiskGrowth: '1.07', regionDemographicGrowth: '1.01' },
 * })
 * singleValue // => '304.983532'
 * adjustment // => 'regional'
 * benchmark // => '123379130.32'
 * twoWayBenchmark // => '124866973.07'
 * ```
 * @since 0.2.0
 */
export function setBenchmark(rule: BenchmarkRule, input: BenchmarkInput): Benchmark {
  const plan = readBenchmarkInput(rule, input)
  const { classes, rounding } = plan
  const historical = classes.map(({ read }) => historicalFigures(read, plan.baseYears).perHead)
  const at = (figures: readonly Figure[], index: number) => figures[index] as Figure

  const besideRegion = classes.map((one, index) => ({
    ...one,
    own: at(historical, index),
    personYears: one.basePersonYears,
  }))
  const regional = regionalFigures(besideRegion, plan.regional)
  const used = adjustmentUsed(plan, regional)

  const growths = classes.map((one, index) => ({ ...one, costPerHead: at(historical, index) }))
  const risk = riskGrowthFigures(growths, plan.rule.riskAllowance)
  const updates = classes.map(({ update, labelOf }) => updateFigures({ ...update, labelOf }, plan.update))

  const people = classes.map(({ personYears }) => personYears)
  const valuesBy = (kind: 'update' | 'twoWay', label: typeof L.classBenchmark | typeof L.twoWayClassBenchmark) =>
    classes.map(({ labelOf, personYears }, index) => ({
      label: labelOf(label),
      perHead: at(historical, index),
      adjustment: at(used.byClass, index),
      riskGrowth: at(risk.applied, index),
      update: updates[index]?.[kind],
      personYears,
    }))
  const total = benchmarkFigures(L.benchmark, valuesBy('update', L.classBenchmark), rounding)
  const twoWay = benchmarkFigures(L.twoWayBenchmark, valuesBy('twoWay', L.twoWayClassBenchmark), rounding)
  const perPersonYear = perPersonYearFigure(L.perPersonYear, total.classes, people)
  return {
    classes: classes.map(({ id }, index) => ({
      id,
      historical: at(historical, index).text,
      regionalAdjustment: at(regional.adjustments, index).text,
      adjustmentUsed: at(used.byClass, index).text,
      riskGrowth: at(risk.applied, index).text,
      regionFactor: updates[index]?.factor?.text ?? '1',
      twoWay: updates[index]?.twoWay.text ?? '',
      update: updates[index]?.update.text ?? '',
      benchmark: at(total.classes, index).text,
    })),
    averageDifference: regional.averageDifference.text,
    offset: regional.offset?.text ?? '0',
    singleValue: regional.singleValue.text,
    priorSavings: used.priorSavings?.text ?? null,
    adjustment: used.kind,
    aggregateRiskGrowth: risk.aggregate.text,
    riskGrowthCap: risk.cap.text,
    regionGrowthCap: plan.update.region?.cap.text ?? '',
    benchmark: total.benchmark.text,
    perPersonYear: perPersonYear.text,
    twoWayBenchmark: twoWay.benchmark.text,
    steps: stepsOf([
      ...historical,
      regional.singleValue,
      ...(used.priorSavings === undefined ? [] : [used.priorSavings]),
      ...used.byClass,
      ...risk.applied,
      total.benchmark,
      perPersonYear,
      twoWay.benchmark,
    ]),
  }
}
