import type { Bilingual } from '../../errors/internal.ts'
import { type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, fen, type Rounding, readDecimal, readRounding } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { benchmarkFigures, perPersonYearFigure } from './benchmarkFigures.ts'
import { givenIn, personYearsIn } from './givenOf.ts'
import { labels as L } from './labels.ts'
import { readIndex, readPerHead } from './measures.ts'
import { readClasses } from './readClasses.ts'

/**
 * 更新后基准（输入） — each class's benchmark a head, its adjustment (zero unless given), the growth of its risk and its
 * update (1 unless given), and its person-years in the year.
 *
 * @since 0.2.0
 */
export interface UpdatedBenchmarkInput {
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly perHead: DecimalInput
    readonly adjustment?: DecimalInput
    readonly riskGrowth?: DecimalInput
    readonly update?: DecimalInput
    readonly personYears: DecimalInput
  }[]
  /** Rounding of the benchmark: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
}

/**
 * 更新后基准 — the benchmark of the year, of a person-year (exact), and of each class (exact).
 *
 * @since 0.2.0
 */
export interface UpdatedBenchmark {
  readonly benchmark: string
  readonly perPersonYear: string
  readonly classes: readonly { readonly id: string; readonly benchmark: string }[]
  readonly steps: readonly Step[]
}

/**
 * 更新后基准 — the money that a benchmark comes to for the people of the year.
 *
 * Formula: benchmark = Σ (perHead_k + adjustment_k)·riskGrowth_k·update_k·personYears_k; per person-year ÷ Σ
 * personYears_k. Only the sum is rounded, by default half-up to the fen. That the adjustment is added before risk and
 * update is the library's reading.
 *
 * @param input - see {@link UpdatedBenchmarkInput}; yuan a head, indices above zero
 * @throws `weights_all_zero` (no people) · `total_negative` (an adjustment beyond the benchmark) · `negative_amount` · `out_of_range` · `duplicate_id` · `empty_list` ·
 *   `missing` · `not_one_of` (unknown mode of rounding) · `not_a_number` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { updatedBenchmark } from 'yigongti'
 *
 * const { benchmark, perPersonYear } = updatedBenchmark({
 *   classes: [
 *     { id: 'young', perHead: 1000, personYears: 300, update: '1.05' },
 *     { id: 'old', perHead: 3000, adjustment: 60, riskGrowth: '1.02', update: '1.05', personYears: 100 },
 *   ],
 * })
 * benchmark // => '642726.00'
 * perPersonYear // => '1606.815'
 * ```
 * @since 0.2.0
 */
export function updatedBenchmark(input: UpdatedBenchmarkInput): UpdatedBenchmark {
  readRecord(input, ['classes', 'rounding'], [])
  const rounding = readBenchmarkRounding(input.rounding)
  const keys = ['perHead', 'adjustment', 'riskGrowth', 'update', 'personYears']
  const classes = readClasses(input.classes, keys)
  const people = personYearsIn(classes, 'personYears', L.personYears)
  const values = classes.map((one, index) => ({
    label: one.labelOf(L.classBenchmark),
    perHead: givenIn(one, 'perHead', readPerHead, L.costPerHead),
    adjustment: optional(one.record['adjustment'], () => givenIn(one, 'adjustment', readDecimal, L.adjustmentUsed)),
    riskGrowth: optional(one.record['riskGrowth'], () => givenIn(one, 'riskGrowth', readIndex, L.appliedRiskGrowth)),
    update: optional(one.record['update'], () => givenIn(one, 'update', readIndex, L.update)),
    personYears: people[index] as (typeof people)[number],
  }))
  const figures = benchmarkFigures(L.benchmark, values, rounding)
  const perPersonYear = perPersonYearFigure(L.perPersonYear, figures.classes, people)
  return {
    benchmark: figures.benchmark.text,
    perPersonYear: perPersonYear.text,
    classes: classes.map(({ id }, index) => ({ id, benchmark: figures.classes[index]?.text ?? '' })),
    steps: stepsOf([figures.benchmark, perPersonYear]),
  }
}

/** The rounding of a benchmark: to the fen unless given, `null` for none. */
export function readBenchmarkRounding(input: Rounding | null | undefined): Rounding | undefined {
  return input === null ? undefined : readRounding(input ?? fen, ['rounding'])
}

function optional<Value>(input: unknown, read: () => Value): Value | undefined {
  return input === undefined ? undefined : read()
}
