import { lastDayOf, readYear } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type Step,
  stepsOf,
} from '../../figure/internal.ts'
import { type DecimalInput, readWeight } from '../../numeric/internal.ts'
import { inForce, type RuleSet, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 第四季度检查（输入） — measures (admissions, cost, …) by quarter, each in a unit of its own.
 *
 * @since 0.2.0
 */
export interface FourthQuarterInput {
  readonly year: number
  readonly measures: readonly {
    readonly id: string
    readonly quarters: readonly [DecimalInput, DecimalInput, DecimalInput, DecimalInput]
  }[]
}

/**
 * 第四季度检查 — the band around the mean of the first three quarters, and whether the fourth lies in it.
 *
 * @since 0.2.0
 */
export interface FourthQuarter {
  /** Whether every measure lies within its band. */
  readonly within: boolean
  readonly measures: readonly {
    readonly id: string
    readonly mean: string
    readonly lowest: string
    readonly highest: string
    readonly fourth: string
    readonly beyond: string
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
 *   `before_first_value` · `unknown_key`
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
 * @since 0.2.0
 */
export function checkFourthQuarter(rules: RuleSet<'quota'>, input: FourthQuarterInput): FourthQuarter {
  readRecord(input, ['year', 'measures'], [])
  const standing = inForce(rules, lastDayOf(readYear(input.year, ['year'])), ['year'], 'quota')
  const tolerance = standing.share('quarterTolerance')
  const note = { citations: standing.clause('quarterBeyond') }
  const measures = readMeasures(input.measures).map(({ id, index, quarters }) => {
    const at = (label: Label) => labelAt(label, index, id)
    const [first, second, third, fourth] = quarters
    const mean = figure(at(L.quarterMean), formula`(${first} + ${second} + ${third}) ÷ 3`, exact, note)
    const lowest = figure(at(L.quarterLowest), formula`(1 − ${tolerance}) × ${mean}`, exact, note)
    const highest = figure(at(L.quarterHighest), formula`(1 + ${tolerance}) × ${mean}`, exact, note)
    const outside = formula`max(0, ${lowest} − ${fourth}, ${fourth} − ${highest})`
    const beyond = figure(at(L.quarterBeyond), outside, exact, note)
    return { id, mean, lowest, highest, fourth, beyond, within: beyond.value.n === 0n }
  })
  return {
    within: measures.every(({ within }) => within),
    measures: measures.map(({ id, mean, lowest, highest, fourth, beyond, within }) => ({
      id,
      mean: mean.text,
      lowest: lowest.text,
      highest: highest.text,
      fourth: fourth.text,
      beyond: beyond.text,
      within,
    })),
    steps: stepsOf(measures.map(({ beyond }) => beyond)),
  }
}

function readMeasures(input: unknown) {
  const measures = readList(input, ['measures']).map((item, index) => {
    const path = ['measures', index]
    const record = readRecord(item, ['id', 'quarters'], path)
    const id = readId(record['id'], [...path, 'id'])
    const list = readList(record['quarters'], [...path, 'quarters'])
    if (list.length !== 4) fail('wrong_length', [...path, 'quarters'], { expected: 4, received: list.length })
    const quarters = list.map((value, quarter) =>
      given(
        labelAt({ ...L.quarter, id: `${L.quarter.id}${quarter + 1}` }, index, `${id} ${quarter + 1}`),
        readWeight(value, [...path, 'quarters', quarter]),
      ),
    )
    return { id, index, quarters: quarters as unknown as readonly [Figure, Figure, Figure, Figure] }
  })
  refuseDuplicates(
    measures.map(({ id }) => id),
    ['measures'],
  )
  return measures
}
