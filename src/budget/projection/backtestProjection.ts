import {
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { compare, type DecimalText } from '../../numeric/internal.ts'
import { failAt, lazily, type OutOf, read, record } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { confidenceShape, referenceShape } from './projectYear.ts'
import { intervalFigures, type Naming, pastMonths, shareFigures } from './shareFigures.ts'

/**
 * 推算回测（输入） — past years, twelve amounts each, and the confidence of the intervals: as for {@link projectYear}.
 *
 * @since 0.2.0
 */
export interface BacktestInput {
  readonly reference: readonly (readonly NumberInput[])[]
  readonly confidence?: NumberInput
}

/**
 * 推算回测 — for each month from which a projection is possible, what would have been said of each past year, and how far
 * it was off. Errors are projected less actual, so above zero the method says too much; `within` is whether the interval held
 * the year, `null` where there was none.
 *
 * @since 0.2.0
 */
export interface ProjectionBacktest {
  readonly months: readonly {
    /** How many months were known, from January. */
    readonly month: number
    readonly meanError: DecimalText
    readonly meanAbsoluteError: DecimalText
    readonly largestError: DecimalText
    /** Of the years that had an interval, how many lie in it. */
    readonly intervals: { readonly given: number; readonly held: number }
    readonly years: readonly {
      readonly projected: DecimalText
      readonly actual: DecimalText
      readonly error: DecimalText
      readonly relativeError: DecimalText
      readonly within: boolean | null
    }[]
  }[]
  readonly steps: readonly Step[]
}

/**
 * 推算回测 — how good {@link projectYear} would have been: each past year in its turn is projected from its first months by the
 * other years, and held against what it came to (leave-one-out).
 *
 * Formula: projected = the year's first months ÷ their share of the other years; relative error = projected ÷ actual − 1;
 * the mean of them is the bias, beside it the mean and the largest without sign. Exact, but for the intervals. The months of
 * a past year are taken as complete: what completion factors miss is not tested here. The first month is the first from which
 * every year can be projected.
 *
 * @param input - see {@link BacktestInput}
 * @throws `empty_sample` (fewer than two past years) · `no_cost` (a past year without spending) · `wrong_length` ·
 *   `negative_amount` · `out_of_range` · `empty_list` · `missing` · `inexact_number` · `not_a_number` ·
 *   `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type`
 * @see This library's definition
 * @example
 * ```ts
 * import { backtestProjection } from 'yigongti'
 *
 * const { months } = backtestProjection({
 *   reference: [
 *     [8, 8, 8, 8, 8, 10, 8, 8, 8, 8, 8, 10],
 *     [9, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 6],
 *     [7, 7, 7, 7, 7, 7, 9, 9, 9, 9, 11, 11],
 *   ],
 * })
 * const june = months.find(({ month }) => month === 6)
 * june?.years.map(({ projected }) => Number(projected).toFixed(2)) // => [ '104.17', '117.39', '80.77' ]
 * Number(june?.meanAbsoluteError).toFixed(4) // => '0.1360'
 * june?.intervals // => { given: 1, held: 1 }
 * ```
 * @since 0.2.0
 */
export function backtestProjection(input: BacktestInput): ProjectionBacktest {
  const { reference, confidence } = read(backtestProjectionShape(), input)
  if (reference.length < 2) {
    failAt(backtestProjectionShape(), 'empty_sample', ['reference'], { expected: 2, received: reference.length })
  }
  const empty = reference.findIndex((year) => year.every(isNothing))
  if (empty >= 0) failAt(backtestProjectionShape(), 'no_cost', ['reference', empty])
  const months: MonthFigures[] = []
  for (let month = 1; month < 12; month++) {
    const isKnown = (year: readonly Figure[]) => !year.slice(0, month).every(isNothing)
    // Without one of them the others still say something.
    if (reference.filter(isKnown).length < 2) continue
    months.push(testMonth(reference, month, confidence))
  }
  if (months.length === 0) failAt(backtestProjectionShape(), 'no_cost', ['reference'])
  return publish({ months })
}

export const backtestProjectionShape = /* @__PURE__ */ lazily(() =>
  record<BacktestInput>({ zh: '推算回测', en: 'Projections tested' })({
    reference: referenceShape(),
    confidence: confidenceShape(),
  }),
)

const isNothing = ({ value }: Figure) => value.n === 0n

type Reference = OutOf<ReturnType<typeof referenceShape>>
type MonthFigures = ReturnType<typeof testMonth>

function testMonth(reference: Reference, month: number, confidence: Figure) {
  const named: Naming = (label) => labelAt(label, month - 1, `前 ${month} 个月`, `${month} months`)
  const years = reference.map((_, left) => testYear(reference, left, { month, confidence, named }))
  const errors = years.map(({ relativeError }) => relativeError)
  const absolute = errors.map((error, at) => figure(ofYear(named(L.absolute), at), formula`abs(${error})`, exact))
  const count = givenCount(named(L.yearCount), years.length)
  const held = years.flatMap(({ within }) => (within === null ? [] : [within]))
  return {
    month,
    meanError: figure(named(L.meanError), formula`(${sumOf(errors)}) ÷ ${count}`, exact),
    meanAbsoluteError: figure(named(L.meanAbsolute), formula`(${sumOf(absolute)}) ÷ ${count}`, exact),
    largestError: figure(named(L.largest), formula`${largestOf(absolute)}`, exact),
    intervals: { given: held.length, held: held.filter((within) => within).length },
    years,
  }
}

function largestOf(figures: readonly Figure[]): Figure {
  return figures.reduce((largest, one) => (compare(one.value, largest.value) > 0 ? one : largest))
}

interface Told {
  readonly month: number
  readonly confidence: Figure
  readonly named: Naming
}

/** A year by the others. */
function testYear(reference: Reference, left: number, { month, confidence, named: ofMonth }: Told) {
  const named: Naming = (label) => ofYear(ofMonth(label), left)
  const months = reference[left] as readonly Figure[]
  const others = reference.filter((_, at) => at !== left)
  const shares = shareFigures(pastMonths(others, month, named), named)
  const completed = figure(named(L.completed), formula`${sumOf(months.slice(0, month))}`, exact)
  const projected = figure(named(L.pastProjected), formula`${completed} ÷ ${shares.share}`, exact)
  const actual = figure(named(L.pastActual), formula`${sumOf(months)}`, exact)
  const error = figure(named(L.pastError), formula`${projected} − ${actual}`, exact)
  const relativeError = figure(named(L.relativeError), formula`${error} ÷ ${actual}`, exact)
  const interval = intervalFigures(shares, { completed, confidence }, named)
  const within =
    'because' in interval
      ? null
      : compare(interval.low.value, actual.value) <= 0 && compare(actual.value, interval.high.value) <= 0
  return { projected, actual, error, relativeError, within }
}

const ofYear = (label: Label, at: number) => labelAt(label, at, `第 ${at + 1} 年`, `year ${at + 1}`)
