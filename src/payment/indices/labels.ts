import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  weight: { id: 'cmiWeight', name: { zh: '病组权重', en: 'Weight of the group' }, unit: 'weight' },
  cases: { id: 'indexCases', name: { zh: '病组例数', en: 'Cases of the group' }, unit: 'count' },
  caseMixIndex: { id: 'caseMixIndex', name: { zh: '病例组合指数', en: 'Case mix index' }, unit: 'ratio' },
  ownMean: { id: 'indexOwn', name: { zh: '本院病组均值', en: "Hospital's mean of the group" }, unit: 'ratio' },
  referenceMean: {
    id: 'indexReference',
    name: { zh: '区域病组均值', en: 'Reference mean of the group' },
    unit: 'ratio',
  },
  ratio: { id: 'indexRatio', name: { zh: '病组消耗比', en: 'Ratio of the group' }, unit: 'ratio' },
  timeIndex: { id: 'timeConsumptionIndex', name: { zh: '时间消耗指数', en: 'Time consumption index' }, unit: 'ratio' },
  costIndex: { id: 'costConsumptionIndex', name: { zh: '费用消耗指数', en: 'Cost consumption index' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)
