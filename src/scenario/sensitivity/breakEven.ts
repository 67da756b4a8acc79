import { type Bilingual, fail, show } from '../../errors/internal.ts'
import {
  compare,
  type DecimalInput,
  type Fraction,
  parseCanonical,
  readPlaces,
  readRate,
  toFixedString,
} from '../../numeric/internal.ts'
import { type RuleSet, readRecord, readText } from '../../policy/internal.ts'
import { settleYear, type YearInput } from '../../settlement/internal.ts'
import {
  changeRules,
  changeYear,
  expectPaths,
  type NumericPath,
  readFigure,
  type SettlementFigure,
  settlementFigures,
} from '../change/index.ts'
import { type Point, searchCrossing } from './searchCrossing.ts'

/**
 * 盈亏平衡（输入） — a parameter with the range it is looked for in, and the target that a figure of the year shall reach.
 *
 * @since 0.2.0
 */
export interface BreakEvenInput<R extends RuleSet = RuleSet> {
  readonly rules: R
  readonly year: YearInput
  readonly path: NumericPath<R>
  readonly from: DecimalInput
  readonly to: DecimalInput
  readonly figure: SettlementFigure
  readonly target: DecimalInput
  /** The decimals of the parameter: 2, for money to the fen, unless given. A rate wants more. */
  readonly places?: number
  /** Into how many parts the range is divided first; 16 unless given. More find crossings that lie close together. */
  readonly parts?: number
}

/**
 * 盈亏平衡结果 — where a figure crosses its target: at `value` of the parameter the figure has reached or passed it, at
 * `before`, one unit below, it has not. Or that it does not cross anywhere it was looked at.
 *
 * @since 0.2.0
 */
export type BreakEven =
  | {
      readonly crosses: true
      readonly value: string
      readonly figure: string
      /** `null` where the figure is at the target from the first value of the range on. */
      readonly before: { readonly value: string; readonly figure: string } | null
      readonly evaluations: number
    }
  | {
      readonly crosses: false
      readonly because: Bilingual
      /** The figure at the two ends of the range. */
      readonly ends: readonly { readonly value: string; readonly figure: string }[]
      readonly evaluations: number
    }

/**
 * 盈亏平衡点 — the value of a parameter at which a figure of the year crosses a target.
 *
 * The range is divided into `parts`; in the first part at whose ends the figure lies on different sides of the target it
 * is bisected, in whole units of 10^-places, each time by a settled year: exact, so the answer is the very unit, for
 * steps (a score table) as for slopes. It is the first crossing, going up, unless the figure crosses several times within
 * one part. A figure that leaves and comes back within one part is not seen; where no part crosses, the result says at
 * how many values it was looked at and never that there is nothing between them.
 *
 * @param input - see {@link BreakEvenInput}
 * @throws `missing`, `wrong_type`, `unknown_key`, `unknown_parameter`, `not_one_of` for a path or a figure that does not
 *   exist · `out_of_range` for a range that is empty, and for an end with more decimals than `places` · the errors of
 *   {@link settleYear} where the year cannot be settled within the range
 * @example
 * ```ts
 * import { breakEven, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 80, factor: 1 }, { from: 0, factor: '0.5' }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const year = {
 *   year: 2026,
 *   previousTotal: 1000,
 *   requestedGrowth: 0,
 *   poolingArea: { previousSpending: 1, currentSpending: 1 },
 *   spending: { members: 700, elsewhere: 200 },
 *   score: 86,
 * }
 * // The operating budget is 970.00; 0.8 of what is left below it is 30 where 37.50 are left.
 * const found = breakEven({
 *   rules,
 *   year,
 *   path: 'year.spending.elsewhere',
 *   from: 0,
 *   to: 500,
 *   figure: 'surplusRetained',
 *   target: 30,
 * })
 * found.crosses && found.value // => '232.50'
 * breakEven({ rules, year, path: 'year.score', from: 0, to: 100, figure: 'depositReturned', target: 60 }).crosses // => false
 * ```
 * @since 0.2.0
 */
export function breakEven<const R extends RuleSet>(input: BreakEvenInput<R>): BreakEven {
  readRecord(input, ['rules', 'year', 'path', 'from', 'to', 'figure', 'target', 'places', 'parts'], [])
  const { rules, year } = input
  const path = readText(input.path, ['path'])
  expectPaths(rules, [path], ['path'])
  const name = readFigure(input.figure, ['figure'])
  const target = readRate(input.target, ['target'])
  const places = readPlaces(input.places ?? 2, ['places'])
  const [from, to] = [readUnits(input.from, places, 'from'), readUnits(input.to, places, 'to')]
  if (from > to) fail('out_of_range', ['to'], { expected: `≥ ${show(input.from)}`, received: show(input.to) })
  const textOf = (unit: bigint) => toFixedString({ n: unit, d: 10n ** BigInt(places) }, places)
  const figureAt = (unit: bigint): string => {
    const changes = { [path]: textOf(unit) }
    const value = settleYear(changeRules(rules, changes), changeYear(year, changes))[name]
    return value ?? fail('missing', ['figure'], { expected: settlementFigures[name].name })
  }
  const toPoint = ({ at, text }: Point) => ({ value: textOf(at), figure: text })
  const search = searchCrossing({ from, to, parts: readParts(input.parts) }, figureAt, (text) =>
    compare(parseCanonical(text), target),
  )
  const { evaluations } = search
  if (search.at === undefined) {
    const because = {
      zh: `在范围内查看的 ${evaluations} 个取值处，“${settlementFigures[name].name.zh}”始终在目标值的同一侧`,
      en: `at all ${evaluations} values looked at in the range, "${settlementFigures[name].name.en}" lies on the same side of the target`,
    }
    return { crosses: false, because, ends: search.ends.map(toPoint), evaluations }
  }
  const before = search.before === undefined ? null : toPoint(search.before)
  return { crosses: true, ...toPoint(search.at), before, evaluations }
}

function readUnits(input: unknown, places: number, end: 'from' | 'to'): bigint {
  const { n, d }: Fraction = readRate(input, [end])
  const scaled = n * 10n ** BigInt(places)
  if (scaled % d !== 0n) {
    const expected = { zh: `最多 ${places} 位小数（places）`, en: `at most ${places} decimals (places)` }
    fail('out_of_range', [end], { expected, received: show(input) })
  }
  return scaled / d
}

export const mostParts = 1_000_000

function readParts(input: unknown): bigint {
  if (input === undefined) return 16n
  if (typeof input !== 'number' || !Number.isInteger(input))
    return fail('not_an_integer', ['parts'], { received: show(input) })
  if (input < 1 || input > mostParts) fail('out_of_range', ['parts'], { expected: `1–${mostParts}`, received: input })
  return BigInt(input)
}
