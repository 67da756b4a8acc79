import { type Bilingual, show } from '../../errors/internal.ts'
import {
  again,
  type Figure,
  given,
  type Label,
  type NumberInput,
  publish,
  read as readAlone,
  type Step,
  type Unit,
} from '../../figure/internal.ts'
import { compare, type DecimalText, type Fraction, parseCanonical, toFixedString } from '../../numeric/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { bare, failAt, rate, read as readAll } from '../../shape/internal.ts'
import { changeRules, changeYears } from '../change/changeYears.ts'
import { expectPaths, unitAt } from '../change/ScenarioChanges.ts'
import { settledFigure, settledValue } from '../change/settledFigure.ts'
import { settlementFigures } from '../change/settlementFigures.ts'
import { settleScenario } from '../change/settleScenario.ts'
import { yearsOf } from '../yearsFields.ts'
import { breakEvenLabels as B, type BreakEvenInput, breakEvenShape } from './BreakEvenInput.ts'
import { type Point, searchCrossing } from './searchCrossing.ts'

/**
 * 盈亏平衡结果 — where a figure crosses its target: at `value` of the parameter the figure has reached or passed it, at
 * `before`, one unit below, it has not. Or that it does not cross anywhere it was looked at.
 *
 * @since 0.1.0
 */
export type BreakEven = { readonly evaluations: number; readonly steps: readonly Step[] } & (
  | ({
      readonly crosses: true
      /** `null` where the figure is at the target from the first value of the range on. */
      readonly before: FoundPoint | null
    } & FoundPoint)
  | {
      readonly crosses: false
      readonly because: Bilingual
      /** The figure at the two ends of the range. */
      readonly ends: readonly FoundPoint[]
    }
)

/**
 * 取值与指标 — a value of the parameter, and the figure of the year settled with it.
 *
 * @since 0.2.0
 */
interface FoundPoint {
  readonly value: DecimalText
  readonly figure: DecimalText
}

/**
 * 盈亏平衡点 — the value of a parameter at which a figure of the year crosses a target.
 *
 * The range is divided into `parts`; in the first part at whose ends the figure lies on different sides of the target it
 * is bisected, in whole units of 10^-places, each time by a settled year: exact, so the answer is the very unit, for
 * steps (a score table) as for slopes. It is the first crossing, going up, unless the figure crosses several times within
 * one part. A figure that leaves and comes back within one part is not seen; where no part crosses, the result says at
 * how many values it was looked at and never that there is nothing between them. What the year comes
 * to at the values found is explained by the years settled there. With an `outlook` in place of the year the figure is its
 * sum over the years.
 *
 * @param input - see {@link BreakEvenInput}
 * @throws `missing`, `wrong_type`, `unknown_key`, `unknown_parameter`, `not_one_of` for a path or a figure that does
 *   not exist · `out_of_range` for a range that is empty, and for an end with more decimals than `places` · the errors
 *   of {@link settleYear} where the year cannot be settled within the range · `bands_not_ascending` ·
 *   `bands_not_open` · `dates_not_ascending` · `duplicate_step` · `inexact_number` · `not_a_date` · `not_an_integer` ·
 *   `too_many_digits` · `wrong_kind` · `id_differs` · `explanation_differs` · `not_asked` · `base_negative`
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
 * breakEven({ rules, year, path: 'year.score', from: 0, to: 100, figure: 'depositReturned', target: 60 }).crosses
 * // => false
 * ```
 * @since 0.1.0
 */
export function breakEven<const R extends RuleSet>(input: BreakEvenInput<R>): BreakEven {
  const read = readAll(breakEvenShape(), input as BreakEvenInput)
  const { rules, path, figure: name, places, parts } = read
  const years = yearsOf(read)
  expectPaths(breakEvenShape(), read, [path], ['path'])
  const range = { unit: unitAt(rules, path), places }
  const [from, to] = [endFigure(B.from, input.from, range), endFigure(B.to, input.to, range)]
  if (compare(from.value, to.value) > 0) {
    const info = { expected: `≥ ${show(input.from)}`, received: show(input.to) }
    failAt(breakEvenShape(), 'out_of_range', ['to'], info)
  }
  const { name: called, unit } = settlementFigures[name]
  const target = given({ ...B.target, unit }, readAs({ ...B.target, unit }, input.target))
  const valueAt = (steps: bigint) => ({ n: steps, d: 10n ** BigInt(places) })
  const settledAt = (steps: bigint) => {
    const changes = { [path]: toFixedString(valueAt(steps), places) }
    return settleScenario(changeRules(rules, changes), changeYears(years, changes))
  }
  const figureAt = (steps: bigint): string =>
    settledValue(settledAt(steps), name) ?? failAt(breakEvenShape(), 'missing', ['figure'], { expected: called })
  const search = searchCrossing(
    { from: stepsIn(from.value, places), to: stepsIn(to.value, places), parts: BigInt(parts) },
    figureAt,
    (text) => compare(parseCanonical(text), target.value),
  )
  const { evaluations } = search
  const settled = ({ at }: Point, index: number) =>
    settledFigure(settledAt(at), name, { id: `${name}At[${index}]`, name: called, unit }) as Figure
  if (search.at === undefined) {
    const because = {
      zh: `在范围内查看的 ${evaluations} 个取值处，“${called.zh}”始终在目标值的同一侧`,
      en: `at all ${evaluations} values looked at in the range, "${called.en}" lies on the same side of the target`,
    }
    const values = [from, to]
    const ends = search.ends.map((end, index) => ({ value: values[index] as Figure, figure: settled(end, index) }))
    return { ...publish({ crosses: false, because, ends }), evaluations }
  }
  const figure = settled(search.at, 1)
  const crossing = { ...L.crossing, unit: range.unit }
  if (search.before === undefined) {
    const because = { zh: '范围下端已在目标值上', en: 'the figure stands on the target where the range begins' }
    const value = written(readAlone(crossing, valueAt(search.at.at), because, [from, target, figure]), places)
    return { ...publish({ crosses: true, value, figure, before: null }), evaluations }
  }
  const before = settled(search.before, 0)
  const because = {
    zh: `“${called.zh}”由此达到或越过目标值：先分段、再折半，共查看 ${evaluations} 个取值`,
    en: `from here on "${called.en}" is at or past the target: in parts and then in halves, ${evaluations} values were looked at`,
  }
  const value = written(readAlone(crossing, valueAt(search.at.at), because, [from, to, target, before, figure]), places)
  const oneBelow = { zh: '比它小一个单位，尚未达到目标值', en: 'one unit below it: the target is not reached yet' }
  const last = readAlone({ ...L.before, unit: range.unit }, valueAt(search.before.at), oneBelow, [value])
  const draft = { crosses: true, value, figure, before: { value: written(last, places), figure: before } } as const
  return { ...publish(draft), evaluations }
}

/** A number in the unit that is wanted. */
function readAs(label: Label, input: NumberInput): Fraction {
  return readAll(bare(rate(label)), input, [label.id])
}

interface Scale {
  readonly unit: Unit
  readonly places: number
}

/** An end of the range, with as many decimals as the values that are looked at. */
function endFigure(label: Label, input: NumberInput, { unit, places }: Scale): Figure {
  const end = given({ ...label, unit }, readAs({ ...label, unit }, input))
  if ((end.value.n * 10n ** BigInt(places)) % end.value.d !== 0n) {
    const expected = { zh: `不超过 ${places} 位小数，见 places`, en: `at most ${places} decimals (places)` }
    failAt(breakEvenShape(), 'out_of_range', [label.id], { expected, received: show(input) })
  }
  return written(end, places)
}

function stepsIn({ n, d }: Fraction, places: number): bigint {
  return (n * 10n ** BigInt(places)) / d
}

/** A value with the decimals that it was looked for with: `80.0`. */
function written(figure: Figure, places: number): Figure {
  return again(figure, { text: toFixedString(figure.value, places) })
}

const L = {
  crossing: { id: 'crossing', name: { zh: '盈亏平衡点', en: 'Break-even value' }, unit: 'factor' },
  before: { id: 'before', name: { zh: '平衡点前一取值', en: 'Last value before it' }, unit: 'factor' },
} as const satisfies Record<string, Label>
