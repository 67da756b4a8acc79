import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  personCost: { id: 'personCost', name: { zh: '个人费用', en: 'Cost of a person' }, unit: 'yuan' },
  attachment: { id: 'attachment', name: { zh: '分担起点', en: 'Attachment point' }, unit: 'yuan' },
  ceiling: { id: 'ceiling', name: { zh: '分担封顶线', en: 'Ceiling' }, unit: 'yuan' },
  coinsurance: { id: 'coinsurance', name: { zh: '超额分担比例', en: 'Coinsurance of the stop-loss' }, unit: 'rate' },
  personCovered: {
    id: 'personCovered',
    name: { zh: '个人大额费用超额分担额', en: 'Covered of a person' },
    unit: 'yuan',
  },
  personRetained: {
    id: 'personRetained',
    name: { zh: '个人费用中医共体自担额', en: 'Retained of a person' },
    unit: 'yuan',
  },
  truncatedCost: {
    id: 'truncatedCost',
    name: { zh: '截断后的个人费用', en: 'Truncated cost of a person' },
    unit: 'yuan',
  },
  totalCost: { id: 'totalCost', name: { zh: '费用合计', en: 'Total cost' }, unit: 'yuan' },
  covered: { id: 'covered', name: { zh: '大额费用超额分担额', en: 'Covered by the stop-loss' }, unit: 'yuan' },
  retained: { id: 'retained', name: { zh: '医共体自担额', en: 'Retained' }, unit: 'yuan' },
  aggregateBase: { id: 'aggregateBase', name: { zh: '超额分担基数', en: 'Base of the stop-loss' }, unit: 'yuan' },
  aggregateSpending: { id: 'aggregateSpending', name: { zh: '实际总支出', en: 'Total spending' }, unit: 'yuan' },
  aggregateCovered: {
    id: 'aggregateCovered',
    name: { zh: '总额超额分担额', en: 'Covered by the aggregate stop-loss' },
    unit: 'yuan',
  },
  aggregateRetained: {
    id: 'aggregateRetained',
    name: { zh: '总额超额分担后医共体自担额', en: 'Retained after the aggregate stop-loss' },
    unit: 'yuan',
  },
  percentile: { id: 'percentile', name: { zh: '截断百分位', en: 'Percentile of truncation' }, unit: 'rate' },
  costBelow: { id: 'costBelow', name: { zh: '百分位下方的费用', en: 'Cost below the percentile' }, unit: 'yuan' },
  costAbove: { id: 'costAbove', name: { zh: '百分位上方的费用', en: 'Cost above the percentile' }, unit: 'yuan' },
  position: { id: 'position', name: { zh: '两者之间的位置', en: 'Place between the two' }, unit: 'ratio' },
  truncationLimit: { id: 'truncationLimit', name: { zh: '截断限额', en: 'Limit of truncation' }, unit: 'yuan' },
  truncatedTotal: { id: 'truncatedTotal', name: { zh: '截断后合计', en: 'Total after truncation' }, unit: 'yuan' },
  truncatedExcess: { id: 'truncatedExcess', name: { zh: '截去合计', en: 'Truncated in total' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
