import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  value: { id: 'indicatorValue', name: { zh: '指标值', en: 'Value' }, unit: 'ratio' },
  target: { id: 'indicatorTarget', name: { zh: '目标值', en: 'Target' }, unit: 'ratio' },
  threshold: { id: 'indicatorThreshold', name: { zh: '门槛值', en: 'Threshold' }, unit: 'ratio' },
  weight: { id: 'indicatorWeight', name: { zh: '指标权重', en: 'Weight' }, unit: 'rate' },
  applicableWeight: {
    id: 'applicableWeight',
    name: { zh: '适用指标权重合计', en: 'Weights that apply' },
    unit: 'rate',
  },
  raisedWeight: {
    id: 'weightInsideDimension',
    name: { zh: '维度内重新分配后的权重', en: 'Weight as redistributed within the dimension' },
    unit: 'rate',
  },
  appliedWeight: { id: 'appliedWeight', name: { zh: '重新分配后的权重', en: 'Weight as redistributed' }, unit: 'rate' },
  attainment: { id: 'attainment', name: { zh: '达标程度', en: 'Attainment' }, unit: 'rate' },
  indicatorScore: { id: 'indicatorScore', name: { zh: '指标得分', en: 'Score of indicator' }, unit: 'score' },
  weightedScore: { id: 'weightedScore', name: { zh: '加权得分', en: 'Weighted score' }, unit: 'score' },
  score: { id: 'score', name: { zh: '考核得分（扣分前）', en: 'Score before findings' }, unit: 'score' },
  ceiling: { id: 'scoreCeiling', name: { zh: '得分上限', en: 'Ceiling of the score' }, unit: 'score' },
} as const satisfies Record<string, Label>)
