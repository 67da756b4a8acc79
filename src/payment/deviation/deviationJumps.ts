import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  labelAt,
  publish,
  type Step,
} from '../../figure/internal.ts'
import { type DecimalText, toDecimalString } from '../../numeric/internal.ts'
import { lazily, orElse, positiveRate, read, record } from '../../shape/internal.ts'
import {
  type CaseKind,
  type DeviationRule,
  type ExactClass,
  factorFormula,
  readDeviationRule,
} from '../DeviationRule.ts'
import { paymentLabels } from '../labels.ts'

/**
 * 跳变 — a ratio of cost to reference mean at which the points of a case jump, and the points per point of score just
 * below it, on it and just above it. `size` is above − below: negative where one more yuan of cost loses points.
 *
 * @since 0.2.0
 */
interface DeviationJump {
  readonly ratio: DecimalText
  readonly from: CaseKind
  readonly to: CaseKind
  readonly below: DecimalText
  readonly at: DecimalText
  readonly above: DecimalText
  readonly size: DecimalText
}

/**
 * 跳变（结果） — the jumps of a rule, from the lowest ratio up.
 *
 * @since 0.2.0
 */
interface DeviationJumps {
  readonly jumps: readonly DeviationJump[]
  readonly steps: readonly Step[]
}

/**
 * 费用偏差规则的跳变 — where a deviation rule jumps: the ratios at which a fen of cost changes the points by a step.
 *
 * Formula: at each bound between two classes, size = factor above − factor below, each the limit of
 * (a·r + b + c·h) [× h] of its class. Bounds at which the two agree are no jumps and are left out. Exact, unrounded.
 *
 * @param rule - a deviation rule, for example one of `deviationRules` from `yigongti/rules`
 * @param options - `coefficient`: the hospital coefficient h, 1 unless given
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `out_of_range` (a coefficient that is not above zero) ·
 *   `not_a_number` · `bands_not_ascending` · `bands_not_open` · `not_one_of` · `unknown_key` · `empty_list` ·
 *   `inexact_number` · `missing` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `wrong_type`
 * @example
 * ```ts
 * import { deviationJumps } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const { jumps } = deviationJumps(deviationRules.jining2023, { coefficient: '0.8' })
 * jumps.map(({ ratio, below, at, above, size }) => [ratio, below, at, above, size])
 * // => [ [ '0.5', '0.5', '0.5', '0.8', '0.3' ], [ '5', '3.8', '3.8', '0.8', '-3' ] ]
 * ```
 * @since 0.1.0
 */
export function deviationJumps(
  rule: DeviationRule,
  options: { readonly coefficient?: NumberInput } = {},
): DeviationJumps {
  const { citations, classes } = readDeviationRule(rule)
  const { coefficient } = read(deviationJumpsShape(), options)
  const found = classes.flatMap((lower, index) => {
    const upper = classes[index + 1]
    if (upper === undefined || lower.upTo === null) return []
    const bound = toDecimalString(lower.upTo)
    const at = (label: (typeof L)[keyof typeof L]) => labelAt(label, index, `倍率 ${bound}`, `ratio ${bound}`)
    const ratio = given(at(L.ratio), lower.upTo)
    const note = { citations }
    const below = figure(at(L.below), heldFactor(lower, ratio, coefficient), exact, note)
    const above = figure(at(L.above), heldFactor(upper, ratio, coefficient), exact, note)
    const size = figure(at(L.size), formula`${above} − ${below}`, exact, note)
    if (size.value.n === 0n) return []
    return [{ ratio, from: lower.kind, to: upper.kind, below, at: lower.inclusive ? below : above, above, size }]
  })
  return publish(
    { jumps: found },
    found.map(({ size }) => size),
  )
}

const deviationJumpsShape = /* @__PURE__ */ lazily(() =>
  record<NonNullable<Parameters<typeof deviationJumps>[1]>>({ zh: '跳变选项', en: 'Options' })({
    coefficient: orElse(positiveRate(paymentLabels.coefficient), 1),
  }),
)

/** The factor, at most 1 where the class stops at the score. */
function heldFactor(found: ExactClass, ratio: Figure, coefficient: Figure): Formula {
  const factor = factorFormula(found, ratio, coefficient) ?? formula`1`
  return found.atMostScore ? formula`min(1, ${factor})` : factor
}

const L = /* @__PURE__ */ deepFreeze({
  ratio: { id: 'jumpRatio', name: { zh: '分界倍率', en: 'Ratio at the bound' }, unit: 'ratio' },
  below: { id: 'factorBelow', name: { zh: '分界以下的计分倍数', en: 'Points factor just below' }, unit: 'factor' },
  above: { id: 'factorAbove', name: { zh: '分界以上的计分倍数', en: 'Points factor just above' }, unit: 'factor' },
  size: { id: 'jumpSize', name: { zh: '跳变幅度', en: 'Size of the jump' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
