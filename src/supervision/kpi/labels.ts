import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  within: { id: 'weightWithinDimension', name: { zh: '维度内权重', en: 'Weight within the dimension' }, unit: 'rate' },
  weight: { id: 'indicatorWeight', name: { zh: '指标权重', en: 'Weight' }, unit: 'rate' },
  dimensionWeight: {
    id: 'appliedDimensionWeight',
    name: { zh: '维度适用权重', en: 'Weight of dimension as applied' },
    unit: 'rate',
  },
  dimensionScore: { id: 'dimensionScore', name: { zh: '维度得分', en: 'Score of dimension' }, unit: 'score' },
} as const satisfies Record<string, Label>)
