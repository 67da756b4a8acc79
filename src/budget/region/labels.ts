import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  total: { id: 'regionalTotal', name: { zh: '区域总额预算', en: 'Regional budget' }, unit: 'yuan' },
  asked: { id: 'partAsked', name: { zh: '测算额', en: 'Amount asked' }, unit: 'yuan' },
  previous: { id: 'partPrevious', name: { zh: '上年额', en: "Last year's amount" }, unit: 'yuan' },
  priority: { id: 'partPriority', name: { zh: '优先顺位', en: 'Rank' }, unit: 'count' },
  askedSum: { id: 'regionalAsked', name: { zh: '各部分测算额合计', en: 'Asked by all parts' }, unit: 'yuan' },
  excess: { id: 'regionalExcess', name: { zh: '超出区域总额', en: 'Beyond the regional budget' }, unit: 'yuan' },
  unassigned: { id: 'regionalUnassigned', name: { zh: '未安排额', en: 'Not assigned' }, unit: 'yuan' },
  firmAsked: { id: 'regionalFirm', name: { zh: '刚性安排合计', en: 'Asked by firm parts' }, unit: 'yuan' },
  available: { id: 'regionalAvailable', name: { zh: '可分配额', en: 'Left to be divided' }, unit: 'yuan' },
  left: { id: 'regionalLeft', name: { zh: '前序安排后余额', en: 'Left by the parts before' }, unit: 'yuan' },
  weightSum: {
    id: 'regionalWeightSum',
    name: { zh: '参与分配的金额合计', en: 'Sum of the amounts that take part' },
    unit: 'yuan',
  },
  commonGrowth: { id: 'regionalGrowth', name: { zh: '统一增长率上限', en: 'Common cap of growth' }, unit: 'rate' },
  granted: { id: 'partGranted', name: { zh: '核定额', en: 'Granted' }, unit: 'yuan' },
  lost: { id: 'partLost', name: { zh: '压减额', en: 'Cut' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
