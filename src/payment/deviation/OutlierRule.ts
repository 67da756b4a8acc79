import { deepFreeze } from '../../errors/internal.ts'
import { en, type Figure, given, type Label, type NumberInput, read, zh } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  bare,
  choice,
  flag,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  openBands,
  orElse,
  orNull,
  positive,
  positiveRate,
  read as readInput,
  record,
} from '../../shape/internal.ts'
import type { CaseKind } from '../DeviationRule.ts'
import { keptOrigin } from '../keptOrigin.ts'
import { paymentLabels } from '../labels.ts'

/**
 * 高倍率阈值 — from which ratio of cost to group mean a case is a high outlier, by the weight of its group. A weight on
 * a bound belongs to the segment above it.
 *
 * @since 0.2.0
 */
export interface OutlierThreshold {
  /** The segment reaches up to, without, this weight; `null`: without limit, the last one only. */
  readonly weightBelow: NumberInput | null
  readonly ratio: NumberInput
}

/**
 * 高倍率公式 — what a high outlier is paid, with A the group mean, f the level coefficient, c the control factor (point
 * value over standard point value) and K the threshold: `linear` A·f·c + (cost − K·A)·c; `cap` K·A·f·c; `deduct`
 * (cost ÷ city mean − (K − 1)·RW·f) × scale × point value.
 *
 * @since 0.2.0
 */
type OutlierFamily = 'linear' | 'cap' | 'deduct'

/**
 * 费用异常类别 — what a case is by its cost over the mean of its group.
 *
 * @since 0.2.0
 */
export type OutlierKind = Exclude<CaseKind, 'extreme'>

/**
 * DRG 费用异常规则 — what cases far from the mean of their group are paid. The families contradict each other, so the
 * rule is data: thresholds, sides of the bounds, and the formula on each side.
 *
 * @since 0.1.0
 */
export interface OutlierRule extends Rule<'outlier'> {
  readonly low: {
    /** A case whose cost over group mean is below this is a low outlier. */
    readonly below: NumberInput
    /** Whether a ratio exactly on the bound is one too; not unless given. */
    readonly inclusive?: boolean
    /** The cost, or the cost times the control factor. */
    readonly pays: 'cost' | 'controlledCost'
  }
  readonly high: {
    readonly family: OutlierFamily
    /** From the lightest segment up. */
    readonly thresholds: readonly OutlierThreshold[]
    /** Whether a ratio exactly on the threshold is a high outlier; not unless given. */
    readonly inclusive?: boolean
  }
}

/** An outlier rule with exact numbers. */
export type ReadOutlierRule = OutOf<ReturnType<typeof outlierRuleShape>>

/** Segments of weight ascend, the last and only the last without limit; every threshold is above the low bound. */
export const outlierRuleShape = /* @__PURE__ */ lazily(() => {
  const inclusive = () => orElse(flag({ zh: '是否含界', en: 'Inclusive' }), false)
  const threshold = record<OutlierThreshold>({ zh: '高倍率阈值', en: 'Threshold' })({
    weightBelow: orNull(bare(positive(outlierLabels.groupWeight))),
    ratio: bare(positiveRate(outlierLabels.threshold)),
  })
  return record<OutlierRule>({ zh: '费用异常规则', en: 'Outlier rule' })(
    {
      ...ruleHead('outlier'),
      low: record<OutlierRule['low']>({ zh: '低倍率', en: 'Low outliers' })({
        below: bare(positiveRate(outlierLabels.lowBound)),
        inclusive: inclusive(),
        pays: choice(
          { zh: '支付方式', en: 'Pays' },
          {
            cost: { zh: '按实际费用', en: 'the cost' },
            controlledCost: { zh: '实际费用乘以控制系数', en: 'the cost times the control factor' },
          },
        ),
      }),
      high: record<OutlierRule['high']>({ zh: '高倍率', en: 'High outliers' })({
        family: choice(
          { zh: '公式', en: 'Family' },
          {
            linear: { zh: '均费加超出阈值部分', en: 'the mean and what exceeds the threshold' },
            cap: { zh: '以阈值为限', en: 'up to the threshold' },
            deduct: { zh: '费用倍率扣除阈值以内部分', en: 'the ratio less what is within the threshold' },
          },
        ),
        thresholds: list({ zh: '阈值', en: 'Thresholds' }, threshold, { laws: [openBands('weightBelow')] }),
        inclusive: inclusive(),
      }),
    },
    [thresholdsAboveLow],
  )
})

/** A rule that is an argument of its own. */
export const readOutlierRule = /* @__PURE__ */ readOnce((rule: OutlierRule) =>
  readInput(outlierRuleShape(), rule, ['rule']),
)

const thresholdsAboveLow: Law<{
  readonly low: { readonly below: Fraction }
  readonly high: { readonly thresholds: readonly { readonly ratio: Fraction }[] }
}> = law(
  ['out_of_range'],
  ['thresholdsAboveLow'],
  ({ low, high }) => [low.below, ...high.thresholds.map(({ ratio }) => ratio)],
  ([below, ...ratios], reading) => {
    ratios.forEach((ratio, index) => {
      if (below === undefined || compare(ratio, below) > 0) return
      const info = { expected: `> ${toDecimalString(below)}`, received: toDecimalString(ratio) }
      reading.refuse('out_of_range', info, ['high', 'thresholds', index, 'ratio'])
    })
  },
)

/** The threshold of the segment of weight that the group lies in. */
export function outlierThreshold({ high, citations }: ReadOutlierRule, weight: Figure): Figure {
  const found = high.thresholds.find(
    ({ weightBelow }) => weightBelow === null || compare(weight.value, weightBelow) < 0,
  ) as (typeof high.thresholds)[number]
  const bound = found.weightBelow === null ? undefined : given(outlierLabels.groupWeight, found.weightBelow)
  const because =
    bound === undefined
      ? { zh: zh`权重 ${weight} 属于最高一段`, en: en`the weight ${weight} lies in the topmost segment` }
      : { zh: zh`权重 ${weight} 低于 ${bound}`, en: en`the weight ${weight} is below ${bound}` }
  const operands = [weight, ...keptOrigin(outlierLabels.ruleThreshold, found.ratio)]
  return read(outlierLabels.threshold, found.ratio, because, operands, { citations })
}

export const outlierLabels = /* @__PURE__ */ deepFreeze({
  groupWeight: paymentLabels.groupWeight,
  groupMean: { id: 'referenceMean', name: { zh: '病组次均费用', en: 'Mean cost of the group' }, unit: 'yuan' },
  levelCoefficient: {
    id: 'levelCoefficient',
    name: { zh: '医疗机构系数', en: 'Institution coefficient' },
    unit: 'factor',
  },
  pointValue: { id: 'pointValue', name: { zh: '点值', en: 'Price of a point' }, unit: 'drgPrice' },
  standardPointValue: {
    id: 'standardPointValue',
    name: { zh: '标准点值', en: 'Standard price of a point' },
    unit: 'drgPrice',
  },
  control: { id: 'controlFactor', name: { zh: '控制系数', en: 'Control factor' }, unit: 'factor' },
  cityMean: { id: 'cityMean', name: { zh: '全市次均费用', en: 'Mean cost in the city' }, unit: 'yuan' },
  outlierScale: { id: 'outlierScale', name: { zh: '权重换算倍数', en: 'Points per unit of weight' }, unit: 'factor' },
  lowBound: { id: 'outlierLowBound', name: { zh: '低倍率界限', en: 'Bound of low outliers' }, unit: 'ratio' },
  threshold: { id: 'outlierThreshold', name: { zh: '高倍率阈值', en: 'High-outlier threshold' }, unit: 'ratio' },
  ruleThreshold: { id: 'ruleThreshold', name: { zh: '规则所定阈值', en: 'Threshold in the rule' }, unit: 'ratio' },
  payment: { id: 'outlierPayment', name: { zh: '病例支付标准', en: 'Payment of the case' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
