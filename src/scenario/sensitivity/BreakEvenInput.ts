import { deepFreeze } from '../../errors/internal.ts'
import { isSourced, type Label, type NumberInput, type Unit, units } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { bare, lazily, orElse, places, rate, record, type Shape, text, whole } from '../../shape/internal.ts'
import type { NumericPath } from '../change/ScenarioChanges.ts'
import { type SettlementFigure, settlementFigure } from '../change/settlementFigures.ts'
import { type LooseYears, type ScenarioYears, yearOrYears, yearsFields } from '../yearsFields.ts'

/**
 * 盈亏平衡（输入） — a parameter with the range it is looked for in, and the target that a figure of the year shall reach, or
 * its sum over the years of an `outlook`.
 *
 * @since 0.1.0
 */
export type BreakEvenInput<R extends RuleSet = RuleSet> = ScenarioYears & BreakEvenSearch<R>

/** What is looked for, and where. */
interface BreakEvenSearch<R extends RuleSet> {
  readonly rules: R
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

interface ReadBreakEven extends LooseYears, BreakEvenSearch<RuleSet> {}

/** Into how many parts a range may be cut. */
export const mostParts = 1_000_000

export const breakEvenShape = /* @__PURE__ */ lazily(() =>
  record<ReadBreakEven>({ zh: '盈亏平衡', en: 'Break-even' })(
    {
      ...yearsFields(),
      path: text({ zh: '参数路径', en: 'Path of the parameter' }) as unknown as Shape<
        BreakEvenInput['path'],
        string,
        false
      >,
      from: inAnyUnit(breakEvenLabels.from),
      to: inAnyUnit(breakEvenLabels.to),
      figure: settlementFigure(),
      target: inAnyUnit(breakEvenLabels.target),
      places: orElse(places(), 2),
      parts: orElse(whole(breakEvenLabels.parts, { atLeast: 1, atMost: mostParts }), 16),
    },
    [yearOrYears()],
  ),
)

/** A number that may have come explained in any unit: in which it is wanted, only the path and the figure say. */
function inAnyUnit(label: Label): Shape<NumberInput, unknown, false> {
  const plain = bare(rate(label))
  const read: typeof plain.read = (input, reading) => {
    const own: unknown = isSourced(input) && 'unit' in input ? input.unit : undefined
    const unit = Object.keys(units).find((one): one is Unit => one === own)
    return (unit === undefined ? plain : bare(rate({ ...label, unit }))).read(input, reading)
  }
  return { ...plain, read }
}

/** What a range and its target are called. */
export const breakEvenLabels = /* @__PURE__ */ deepFreeze({
  from: { id: 'from', name: { zh: '范围下端', en: 'From' }, unit: 'factor' },
  to: { id: 'to', name: { zh: '范围上端', en: 'To' }, unit: 'factor' },
  target: { id: 'target', name: { zh: '目标值', en: 'Target' }, unit: 'factor' },
  parts: { id: 'parts', name: { zh: '等分数', en: 'Parts' }, unit: 'count' },
} as const satisfies Record<string, Label>)
