import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  type NumberInput,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, fen, type Rounding } from '../../numeric/internal.ts'
import {
  type AnyShape,
  failAt,
  lazily,
  list,
  notAllZero,
  notNegative,
  number,
  optional,
  orElse,
  orNull,
  positive,
  read,
  record,
  rounding as roundingShape,
  uniqueIds,
} from '../../shape/internal.ts'
import { beside, classHead, perHead, withLabels } from './classHead.ts'
import { labels as L } from './labels.ts'

/**
 * 更新后基准（输入） — each class's benchmark a head, its adjustment (zero unless given), the growth of its risk and its
 * update (1 unless given), and its person-years in the year.
 *
 * @since 0.1.0
 */
export interface UpdatedBenchmarkInput {
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly perHead: NumberInput
    readonly adjustment?: NumberInput
    readonly riskGrowth?: NumberInput
    readonly update?: NumberInput
    readonly personYears: NumberInput
  }[]
  /** Rounding of the benchmark: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
}

export const updatedBenchmarkShape = /* @__PURE__ */ lazily(() => {
  const one = record<UpdatedBenchmarkInput['classes'][number]>({ zh: '类别', en: 'Class' })({
    ...classHead(),
    perHead: perHead(L.costPerHead),
    adjustment: optional(number(L.adjustmentUsed)),
    riskGrowth: optional(positive(L.appliedRiskGrowth)),
    update: optional(positive(L.update)),
    personYears: notNegative(L.personYears),
  })
  return record<UpdatedBenchmarkInput>({ zh: '更新后基准', en: 'Updated benchmark' })({
    classes: list({ zh: '类别', en: 'Classes' }, one, { laws: [uniqueIds, notAllZero('personYears', 'no_people')] }),
    rounding: benchmarkRounding(),
  })
})

/** To the fen unless given, `null` for none. */
export const benchmarkRounding = () => orElse(orNull(roundingShape()), fen)

/**
 * 更新后基准 — the benchmark of the year, of a person-year (exact), and of each class (exact).
 *
 * @since 0.1.0
 */
export interface UpdatedBenchmark {
  readonly benchmark: DecimalText
  readonly perPersonYear: DecimalText
  readonly classes: readonly { readonly id: string; readonly benchmark: DecimalText }[]
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
 * @throws `no_people` · `total_negative` (an adjustment beyond the benchmark) · `negative_amount` ·
 *   `out_of_range` · `duplicate_id` · `empty_list` · `missing` · `not_one_of` (unknown mode of rounding) ·
 *   `conflicting_inputs` (rounding to decimals and to a multiple) · `not_an_integer` · `not_a_number` · `wrong_type` ·
 *   `unknown_key` · `unclean_id` · `too_long` · `too_deep` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits`
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
 * @since 0.1.0
 */
export function updatedBenchmark(input: UpdatedBenchmarkInput): UpdatedBenchmark {
  const shape = updatedBenchmarkShape()
  const { classes, rounding } = read(shape, input)
  const values = withLabels(classes).map((one) => ({ ...one, label: one.labelOf(L.classBenchmark) }))
  const figures = benchmarkFigures(values, { label: L.benchmark, rounding, shape })
  const people = values.map(({ personYears }) => personYears)
  const perPersonYear = perPersonYearFigure(L.perPersonYear, figures.classes, people)
  const byClass = classes.map(({ id }, index) => ({ id, benchmark: beside(figures.classes, index) }))
  return publish({ benchmark: figures.benchmark, perPersonYear, classes: byClass })
}

/** A class's benchmark a head, what moves it, and its people; what is undefined moves nothing. */
interface ClassValue {
  readonly perHead: Figure
  readonly adjustment: Figure | undefined
  readonly riskGrowth: Figure | undefined
  readonly update: Figure | undefined
  readonly personYears: Figure
  readonly label: Label
}

/** Σ (benchmark a head + adjustment) × risk growth × update × person-years; only the sum is rounded. */
export function benchmarkFigures(
  values: readonly ClassValue[],
  { label, rounding, shape }: { readonly label: Label; readonly rounding: Rounding | null; readonly shape: AnyShape },
) {
  const classes = values.map((value, index) => {
    const total = figure(value.label, classFormula(value), exact)
    if (total.value.n < 0n) {
      failAt(shape, 'total_negative', ['classes', index, 'adjustment'], { received: total.text })
    }
    return total
  })
  return { classes, benchmark: figure(label, formula`${sumOf(classes)}`, rounding ?? exact) }
}

/** The adjustment comes first, so that it grows with risk and update like the rest. */
function classFormula({ perHead, adjustment, riskGrowth, update, personYears }: ClassValue): Formula {
  const start = adjustment === undefined ? formula`${perHead}` : formula`(${perHead} + ${adjustment})`
  const factors = [riskGrowth, update, personYears].flatMap((factor) => factor ?? [])
  return factors.reduce((product, factor) => formula`${product} × ${factor}`, start)
}

/** What the classes come to for each person-year; not from the rounded sum. */
export function perPersonYearFigure(label: Label, classes: readonly Figure[], people: readonly Figure[]): Figure {
  return figure(label, formula`(${sumOf(classes)}) ÷ (${sumOf(people)})`, exact)
}
