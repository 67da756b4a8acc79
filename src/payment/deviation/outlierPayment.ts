import { en, exact, figure, formula, type Step, stepsOf, zh } from '../../figure/internal.ts'
import { compare, type DecimalInput, type Fraction, fen } from '../../numeric/internal.ts'
import { amount, lazily, read, record } from '../../shape/internal.ts'
import { paymentLabels } from '../labels.ts'
import { type OutlierGroup, outlierFacts, outlierFormula, outlierGroup } from './OutlierGroup.ts'
import {
  type OutlierKind,
  type OutlierRule,
  outlierThreshold,
  type ReadOutlierRule,
  readOutlierRule,
} from './OutlierRule.ts'
import { outlierLabels } from './outlierLabels.ts'

const L = { ...paymentLabels, ...outlierLabels }

/**
 * 费用异常病例（输入） — one case, its group, and the prices of the year.
 *
 * @since 0.2.0
 */
export interface OutlierInput extends OutlierGroup {
  readonly cost: DecimalInput
}

/**
 * 费用异常病例支付 — what a case is by its cost, the threshold of its group, and what it is paid.
 *
 * @since 0.2.0
 */
export interface OutlierPayment {
  readonly kind: OutlierKind
  /** Cost over group mean, exact. */
  readonly ratio: string
  readonly threshold: string
  readonly payment: string
  readonly steps: readonly Step[]
}

/**
 * 费用异常病例支付 — the payment of one DRG case under an outlier rule.
 *
 * Formula: r = cost ÷ A, c = point value ÷ standard point value. Normal: A·f·c. Low: the cost, or cost·c. High, beyond
 * K: `linear` A·f·c + (cost − K·A)·c; `cap` K·A·f·c; `deduct` (cost ÷ city mean − (K − 1)·RW·f) × scale × point value.
 * At r = K `linear` meets the normal payment for every f, `deduct` for f = 1 only, `cap` jumps. `deduct` is not held at
 * zero: with f far above 1 it takes more than the cost. The payment rounds half-up to the fen.
 *
 * @param rule - an outlier rule, for example one of `outlierRules` from `yigongti/rules`
 * @param input - amounts in yuan; means, weight, factors and prices above zero
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) ·
 *   `missing` (city mean or scale for `deduct`) · `negative_amount` · `not_whole_fen` · `out_of_range` ·
 *   `not_a_number` · `bands_not_ascending`, `bands_not_open`, `not_one_of` for the rule · `unknown_key`
 * @example
 * ```ts
 * import { outlierPayment } from 'yigongti'
 * import { outlierRules } from 'yigongti/rules'
 *
 * const { kind, threshold, payment } = outlierPayment(outlierRules.linear.lowAtCost, {
 *   cost: 35000, groupMean: 10000, weight: '0.8', levelCoefficient: '1.1', pointValue: 95, standardPointValue: 100,
 * })
 * kind // => 'high'
 * threshold // => '3'
 * payment // => '15200.00'
 * ```
 * @since 0.2.0
 */
export function outlierPayment(rule: OutlierRule, input: OutlierInput): OutlierPayment {
  const exactRule = readOutlierRule(rule)
  const { cost, ...group } = read(outlierShape(), input)
  const facts = outlierFacts(group, exactRule, outlierShape())
  const ratio = figure(L.costRatio, formula`${cost} ÷ ${facts.groupMean}`, exact)
  const threshold = outlierThreshold(exactRule, facts.weight)
  const kind = kindOf(exactRule, ratio.value, threshold.value)
  const payment = figure(L.payment, outlierFormula(kind, cost, exactRule, facts, threshold), fen, {
    citations: exactRule.citations,
    because: {
      zh: zh`${exactRule.label.zh}：费用为病组均费的 ${ratio} 倍，阈值 ${threshold}，属于${kinds[kind].zh}`,
      en: en`${exactRule.label.en}: cost is ${ratio} of the group mean, threshold ${threshold}: ${kinds[kind].en}`,
    },
  })
  const steps = stepsOf([ratio, threshold, payment])
  return { kind, ratio: ratio.text, threshold: threshold.text, payment: payment.text, steps }
}

export const outlierShape = /* @__PURE__ */ lazily(() =>
  record<OutlierInput>({ zh: '费用异常病例', en: 'Outlier' })({ cost: amount(L.cost), ...outlierGroup() }),
)

const kinds = {
  low: { zh: '费用极低病例', en: 'a low outlier' },
  normal: { zh: '正常病例', en: 'a normal case' },
  high: { zh: '费用极高病例', en: 'a high outlier' },
} as const

function kindOf({ low, high }: ReadOutlierRule, ratio: Fraction, threshold: Fraction): OutlierKind {
  const atLow = compare(ratio, low.below)
  if (atLow < 0 || (atLow === 0 && low.inclusive)) return 'low'
  const atHigh = compare(ratio, threshold)
  return atHigh > 0 || (atHigh === 0 && high.inclusive) ? 'high' : 'normal'
}
