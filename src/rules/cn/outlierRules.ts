import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { OutlierRule, OutlierThreshold } from '../../payment/internal.ts'

const citations: readonly Citation[] = [
  {
    document: {
      zh: 'DRG 费用异常病例的计算常数（公开程序）',
      en: 'DRG outlier constants of a public program',
    },
    status: 'secondary',
  },
]

const below = '0.35'

const thresholds: readonly OutlierThreshold[] = [
  { weightBelow: 1, ratio: '3' },
  { weightBelow: 2, ratio: '2.5' },
  { weightBelow: 3, ratio: '2' },
  { weightBelow: 5, ratio: '1.5' },
  { weightBelow: null, ratio: '1.3' },
]

/**
 * DRG 费用异常规则 — outlier rules for `outlierPayment`: three formulas for high outliers, each with low outliers paid at
 * cost or at cost times the control factor. Low is below 0.35 of the group mean; the threshold for high falls with the
 * weight of the group. Which pair a place uses is its own choice.
 *
 * @since 0.1.0
 */
export const outlierRules = /* @__PURE__ */ deepFreeze({
  linear: {
    lowAtCost: {
      kind: 'outlier',
      id: 'outlier.linear.lowAtCost',
      label: { zh: '超额线性支付，极低按费用', en: 'Linear beyond the threshold, low at cost' },
      low: { below, pays: 'cost' },
      high: { family: 'linear', thresholds },
      citations,
    },
    lowAtControlledCost: {
      kind: 'outlier',
      id: 'outlier.linear.lowAtControlledCost',
      label: { zh: '超额线性支付，极低按费用乘控制系数', en: 'Linear beyond the threshold, low at controlled cost' },
      low: { below, pays: 'controlledCost' },
      high: { family: 'linear', thresholds },
      citations,
    },
  },
  cap: {
    lowAtCost: {
      kind: 'outlier',
      id: 'outlier.cap.lowAtCost',
      label: { zh: '阈值封顶支付，极低按费用', en: 'Capped at the threshold, low at cost' },
      low: { below, pays: 'cost' },
      high: { family: 'cap', thresholds },
      citations,
    },
    lowAtControlledCost: {
      kind: 'outlier',
      id: 'outlier.cap.lowAtControlledCost',
      label: { zh: '阈值封顶支付，极低按费用乘控制系数', en: 'Capped at the threshold, low at controlled cost' },
      low: { below, pays: 'controlledCost' },
      high: { family: 'cap', thresholds },
      citations,
    },
  },
  deduct: {
    lowAtCost: {
      kind: 'outlier',
      id: 'outlier.deduct.lowAtCost',
      label: { zh: '扣减支付，极低按费用', en: 'Deducted, low at cost' },
      low: { below, pays: 'cost' },
      high: { family: 'deduct', thresholds },
      citations,
    },
    lowAtControlledCost: {
      kind: 'outlier',
      id: 'outlier.deduct.lowAtControlledCost',
      label: { zh: '扣减支付，极低按费用乘控制系数', en: 'Deducted, low at controlled cost' },
      low: { below, pays: 'controlledCost' },
      high: { family: 'deduct', thresholds },
      citations,
    },
  },
} as const satisfies Record<OutlierRule['high']['family'], Record<string, OutlierRule>>)
