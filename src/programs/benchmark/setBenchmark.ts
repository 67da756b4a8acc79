import { show } from '../../errors/internal.ts'
import { publish, read as readFigure, type Step } from '../../figure/internal.ts'
import { type DecimalText, one, zero } from '../../numeric/internal.ts'
import { failAt, listed, read } from '../../shape/internal.ts'
import { adjustmentUsed, type BenchmarkAdjustment } from './adjustmentUsed.ts'
import { type BenchmarkInput, benchmarkInputShape, type ReadBenchmarkInput } from './BenchmarkInput.ts'
import { type BenchmarkRule, type ReadBenchmarkRule, readBenchmarkRule } from './BenchmarkRule.ts'
import { riskGrowthFigures } from './capRiskGrowth.ts'
import { beside, withLabels } from './classHead.ts'
import { historicalFigures } from './historicalBenchmark.ts'
import { labels as L } from './labels.ts'
import { regionalFigures } from './regionalFigures.ts'
import { benchmarkFigures, perPersonYearFigure } from './updatedBenchmark.ts'
import { capRegion, updateFigures } from './updateFigures.ts'

/**
 * 完整基准 — a benchmark with everything between the base years and the year, and the two-way benchmark that guards
 * against losses (see `benchmarkGuardrail`). Only the two benchmarks are rounded.
 *
 * @since 0.1.0
 */
export interface Benchmark {
  /**
   * A head's historical benchmark, the regional adjustment and the one that is used, the growth of risk that counts, both
   * blends of the update, and the class's money. All exact.
   */
  readonly classes: readonly {
    readonly id: string
    readonly historical: DecimalText
    readonly regionalAdjustment: DecimalText
    readonly adjustmentUsed: DecimalText
    readonly riskGrowth: DecimalText
    readonly regionFactor: DecimalText
    readonly twoWay: DecimalText
    readonly update: DecimalText
    readonly benchmark: DecimalText
  }[]
  readonly averageDifference: DecimalText
  readonly offset: DecimalText
  readonly singleValue: DecimalText
  /** `null` where no savings were given. */
  readonly priorSavings: DecimalText | null
  readonly adjustment: BenchmarkAdjustment
  readonly aggregateRiskGrowth: DecimalText
  readonly riskGrowthCap: DecimalText
  readonly regionGrowthCap: DecimalText
  readonly benchmark: DecimalText
  readonly perPersonYear: DecimalText
  readonly twoWayBenchmark: DecimalText
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
 * given back as one amount a head are the library's reading. At most 10,000 classes are taken.
 *
 * @param rule - what the program fixes: `msspBenchmark2024`, or one's own
 * @param input - what is measured, see {@link BenchmarkInput}; yuan a head, indices above zero
 * @throws `before_first_value` (an agreement before the rule) · `wrong_kind` (a rule of another kind) · `not_one_of`
 *   (no such agreement) · `wrong_length` · `weights_all_zero` · `no_cost` · `total_negative` · `negative_amount` ·
 *   `out_of_range` · `conflicting_inputs` (rounding to decimals and to a multiple) · `not_an_integer` · `not_a_date` ·
 *   `duplicate_id` · `empty_list` · `missing` · `not_a_number` · `wrong_type` · `unknown_key` · `unclean_id` ·
 *   `too_long` · `too_deep` · `inexact_number` · `percent_not_allowed` · `too_many_digits` · `no_people`
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
 * @since 0.1.0
 */
export function setBenchmark(rule: BenchmarkRule, input: BenchmarkInput): Benchmark {
  const program = readBenchmarkRule(rule)
  const shape = benchmarkInputShape()
  const measured = read(shape, input)
  const baseYears = { weights: yearWeights(program, measured), nationalWeight: measured.baseYears.nationalWeight }
  const region = capRegion(regionOf(program, measured))
  const terms = { nationalWeight: measured.update.nationalWeight, threeWay: program.threeWay, region }

  const classes = withLabels(measured.classes).map((one) => ({
    ...one,
    historical: historicalFigures(one, baseYears).perHead,
    updated: updateFigures({ ...one.update, labelOf: one.labelOf }, terms),
  }))
  const regional = regionalFigures(
    classes.map(({ labelOf, historical, regionalPerHead, nationalPerHead, basePersonYears }) => ({
      labelOf,
      own: historical,
      regional: regionalPerHead,
      national: nationalPerHead,
      personYears: basePersonYears,
    })),
    { weights: regionalWeights(program, measured), caps: program.caps, offset: measured.regional },
  )
  const used = adjustmentUsed(program, { classes, priorSavings: measured.priorSavings }, regional)
  const growths = classes.map((one) => ({ ...one, costPerHead: one.historical }))
  const risk = riskGrowthFigures(shape, growths, program.riskAllowance)

  const valuesBy = (kind: 'update' | 'twoWay', label: typeof L.classBenchmark | typeof L.twoWayClassBenchmark) =>
    classes.map(({ labelOf, historical, updated, personYears }, index) => ({
      label: labelOf(label),
      perHead: historical,
      adjustment: beside(used.byClass, index),
      riskGrowth: beside(risk.applied, index),
      update: updated[kind],
      personYears,
    }))
  const { rounding } = measured
  const total = benchmarkFigures(valuesBy('update', L.classBenchmark), { label: L.benchmark, rounding, shape })
  const byTwo = { label: L.twoWayBenchmark, rounding, shape }
  const twoWay = benchmarkFigures(valuesBy('twoWay', L.twoWayClassBenchmark), byTwo)
  const people = classes.map(({ personYears }) => personYears)
  const perPersonYear = perPersonYearFigure(L.perPersonYear, total.classes, people)
  const draft = {
    classes: classes.map(({ id, labelOf, historical, updated }, index) => ({
      id,
      historical,
      regionalAdjustment: beside(regional.adjustments, index),
      adjustmentUsed: beside(used.byClass, index),
      riskGrowth: beside(risk.applied, index),
      regionFactor: updated.factor ?? readFigure(labelOf(L.regionFactor), one, notGiven, []),
      twoWay: updated.twoWay,
      update: updated.update,
      benchmark: beside(total.classes, index),
    })),
    averageDifference: regional.averageDifference,
    offset: regional.offset ?? readFigure(L.offset, zero, notGiven, []),
    singleValue: regional.singleValue,
    priorSavings: used.priorSavings ?? null,
    adjustment: used.kind,
    aggregateRiskGrowth: risk.aggregate,
    riskGrowthCap: risk.cap,
    regionGrowthCap: region.cap,
    benchmark: total.benchmark,
    perPersonYear,
    twoWayBenchmark: twoWay.benchmark,
  }
  return publish(draft, [
    ...classes.map(({ historical }) => historical),
    regional.singleValue,
    ...(used.priorSavings === undefined ? [] : [used.priorSavings]),
    ...used.byClass,
    ...risk.applied,
    total.benchmark,
    perPersonYear,
    twoWay.benchmark,
  ])
}

const notGiven = { zh: '未给出计算所需的数，不作调整', en: 'what it follows from was not given: it changes nothing' }

/** The weights of the agreement's kind, as many as each class has base years. */
function yearWeights({ yearWeights: byKind, label, effectiveFrom }: ReadBenchmarkRule, measured: ReadBenchmarkInput) {
  const shape = benchmarkInputShape()
  const { agreementStart: received, agreement, classes } = measured
  if (received < effectiveFrom) {
    failAt(shape, 'before_first_value', ['agreementStart'], { label, received, effectiveFrom })
  }
  const weights = byKind.get(agreement)
  if (weights === undefined) {
    const expected = listed([...byKind.keys()])
    return failAt(shape, 'not_one_of', ['agreement'], { expected, received: show(agreement) })
  }
  classes.forEach(({ years }, index) => {
    if (years.length === weights.length) return
    const info = { expected: weights.length, received: years.length }
    failAt(shape, 'wrong_length', ['classes', index, 'years'], info)
  })
  return weights
}

/** The weights of the n-th adjustment; after the last of the list they stay as they are. */
function regionalWeights({ regionalWeights: pairs }: ReadBenchmarkRule, { regional }: ReadBenchmarkInput) {
  return pairs[Math.min(regional.timesApplied, pairs.length) - 1] as (typeof pairs)[number]
}

function regionOf({ regionAllowance: allowance }: ReadBenchmarkRule, { update }: ReadBenchmarkInput) {
  const { regionRiskGrowth: riskGrowth, regionDemographicGrowth: demographicGrowth, marketShare } = update
  return { riskGrowth, demographicGrowth, marketShare, allowance }
}
