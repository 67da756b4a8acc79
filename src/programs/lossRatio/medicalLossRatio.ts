import { withExplained } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type Note,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, one } from '../../numeric/internal.ts'
import {
  amount,
  exactlyOne,
  lazily,
  needs,
  notNegative,
  notZero,
  type OutOf,
  oneAtMost,
  optional,
  read,
  record,
  weight,
} from '../../shape/internal.ts'
import { type ExactKnot, type LossRatioRule, readLossRatioRule } from './LossRatioRule.ts'
import { labels as L } from './labels.ts'

/**
 * 赔付率（输入） — claims and the revenue they are measured by (yuan to the fen), or their `ratio` where it is known.
 *
 * @since 0.1.0
 */
export type LossRatioInput = {
  readonly lifeYears: NumberInput
  /** Mean deductible of the people insured; no factor unless given. */
  readonly deductible?: NumberInput
} & (
  | { readonly ratio: NumberInput; readonly claims?: never; readonly revenue?: never }
  | { readonly claims: NumberInput; readonly revenue: NumberInput; readonly ratio?: never }
)

/** Of the two ways to give the ratio, laws say which: a shape has the keys of both. */
interface LossRatioKeys {
  readonly lifeYears: NumberInput
  readonly deductible?: NumberInput
  readonly ratio?: NumberInput
  readonly claims?: NumberInput
  readonly revenue?: NumberInput
}

export const medicalLossRatioShape = /* @__PURE__ */ lazily(() =>
  record<LossRatioKeys>({ zh: '赔付率', en: 'Loss ratio' })(
    {
      lifeYears: notNegative(L.lifeYears),
      deductible: optional(notNegative(L.deductible)),
      ratio: optional(weight(L.preliminary)),
      claims: optional(amount(L.claims)),
      revenue: optional(amount(L.revenue)),
    },
    [
      exactlyOne(['claims', 'ratio']),
      oneAtMost(['revenue', 'ratio']),
      needs('claims', 'revenue'),
      notZero('revenue', 'division_by_zero'),
    ],
  ),
)

type Measured = OutOf<ReturnType<typeof medicalLossRatioShape>>
type ReadRule = ReturnType<typeof readLossRatioRule>

/**
 * 赔付率 — the ratio with its credibility adjustment, or why there is none: too few people say nothing.
 *
 * @since 0.1.0
 */
export type LossRatio =
  | {
      readonly computable: true
      readonly preliminary: DecimalText
      readonly baseAdjustment: DecimalText
      readonly deductibleFactor: DecimalText
      readonly adjustment: DecimalText
      readonly ratio: DecimalText
      readonly steps: readonly Step[]
    }
  | { readonly computable: false; readonly because: Bilingual }

/**
 * 医疗赔付率 — the share of the revenue that goes back into care, with what is added because few people are insured.
 *
 * Formula: ratio = claims ÷ revenue + adjustment, half-up to the rule's decimals; adjustment = base (by life-years) ×
 * factor (by deductible), each on the straight line between the knots around it. Below the first knot of the base the
 * experience is not credible and no ratio is judged.
 *
 * @param rule - for example `medicalLossRatioRule` from `yigongti/rules`
 * @param input - see {@link LossRatioInput}
 * @throws `conflicting_inputs` (ratio beside claims or revenue) · `division_by_zero` (no revenue) · `missing` ·
 *   `wrong_kind` (a rule of another kind) · `knots_not_ascending` (a table out of order) · `empty_list` ·
 *   `out_of_range` · `negative_amount` · `not_whole_fen` · `not_a_number` · `not_an_integer` · `not_a_date` ·
 *   `not_one_of` · `wrong_type` · `unknown_key` · `unclean_id` · `too_long` · `too_deep` · `inexact_number` ·
 *   `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { medicalLossRatio } from 'yigongti'
 * import { medicalLossRatioRule } from 'yigongti/rules'
 *
 * const small = medicalLossRatio(medicalLossRatioRule, { ratio: '79.5%', lifeYears: 60_000, deductible: 6000 })
 * small.computable && [small.adjustment, small.ratio] // => [ '0.01057536', '0.806' ]
 * medicalLossRatio(medicalLossRatioRule, { ratio: '79.5%', lifeYears: 999 }).computable // => false
 * ```
 * @since 0.1.0
 */
export function medicalLossRatio(rule: LossRatioRule, input: LossRatioInput): LossRatio {
  const program = readLossRatioRule(rule)
  const measured = read(medicalLossRatioShape(), input)
  const note = { citations: program.citations }
  const { lifeYears } = measured
  const preliminary = preliminaryFigure(measured, note)
  const base = knotFigure(L.baseAdjustment, program.credibility, lifeYears, note)
  if (base === undefined) return notCredible(program.credibility, lifeYears)
  const factor = deductibleFigure(program, measured, note)
  const adjustment = figure(L.credibilityAdjustment, formula`${base} × ${factor}`, exact, note)
  const rounding = { mode: 'halfUp', places: program.places } as const
  const ratio = figure(L.ratio, formula`${preliminary} + ${adjustment}`, rounding, note)
  const draft = {
    computable: true,
    preliminary,
    baseAdjustment: base,
    deductibleFactor: factor,
    adjustment,
    ratio,
  } as const
  return publish(draft, [ratio])
}

function preliminaryFigure({ ratio, claims, revenue }: Measured, note: Note): Figure {
  // A law says that there is one or the other.
  return ratio ?? figure(L.preliminary, formula`${claims as Figure} ÷ ${revenue as Figure}`, exact, note)
}

function deductibleFigure({ deductible: { below, knots } }: ReadRule, { deductible }: Measured, note: Note): Figure {
  if (deductible === undefined) {
    const because = { zh: '未给出起付标准，不作调整', en: 'no deductible is given: no factor' }
    return readFigure(L.deductibleFactor, one, because, [], note)
  }
  const found = knotFigure(L.deductibleFactor, knots, deductible, note)
  if (found !== undefined) return found
  const because = {
    zh: zh`起付标准 ${deductible}低于第一个节点`,
    en: en`the deductible ${deductible} is below the first knot`,
  }
  const operands = withExplained([deductible], given(L.deductibleFactor, below))
  return readFigure(L.deductibleFactor, below, because, operands, note)
}

function notCredible([first]: readonly ExactKnot[], lifeYears: Figure): LossRatio {
  const least = given(L.lifeYears, (first as ExactKnot).at)
  return {
    computable: false,
    because: {
      zh: zh`参保人年 ${lifeYears}不足 ${least}，经验数据不可信，不判定赔付率`,
      en: en`fewer than ${least} life-years (${lifeYears}): the experience is not credible, no ratio is judged`,
    },
  }
}

/** On the straight line between the two knots around a figure; from the last knot on, its value. None below the first. */
function knotFigure(label: Label, knots: readonly ExactKnot[], x: Figure, note: Note): Figure | undefined {
  const below = knots.findLast(({ at }) => compare(at, x.value) <= 0)
  if (below === undefined) return undefined
  const above = knots[knots.indexOf(below) + 1]
  const at = { name: x.label.name, unit: x.label.unit }
  const from = given({ ...L.from, unit: at.unit }, below.at)
  if (above === undefined || compare(below.at, x.value) === 0) {
    const because = {
      zh: zh`${at.name.zh} ${x}，按节点 ${from}取值`,
      en: en`${at.name.en} ${x}: the value at the knot ${from}`,
    }
    return readFigure(label, below.value, because, withExplained([x], given(label, below.value)), note)
  }
  const to = given({ ...L.to, unit: at.unit }, above.at)
  const start = given({ ...L.start, unit: label.unit }, below.value)
  const end = given({ ...L.end, unit: label.unit }, above.value)
  return figure(label, formula`${start} + (${end} − ${start}) × (${x} − ${from}) ÷ (${to} − ${from})`, exact, {
    ...note,
    because: {
      zh: zh`${at.name.zh} ${x}在节点 ${from}与 ${to}之间，线性插值`,
      en: en`${at.name.en} ${x} lies between the knots ${from} and ${to}: linear`,
    },
  })
}
