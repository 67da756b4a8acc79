import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  claims: { id: 'claims', name: { zh: '累计赔付额', en: 'Cumulative claims' }, unit: 'money' },
  tail: { id: 'tailFactor', name: { zh: '尾部因子', en: 'Tail factor' }, unit: 'factor' },
  factor: { id: 'developmentFactor', name: { zh: '进展因子', en: 'Development factor' }, unit: 'factor' },
  completion: { id: 'completionFactor', name: { zh: '完成率', en: 'Completion factor' }, unit: 'rate' },
  variance: {
    id: 'developmentVariance',
    name: { zh: '进展方差', en: 'Variance of the development' },
    unit: 'money',
  },
  latest: { id: 'latestClaims', name: { zh: '已付赔付额', en: 'Claims to date' }, unit: 'money' },
  ultimate: { id: 'ultimateClaims', name: { zh: '最终赔付额', en: 'Ultimate claims' }, unit: 'money' },
  reserve: { id: 'claimsReserve', name: { zh: '未付赔付额', en: 'Claims outstanding' }, unit: 'money' },
  standardError: { id: 'reserveError', name: { zh: '标准误', en: 'Standard error' }, unit: 'money' },
  latestTotal: { id: 'latestTotal', name: { zh: '已付赔付额合计', en: 'All claims to date' }, unit: 'money' },
  ultimateTotal: { id: 'ultimateTotal', name: { zh: '最终赔付额合计', en: 'All ultimate claims' }, unit: 'money' },
  reserveTotal: { id: 'reserveTotal', name: { zh: '未付赔付额合计', en: 'All claims outstanding' }, unit: 'money' },
  errorTotal: {
    id: 'reserveErrorTotal',
    name: { zh: '合计的标准误', en: 'Standard error of the whole' },
    unit: 'money',
  },
} as const satisfies Record<string, Label>)
