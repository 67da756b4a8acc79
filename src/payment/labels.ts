import { deepFreeze } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'

export const paymentLabels = /* @__PURE__ */ deepFreeze({
  cost: { id: 'cost', name: { zh: '病例费用', en: 'Cost of the case' }, unit: 'yuan' },
  referenceMean: {
    id: 'referenceMean',
    name: {
      zh: '上一年度同级别医疗机构该病种次均费用',
      en: 'Mean cost of the group at hospitals of the level, last year',
    },
    unit: 'yuan',
  },
  groupScore: { id: 'groupScore', name: { zh: '病种分值', en: 'Score of the group' }, unit: 'points' },
  groupWeight: { id: 'groupWeight', name: { zh: '病组权重', en: 'Weight of the group' }, unit: 'weight' },
  coefficient: { id: 'coefficient', name: { zh: '医疗机构系数', en: 'Institution coefficient' }, unit: 'factor' },
  auxiliary: { id: 'auxiliary', name: { zh: '辅助目录系数', en: 'Auxiliary factor' }, unit: 'factor' },
  costRatio: { id: 'costRatio', name: { zh: '费用倍率', en: 'Cost over mean cost' }, unit: 'ratio' },
  ratioBound: { id: 'ratioBound', name: { zh: '倍率上限', en: 'Upper bound of the ratio' }, unit: 'ratio' },
  ratioTimes: { id: 'ratioTimes', name: { zh: '倍率计入次数', en: 'Weight of the ratio' }, unit: 'factor' },
  constant: { id: 'constant', name: { zh: '常数项', en: 'Constant' }, unit: 'factor' },
  coefficientTimes: {
    id: 'coefficientTimes',
    name: { zh: '系数计入次数', en: 'Weight of the coefficient' },
    unit: 'factor',
  },
  casePoints: { id: 'casePoints', name: { zh: '病例分值', en: 'Points of the case' }, unit: 'points' },
} as const satisfies Record<string, Label>)

/** What the step says where points were counted without a coefficient. */
export const noCoefficient = /* @__PURE__ */ deepFreeze({
  zh: '；未提供医疗机构系数，按 1 计',
  en: '; no institution coefficient is given, taken as 1',
})

/** The same as a sentence of its own. */
export const coefficientIsOne = /* @__PURE__ */ deepFreeze({
  zh: '未提供医疗机构系数，按 1 计',
  en: 'no institution coefficient is given, taken as 1',
})
