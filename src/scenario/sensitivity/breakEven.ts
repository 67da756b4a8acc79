import { type Bilingual, show } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, parseCanonical, toFixedString } from '../../numeric/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { settleYear, type YearInput } from '../../settlement/internal.ts'
import {
  bare,
  failAt,
  lazily,
  orElse,
  places,
  rate,
  read,
  record,
  type Shape,
  text,
  whole,
} from '../../shape/internal.ts'
import { changeRules, changeYear, expectPaths, type NumericPath } from '../change/applyChanges.ts'
import { type SettlementFigure, settlementFigure, settlementFigures } from '../change/settlementFigures.ts'
import { scenarioFields } from '../scenarioFields.ts'
import { type Point, searchCrossing } from './searchCrossing.ts'

/**
 * 盈亏平衡（输入） — a parameter with the range it is looked for in, and the target that a figure of the year shall reach.
 *
 * @since 0.1.0
 */
export interface BreakEvenInput<R extends RuleSet = RuleSet> {
  readonly rules: R
  readonly year: YearInput
  readonly path: NumericPath<R>
  readonly from: NumberInput
  readonly to: NumberInput
  readonly figure: SettlementFigure
  readonly target: NumberInput
  /** The decimals of the parameter: 2, for money to the fen, unless given. A rate wants more. */
  readonly places?: NumberInput
  /** Into how many parts the range is divided first; 16 unless given. More find crossings that lie close together. */
  readonly parts?: NumberInput
}

/**
 * 盈亏平衡结果 — where a figure crosses its target: at `value` of the parameter the figure has reached or passed it, at
 * `before`, one unit below, it has not. Or that it does not cross anywhere it was looked at.
 *
 * @since 0.1.0
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
 * @throws `missing`, `wrong_type`, `unknown_key`, `unknown_parameter`, `not_one_of` for a path or a figure that does
 *   not exist · `out_of_range` for a range that is empty, and for an end with more decimals than `places` · the errors
 *   of {@link settleYear} where the year cannot be settled within the range · `bands_not_ascending` ·
 *   `bands_not_open` · `dates_not_ascending` · `duplicate_step` · `inexact_number` · `not_a_date` · `not_an_integer` ·
 *   `too_many_digits` · `wrong_kind`
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
 * @since 0.1.0
 */
export function breakEven<const R extends RuleSet>(input: BreakEvenInput<R>): BreakEven {
  const asked = read(breakEvenShape(), input as BreakEvenInput)
  const { rules, year, path, figure: name, target, places, parts } = asked
  expectPaths(breakEvenShape(), rules, [path], ['path'])
  const [from, to] = [toUnits(asked, places, 'from', input.from), toUnits(asked, places, 'to', input.to)]
  if (from > to) {
    const info = { expected: `≥ ${show(input.from)}`, received: show(input.to) }
    failAt(breakEvenShape(), 'out_of_range', ['to'], info)
  }
  const textOf = (unit: bigint) => toFixedString({ n: unit, d: 10n ** BigInt(places) }, places)
  const figureAt = (unit: bigint): string => {
    const changes = { [path]: textOf(unit) }
    const value = settleYear(changeRules(rules, changes), changeYear(year, changes))[name]
    return value ?? failAt(breakEvenShape(), 'missing', ['figure'], { expected: settlementFigures[name].name })
  }
  const toPoint = ({ at, text }: Point) => ({ value: textOf(at), figure: text })
  const search = searchCrossing({ from, to, parts: BigInt(parts) }, figureAt, (text) =>
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

/** Into how many parts a range may be cut. */
export const mostParts = 1_000_000

export const breakEvenShape = /* @__PURE__ */ lazily(() =>
  record<BreakEvenInput>({ zh: '盈亏平衡', en: 'Break-even' })({
    ...scenarioFields(),
    path: text({ zh: '参数路径', en: 'Path of the parameter' }) as unknown as Shape<
      BreakEvenInput['path'],
      string,
      false
    >,
    from: bare(rate(L.from)),
    to: bare(rate(L.to)),
    figure: settlementFigure(),
    target: bare(rate(L.target)),
    places: orElse(places(), 2),
    parts: orElse(whole(L.parts, { atLeast: 1, atMost: mostParts }), 16),
  }),
)

function toUnits(
  asked: Readonly<Record<'from' | 'to', Fraction>>,
  decimals: number,
  end: 'from' | 'to',
  given: NumberInput,
): bigint {
  const value = asked[end]
  const scaled = value.n * 10n ** BigInt(decimals)
  if (scaled % value.d !== 0n) {
    const expected = { zh: `最多 ${decimals} 位小数（places）`, en: `at most ${decimals} decimals (places)` }
    failAt(breakEvenShape(), 'out_of_range', [end], { expected, received: show(given) })
  }
  return scaled / value.d
}

const L = {
  from: { id: 'from', name: { zh: '范围下端', en: 'From' }, unit: 'factor' },
  to: { id: 'to', name: { zh: '范围上端', en: 'To' }, unit: 'factor' },
  target: { id: 'target', name: { zh: '目标值', en: 'Target' }, unit: 'factor' },
  parts: { id: 'parts', name: { zh: '等分数', en: 'Parts' }, unit: 'count' },
} as const satisfies Record<string, Label>
