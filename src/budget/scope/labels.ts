import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  line: { id: 'serviceLine', name: { zh: '服务项目支出', en: 'Spending on the service line' }, unit: 'yuan' },
  lineSource: { id: 'serviceLineSource', name: { zh: '服务项目支出来源', en: 'Source of the spending' }, unit: 'yuan' },
  inside: { id: 'insideScope', name: { zh: '预算范围内合计', en: 'Within the scope of the budget' }, unit: 'yuan' },
  outside: { id: 'outsideScope', name: { zh: '预算范围外合计', en: 'Outside the scope of the budget' }, unit: 'yuan' },
  all: { id: 'allLines', name: { zh: '全部服务项目合计', en: 'All service lines' }, unit: 'yuan' },
  partyInside: {
    id: 'partyInside',
    name: { zh: '预算范围内由责任方负责的金额', en: 'Within the scope, answered for by the party' },
    unit: 'yuan',
  },
  partyOutside: {
    id: 'partyOutside',
    name: { zh: '预算范围外由责任方负责的金额', en: 'Outside the scope, answered for by the party' },
    unit: 'yuan',
  },
  stated: { id: 'statedTotal', name: { zh: '公布的合计', en: 'Stated total' }, unit: 'yuan' },
  tolerance: { id: 'statedTolerance', name: { zh: '容差', en: 'Tolerance' }, unit: 'yuan' },
  difference: { id: 'statedDifference', name: { zh: '与公布合计之差', en: 'Stated less summed' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
