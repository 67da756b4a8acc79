import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const outlierLabels = /* @__PURE__ */ deepFreeze({
  groupWeight: { id: 'groupWeight', name: { zh: '病组权重', en: 'Weight of the group' }, unit: 'weight' },
  levelCoefficient: { id: 'levelCoefficient', name: { zh: '等级系数', en: 'Level coefficient' }, unit: 'factor' },
  pointValue: { id: 'pointValue', name: { zh: '点值', en: 'Point value' }, unit: 'price' },
  standardPointValue: { id: 'standardPointValue', name: { zh: '标准点值', en: 'Standard point value' }, unit: 'price' },
  control: { id: 'controlFactor', name: { zh: '控制系数', en: 'Control factor' }, unit: 'factor' },
  cityMean: { id: 'cityMean', name: { zh: '全市次均费用', en: 'Mean cost in the city' }, unit: 'yuan' },
  outlierScale: { id: 'outlierScale', name: { zh: '权重换算倍数', en: 'Points per unit of weight' }, unit: 'factor' },
  lowBound: { id: 'outlierLowBound', name: { zh: '低倍率界限', en: 'Bound of low outliers' }, unit: 'ratio' },
  threshold: { id: 'outlierThreshold', name: { zh: '高倍率阈值', en: 'High-outlier threshold' }, unit: 'ratio' },
  payment: { id: 'outlierPayment', name: { zh: '病例支付标准', en: 'Payment of the case' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
