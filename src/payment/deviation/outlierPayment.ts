import { fail } from '../../errors/index.ts'
import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  read,
  type Step,
  stepsOf,
  zh,
} from '../../figure/index.ts'
import { compare, type DecimalInput, type Fraction, fen, readAmount } from '../../numeric/index.ts'
import { readRecord } from '../../policy/index.ts'
import type { CaseKind } from '../DeviationRule.ts'
import { paymentLabels } from '../labels.ts'
import { readPositive, readPositiveFactor } from '../readPositive.ts'
import type { OutlierRule } from './OutlierRule.ts'
import { outlierLabels } from './outlierLabels.ts'
import { type ExactOutlierRule, readOutlierRule } from './readOutlierRule.ts'

const L = { ...paymentLabels, ...outlierLabels }

/**
 * 费用异常病例（输入） — one case, its group, and the prices of the year.
 *
 * @since 0.2.0
 */
export interface OutlierInput {
  readonly cost: DecimalInput
  readonly groupMean: DecimalInput
  /** The weight RW of the group: it chooses the threshold. */
  readonly weight: DecimalInput
  /** The level coefficient f, 1 unless given. */
  readonly levelCoefficient?: DecimalInput
  readonly pointValue: DecimalInput
  readonly standardPointValue: DecimalInput
  /** The mean cost of all cases of the city: for the family `deduct` only. */
  readonly cityMean?: DecimalInput
  /** How many points a weight of one is: for the family `deduct` only. */
  readonly scale?: DecimalInput
}

/**
 * 费用异常病例支付 — what a case is by its cost, the threshold of its group, and what it is paid.
 *
 * @since 0.2.0
 */
export interface OutlierPayment {
  readonly kind: Exclude<CaseKind, 'extreme'>
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
 * @throws `missing` (city mean or scale for `deduct`) · `negative_amount` · `not_whole_fen` · `out_of_range` ·
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
  const exactRule = readOutlierRule(rule, ['rule'])
  const facts = readFacts(input, exactRule.high.family === 'deduct')
  const ratio = figure(L.costRatio, formula`${facts.cost} ÷ ${facts.mean}`, exact)
  const threshold = thresholdFigure(exactRule, facts.weight)
  const kind = kindOf(exactRule, ratio.value, threshold.value)
  const payment = figure(L.payment, paymentFormula(kind, exactRule, facts, threshold), fen, {
    citations: exactRule.citations,
    because: {
      zh: zh`${exactRule.label.zh}：费用为病组均费的 ${ratio} 倍，阈值 ${threshold}，属于${kinds[kind].zh}`,
      en: en`${exactRule.label.en}: cost is ${ratio} of the group mean, threshold ${threshold}: ${kinds[kind].en}`,
    },
  })
  const steps = stepsOf([ratio, threshold, payment])
  return { kind, ratio: ratio.text, threshold: threshold.text, payment: payment.text, steps }
}

const kinds = {
  low: { zh: '费用极低病例', en: 'a low outlier' },
  normal: { zh: '正常病例', en: 'a normal case' },
  high: { zh: '费用极高病例', en: 'a high outlier' },
} as const

interface Facts {
  readonly cost: Figure
  readonly mean: Figure
  readonly weight: Figure
  readonly level: Figure
  readonly pointValue: Figure
  readonly control: Figure
  readonly cityMean: Figure | undefined
  readonly scale: Figure | undefined
}

function readFacts(input: OutlierInput, isDeducted: boolean): Facts {
  const keys = [
    'cost',
    'groupMean',
    'weight',
    'levelCoefficient',
    'pointValue',
    'standardPointValue',
    'cityMean',
    'scale',
  ]
  readRecord(input, keys, [])
  const isNeeded = (key: 'cityMean' | 'scale') => isDeducted || input[key] !== undefined
  const pointValue = given(L.pointValue, readPositive(input.pointValue, ['pointValue']))
  const standard = given(L.standardPointValue, readPositive(input.standardPointValue, ['standardPointValue']))
  return {
    cost: given(L.cost, readAmount(input.cost, ['cost'])),
    mean: given(L.referenceMean, readPositive(input.groupMean, ['groupMean'])),
    weight: given(L.groupWeight, readPositive(input.weight, ['weight'])),
    level: given(L.levelCoefficient, readPositiveFactor(input.levelCoefficient, ['levelCoefficient'])),
    pointValue,
    control: figure(L.control, formula`${pointValue} ÷ ${standard}`, exact),
    cityMean: isNeeded('cityMean') ? given(L.cityMean, readPositive(input.cityMean, ['cityMean'])) : undefined,
    scale: isNeeded('scale') ? given(L.outlierScale, readPositive(input.scale, ['scale'])) : undefined,
  }
}

/** The threshold of the segment of weight that the group lies in. */
function thresholdFigure({ high, citations }: ExactOutlierRule, weight: Figure): Figure {
  const found = high.thresholds.find(
    ({ weightBelow }) => weightBelow === null || compare(weight.value, weightBelow) < 0,
  )
  const { weightBelow = null, ratio } =
    found ?? high.thresholds[0] ?? fail('empty_list', ['rule', 'high', 'thresholds'])
  const bound = weightBelow === null ? undefined : given(L.groupWeight, weightBelow)
  const because =
    bound === undefined
      ? { zh: zh`权重 ${weight} 属于最高一段`, en: en`the weight ${weight} lies in the topmost segment` }
      : { zh: zh`权重 ${weight} 低于 ${bound}`, en: en`the weight ${weight} is below ${bound}` }
  return read(L.threshold, ratio, because, [weight], { citations })
}

function kindOf({ low, high }: ExactOutlierRule, ratio: Fraction, threshold: Fraction): OutlierPayment['kind'] {
  const atLow = compare(ratio, low.below)
  if (atLow < 0 || (atLow === 0 && low.inclusive)) return 'low'
  const atHigh = compare(ratio, threshold)
  return atHigh > 0 || (atHigh === 0 && high.inclusive) ? 'high' : 'normal'
}

function paymentFormula(
  kind: OutlierPayment['kind'],
  { low, high }: ExactOutlierRule,
  { cost, mean, weight, level, pointValue, control, cityMean, scale }: Facts,
  threshold: Figure,
): Formula {
  if (kind === 'low') return low.pays === 'cost' ? formula`${cost}` : formula`${cost} × ${control}`
  if (kind === 'normal') return formula`${mean} × ${level} × ${control}`
  if (high.family === 'cap') return formula`${threshold} × ${mean} × ${level} × ${control}`
  if (high.family === 'linear' || cityMean === undefined || scale === undefined) {
    return formula`${mean} × ${level} × ${control} + (${cost} − ${threshold} × ${mean}) × ${control}`
  }
  return formula`(${cost} ÷ ${cityMean} − (${threshold} − 1) × ${weight} × ${level}) × ${scale} × ${pointValue}`
}
