import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  institutionCoefficient: {
    id: 'institutionCoefficient',
    name: { zh: '医疗机构系数', en: 'Institution coefficient' },
    unit: 'factor',
  },
  tableCoefficient: {
    id: 'tableCoefficient',
    name: { zh: '系数表所列系数', en: 'Coefficient in the table' },
    unit: 'factor',
  },
  baseCoefficient: { id: 'baseCoefficient', name: { zh: '基础系数', en: 'Base coefficient' }, unit: 'factor' },
  ownValue: { id: 'additionOwn', name: { zh: '本院指标', en: 'Own value' }, unit: 'ratio' },
  reference: { id: 'additionReference', name: { zh: '参照值', en: 'Reference value' }, unit: 'ratio' },
  excess: { id: 'additionExcess', name: { zh: '高于参照的幅度', en: 'Above the reference by' }, unit: 'rate' },
  share: { id: 'additionExcess', name: { zh: '指标值', en: 'Value of the indicator' }, unit: 'rate' },
  per: { id: 'additionPer', name: { zh: '每档幅度', en: 'Width of a step' }, unit: 'rate' },
  count: { id: 'additionSteps', name: { zh: '满档数', en: 'Full steps' }, unit: 'count' },
  add: { id: 'additionEach', name: { zh: '每档加成', en: 'Addition of a step' }, unit: 'factor' },
  first: { id: 'additionFirst', name: { zh: '高于即加', en: 'Addition for any excess' }, unit: 'factor' },
  cap: { id: 'additionCap', name: { zh: '加成上限', en: 'Cap of the addition' }, unit: 'factor' },
  added: { id: 'addition', name: { zh: '加成', en: 'Addition' }, unit: 'factor' },
  auxiliaryFactor: { id: 'auxiliaryFactor', name: { zh: '辅助目录系数', en: 'Auxiliary factor' }, unit: 'factor' },
  catalogueFactor: { id: 'catalogueFactor', name: { zh: '目录系数', en: 'Factor in the catalogue' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
