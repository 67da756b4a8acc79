import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  type NumberInput,
  publish,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, type Fraction, fen, one } from '../../numeric/internal.ts'
import {
  type AnyShape,
  amount,
  failAt,
  lazily,
  optional,
  positive,
  positiveRate,
  read,
  record,
} from '../../shape/internal.ts'
import { noCoefficient, paymentLabels } from '../labels.ts'
import {
  type OutlierKind,
  type OutlierRule,
  outlierLabels,
  outlierThreshold,
  type ReadOutlierRule,
  readOutlierRule,
} from './OutlierRule.ts'

const L = { ...paymentLabels, ...outlierLabels }

/**
 * 费用异常病例所在病组 — the group of a case, the level of its hospital, and the prices of the year.
 *
 * @since 0.1.0
 */
export interface OutlierGroup {
  readonly groupMean: NumberInput
  /** The weight RW of the group: it chooses the threshold. */
  readonly weight: NumberInput
  /** The institution coefficient f, 1 unless given: the step says so. */
  readonly levelCoefficient?: NumberInput
  readonly pointValue: NumberInput
  readonly standardPointValue: NumberInput
  /** The mean cost of all cases of the city: for the family `deduct` only. */
  readonly cityMean?: NumberInput
  /** How many points a weight of one is: for the family `deduct` only. */
  readonly scale?: NumberInput
}

/** The fields of an {@link OutlierGroup}, for inputs that hold one. */
export const outlierGroup = () => ({
  groupMean: positive(L.groupMean),
  weight: positive(L.groupWeight),
  levelCoefficient: optional(positiveRate(L.levelCoefficient)),
  pointValue: positive(L.pointValue),
  standardPointValue: positive(L.standardPointValue),
  cityMean: optional(positive(L.cityMean)),
  scale: optional(positive(L.outlierScale)),
})

interface ReadGroup {
  readonly groupMean: Figure
  readonly weight: Figure
  readonly levelCoefficient: Figure | undefined
  readonly pointValue: Figure
  readonly standardPointValue: Figure
  readonly cityMean: Figure | undefined
  readonly scale: Figure | undefined
}

/** The group of a case and the prices of the year, the control factor among them; a coefficient that is missing is one. */
interface OutlierFacts extends ReadGroup {
  readonly levelCoefficient: Figure
  readonly control: Figure
}

/** City mean and scale are needed for the family `deduct`. */
export function outlierFacts(group: ReadGroup, { high }: ReadOutlierRule, shape: AnyShape): OutlierFacts {
  if (high.family === 'deduct') {
    if (group.cityMean === undefined) failAt(shape, 'missing', ['cityMean'])
    if (group.scale === undefined) failAt(shape, 'missing', ['scale'])
  }
  const control = figure(L.control, formula`${group.pointValue} ÷ ${group.standardPointValue}`, exact)
  return { ...group, levelCoefficient: group.levelCoefficient ?? given(L.levelCoefficient, one), control }
}

/** What a case of a kind is paid, before rounding. */
export function outlierFormula(
  kind: OutlierKind,
  cost: Figure,
  { low, high }: ReadOutlierRule,
  { groupMean, weight, levelCoefficient, pointValue, control, cityMean, scale }: OutlierFacts,
  threshold: Figure,
): Formula {
  if (kind === 'low') return low.pays === 'cost' ? formula`${cost}` : formula`${cost} × ${control}`
  if (kind === 'normal') return formula`${groupMean} × ${levelCoefficient} × ${control}`
  if (high.family === 'cap') return formula`${threshold} × ${groupMean} × ${levelCoefficient} × ${control}`
  if (high.family === 'linear' || cityMean === undefined || scale === undefined) {
    return formula`${groupMean} × ${levelCoefficient} × ${control} + (${cost} − ${threshold} × ${groupMean}) × ${control}`
  }
  return formula`(${cost} ÷ ${cityMean} − (${threshold} − 1) × ${weight} × ${levelCoefficient}) × ${scale} × ${pointValue}`
}

/**
 * 费用异常病例（输入） — one case, its group, and the prices of the year.
 *
 * @since 0.1.0
 */
export interface OutlierInput extends OutlierGroup {
  readonly cost: NumberInput
}

/**
 * 费用异常病例支付 — what a case is by its cost, the threshold of its group, and what it is paid.
 *
 * @since 0.2.0
 */
interface OutlierPayment {
  readonly kind: OutlierKind
  /** Cost over group mean, exact. */
  readonly ratio: DecimalText
  readonly threshold: DecimalText
  readonly payment: DecimalText
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
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `missing` (city mean or scale for `deduct`) ·
 *   `negative_amount` · `not_whole_fen` · `out_of_range` · `not_a_number` · `bands_not_ascending`, `bands_not_open`,
 *   `not_one_of` for the rule · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_many_digits` ·
 *   `wrong_type`
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
 * @since 0.1.0
 */
export function outlierPayment(rule: OutlierRule, input: OutlierInput): OutlierPayment {
  const exactRule = readOutlierRule(rule)
  const { cost, ...group } = read(outlierShape(), input)
  const facts = outlierFacts(group, exactRule, outlierShape())
  const ratio = figure(L.costRatio, formula`${cost} ÷ ${facts.groupMean}`, exact)
  const threshold = outlierThreshold(exactRule, facts.weight)
  const kind = kindOf(exactRule, ratio.value, threshold.value)
  const without = kind !== 'low' && group.levelCoefficient === undefined ? noCoefficient : { zh: '', en: '' }
  const payment = figure(L.payment, outlierFormula(kind, cost, exactRule, facts, threshold), fen, {
    citations: exactRule.citations,
    because: {
      zh: zh`${exactRule.label.zh}：费用为病组次均费用的 ${ratio} 倍，高倍率阈值 ${threshold} 倍，属于${kinds[kind].zh}${without.zh}`,
      en: en`${exactRule.label.en}: cost is ${ratio} times the group's mean, threshold ${threshold}: ${kinds[kind].en}${without.en}`,
    },
  })
  return publish({ kind, ratio, threshold, payment }, [ratio, threshold, payment])
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
