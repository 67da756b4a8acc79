import { deepFreeze } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'

export const qualityLabels = /* @__PURE__ */ deepFreeze({
  score: { id: 'score', name: { zh: '绩效评价得分', en: 'Quality score' }, unit: 'score' },
  from: { id: 'gateFrom', name: { zh: '门槛得分', en: 'Score of the gate' }, unit: 'score' },
  factor: { id: 'factor', name: { zh: '得分系数', en: 'Score factor' }, unit: 'factor' },
  stepFrom: { id: 'stepFrom', name: { zh: '起点得分', en: 'Score from which the step holds' }, unit: 'score' },
  linkFactor: { id: 'linkFactor', name: { zh: '挂钩系数', en: 'Factor of the link' }, unit: 'factor' },
  leastFactor: { id: 'leastFactor', name: { zh: '酌定系数下限', en: 'Least factor at discretion' }, unit: 'factor' },
  mostFactor: { id: 'mostFactor', name: { zh: '酌定系数上限', en: 'Highest factor at discretion' }, unit: 'factor' },
  discretion: { id: 'discretion', name: { zh: '酌定系数', en: 'Factor decided by the authority' }, unit: 'factor' },
  scale: { id: 'scoreMaximum', name: { zh: '评分满分', en: 'Top of the scale' }, unit: 'score' },
  slope: { id: 'slope', name: { zh: '斜率', en: 'Slope' }, unit: 'factor' },
  intercept: { id: 'intercept', name: { zh: '截距', en: 'Intercept' }, unit: 'factor' },
  floor: { id: 'floor', name: { zh: '系数下限', en: 'Floor of the factor' }, unit: 'factor' },
  ceiling: { id: 'ceiling', name: { zh: '系数上限', en: 'Ceiling of the factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
