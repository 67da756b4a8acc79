import { deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  publish,
  type Step,
} from '../../figure/internal.ts'
import { type DecimalText, toDecimalString } from '../../numeric/internal.ts'
import { lazily, read, record } from '../../shape/internal.ts'
import { type OutlierKind, type OutlierRule, outlierLabels, outlierThreshold, readOutlierRule } from './OutlierRule.ts'
import { type OutlierGroup, outlierFacts, outlierFormula, outlierGroup } from './outlierPayment.ts'

/**
 * 支付额跳变 — a ratio of cost to group mean at which the payment of a case jumps: what is paid just below it, on it and
 * just above it. `size` is above − below: negative where one more fen of cost loses money.
 *
 * @since 0.2.0
 */
interface OutlierJump {
  readonly ratio: DecimalText
  readonly from: OutlierKind
  readonly to: OutlierKind
  readonly below: DecimalText
  readonly at: DecimalText
  readonly above: DecimalText
  readonly size: DecimalText
}

/**
 * 支付额跳变（结果） — the jumps of an outlier rule in one group, the low bound first.
 *
 * @since 0.2.0
 */
interface OutlierJumps {
  readonly jumps: readonly OutlierJump[]
  readonly steps: readonly Step[]
}

/**
 * 费用异常规则的跳变 — where an outlier rule jumps in a group: at the bound of low outliers, at the threshold of high ones,
 * at both or at neither.
 *
 * Formula: at each of the two ratios, cost = ratio × group mean, size = payment above − payment below, each by the formula
 * of its side as in `outlierPayment`. Where the two agree there is no jump. Exact, unrounded. At the threshold `linear`
 * never jumps and `cap` always does; `deduct` does not where f is 1, the group's mean is RW × that of the city, and the
 * standard point value is the city's mean ÷ scale.
 *
 * @param rule - an outlier rule, for example one of `outlierRules` from `yigongti/rules`
 * @param group - means in yuan; means, weight, factors and prices above zero
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `missing` (city mean or scale for `deduct`) ·
 *   `out_of_range` · `not_a_number` · `bands_not_ascending`, `bands_not_open`, `not_one_of` for the rule ·
 *   `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_many_digits` · `wrong_type`
 * @example
 * ```ts
 * import { outlierJumps } from 'yigongti'
 * import { outlierRules } from 'yigongti/rules'
 *
 * const group = { groupMean: 10000, weight: '0.8', levelCoefficient: '1.1', pointValue: 95, standardPointValue: 100 }
 * const sizes = (rule: Parameters<typeof outlierJumps>[0]) => outlierJumps(rule, group).jumps.map(({ ratio, size }) => [ratio, size])
 * sizes(outlierRules.linear.lowAtCost) // => [ [ '0.35', '6950.00' ] ]
 * sizes(outlierRules.cap.lowAtCost) // => [ [ '0.35', '6950.00' ], [ '3', '20900.00' ] ]
 * ```
 * @since 0.1.0
 */
export function outlierJumps(rule: OutlierRule, group: OutlierGroup): OutlierJumps {
  const exactRule = readOutlierRule(rule)
  const facts = outlierFacts(read(outlierGroupShape(), group), exactRule, outlierGroupShape())
  const threshold = outlierThreshold(exactRule, facts.weight)
  const { low, high, citations } = exactRule
  const note = { citations }
  const bounds = [
    { ratio: given(outlierLabels.lowBound, low.below), inclusive: low.inclusive, from: 'low', to: 'normal' },
    { ratio: threshold, inclusive: !high.inclusive, from: 'normal', to: 'high' },
  ] as const
  const found = bounds.flatMap(({ ratio, inclusive, from, to }, index) => {
    const bound = toDecimalString(ratio.value)
    const at = (label: (typeof L)[keyof typeof L]) => labelAt(label, index, `倍率 ${bound}`, `ratio ${bound}`)
    const cost = figure(at(L.cost), formula`${ratio} × ${facts.groupMean}`, exact, note)
    const payment = (label: typeof L.below | typeof L.above, kind: OutlierKind): Figure =>
      figure(at(label), outlierFormula(kind, cost, exactRule, facts, threshold), exact, note)
    const [below, above] = [payment(L.below, from), payment(L.above, to)]
    const size = figure(at(L.size), formula`${above} − ${below}`, exact, note)
    if (size.value.n === 0n) return []
    return [{ ratio, from, to, below, at: inclusive ? below : above, above, size }]
  })
  return publish(
    { jumps: found },
    found.map(({ size }) => size),
  )
}

export const outlierGroupShape = /* @__PURE__ */ lazily(() =>
  record<OutlierGroup>({ zh: '费用异常病例所在病组', en: 'Group of an outlier' })(outlierGroup()),
)

const L = /* @__PURE__ */ deepFreeze({
  cost: { id: 'jumpCost', name: { zh: '分界处费用', en: 'Cost at the bound' }, unit: 'yuan' },
  below: { id: 'paymentBelow', name: { zh: '分界下方支付额', en: 'Payment just below' }, unit: 'yuan' },
  above: { id: 'paymentAbove', name: { zh: '分界上方支付额', en: 'Payment just above' }, unit: 'yuan' },
  size: { id: 'paymentJump', name: { zh: '支付额跳变', en: 'Jump of the payment' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
