import { lastDayOf } from '../../calendar/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  type Unit,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { inForce, type RuleSet } from '../../policy/internal.ts'
import {
  explainedUnit,
  id,
  type Law,
  lazily,
  list,
  ofUnit,
  read,
  record,
  type Shape,
  uniqueIds,
  weight,
  year,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 第四季度检查（输入） — measures (admissions, cost, …) by quarter, each in a unit of its own.
 *
 * @since 0.1.0
 */
export interface FourthQuarterInput {
  readonly year: NumberInput
  readonly measures: readonly {
    readonly id: string
    readonly quarters: readonly [NumberInput, NumberInput, NumberInput, NumberInput]
  }[]
}

/**
 * 第四季度检查 — the band around the mean of the first three quarters, and whether the fourth lies in it.
 *
 * @since 0.1.0
 */
export interface FourthQuarter {
  /** Whether every measure lies within its band. */
  readonly within: boolean
  readonly measures: readonly {
    readonly id: string
    readonly mean: DecimalText
    readonly lowest: DecimalText
    readonly highest: DecimalText
    readonly fourth: DecimalText
    readonly beyond: DecimalText
    readonly within: boolean
  }[]
  readonly steps: readonly Step[]
}

/**
 * 第四季度检查 — whether the last quarter keeps to the level of the first three: a quota is not used up in a rush, nor
 * patients put off, when the year ends.
 *
 * Formula: mean of Q1–Q3; Q4 passes from (1 − tolerance) × mean to (1 + tolerance) × mean, both bounds included.
 *
 * @param rules - a rule set with `quarterTolerance`, for example `harbinQuota` from `yigongti/rules`
 * @param input - see {@link FourthQuarterInput}
 * @throws `wrong_length` (not four quarters) · `duplicate_id` · `out_of_range` · `empty_list` · `not_a_number` ·
 *   `not_an_integer` · `before_first_value` · `missing` · `wrong_type` · `too_long` · `unclean_id` · `unknown_key` ·
 *   `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { checkFourthQuarter } from 'yigongti'
 * import { harbinQuota } from 'yigongti/rules'
 *
 * const { within, measures } = checkFourthQuarter(harbinQuota, {
 *   year: 2015,
 *   measures: [
 *     { id: 'admissions', quarters: [1000, 900, 1100, 1150] },
 *     { id: 'cost', quarters: [8_000_000, 7_000_000, 9_000_000, 9_300_000] },
 *   ],
 * })
 * measures.map(({ lowest, highest, beyond }) => [lowest, highest, beyond])
 * // => [ [ '850', '1150', '0' ], [ '6800000', '9200000', '100000' ] ]
 * within // => false
 * ```
 * @since 0.1.0
 */
export function checkFourthQuarter(rules: RuleSet<'quota'>, input: FourthQuarterInput): FourthQuarter {
  const { year: number, measures: asked } = read(fourthQuarterShape(), input)
  const standing = inForce(rules, lastDayOf(number), ['year'], 'quota')
  const tolerance = standing.share('quarterTolerance')
  const note = { citations: standing.clause('quarterBeyond') }
  const measures = asked.map(({ id, quarters }, index) => {
    const { unit } = quarters[0].label
    const at = (label: Label) => labelAt({ ...label, unit }, index, id)
    const [first, second, third, fourth] = quarterFigures(id, quarters, index)
    const mean = figure(at(L.quarterMean), formula`(${first} + ${second} + ${third}) ÷ 3`, exact, note)
    const lowest = figure(at(L.quarterLowest), formula`(1 − ${tolerance}) × ${mean}`, exact, note)
    const highest = figure(at(L.quarterHighest), formula`(1 + ${tolerance}) × ${mean}`, exact, note)
    const outside = formula`max(0, ${lowest} − ${fourth}, ${fourth} − ${highest})`
    const beyond = figure(at(L.quarterBeyond), outside, exact, note)
    return { id, mean, lowest, highest, fourth, beyond, within: beyond.value.n === 0n }
  })
  const within = measures.every((measure) => measure.within)
  return publish(
    { within, measures },
    measures.map(({ beyond }) => beyond),
  )
}

export const fourthQuarterShape = /* @__PURE__ */ lazily(() =>
  record<FourthQuarterInput>({ zh: '第四季度检查', en: 'Check of the fourth quarter' })({
    year: year(),
    measures: list({ zh: '检查项目', en: 'Measures' }, ofUnit(measureIn, unitOfMeasure, L.quarter.unit), {
      laws: [uniqueIds],
    }),
  }),
)

type Measure = FourthQuarterInput['measures'][number]
type Quarters<Of> = readonly [Of, Of, Of, Of]

/** A measure is of the unit of the first of its quarters that comes with its explanation. */
const unitOfMeasure = ({ quarters }: Readonly<Record<string, unknown>>) =>
  Array.isArray(quarters) ? explainedUnit(quarters) : undefined

const measureIn = (unit: Unit) => {
  const quarter = weight({ ...L.quarter, unit })
  const quarters = list({ zh: '各季度数', en: 'Quarters' }, quarter, { laws: [fourQuarters] })
  return record<Measure>({ zh: '检查项目', en: 'Measure' })({
    id: id(),
    quarters: quarters as unknown as Shape<Measure['quarters'], Quarters<Figure>, false>,
  })
}

const fourQuarters: Law<readonly unknown[]> = {
  codes: ['wrong_length'],
  says: ['fourQuarters'],
  judge: ({ length }, reading) => {
    if (length !== 4) reading.refuse('wrong_length', { expected: 4, received: length })
  },
}

/** The quarters of a measure, as figures by its name and their number. */
function quarterFigures(id: string, quarters: Quarters<Figure>, index: number): Quarters<Figure> {
  return quarters.map(({ label, value }, quarter) =>
    given(
      labelAt({ ...L.quarter, id: `${L.quarter.id}${quarter + 1}`, unit: label.unit }, index, `${id} ${quarter + 1}`),
      value,
    ),
  ) as unknown as Quarters<Figure>
}
