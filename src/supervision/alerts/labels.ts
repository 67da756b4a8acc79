import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  observed: { id: 'observed', name: { zh: '观察值', en: 'Observed value' }, unit: 'ratio' },
  earlier: { id: 'earlier', name: { zh: '历史值', en: 'Earlier value' }, unit: 'ratio' },
  peer: { id: 'peer', name: { zh: '同类值', en: 'Peer value' }, unit: 'ratio' },
  numerator: { id: 'numerator', name: { zh: '分子', en: 'Numerator' }, unit: 'count' },
  denominator: { id: 'denominator', name: { zh: '分母', en: 'Denominator' }, unit: 'count' },
  change: { id: 'change', name: { zh: '变化率', en: 'Change' }, unit: 'rate' },
  zScore: { id: 'zScore', name: { zh: 'z 值', en: 'z score' }, unit: 'ratio' },
  robustZScore: { id: 'robustZScore', name: { zh: '稳健 z 值', en: 'Robust z score' }, unit: 'ratio' },
  centre: { id: 'centre', name: { zh: '基准比例', en: 'Centre' }, unit: 'rate' },
  interval: { id: 'intervalEnd', name: { zh: 'Wilson 区间端点', en: 'End of the Wilson interval' }, unit: 'rate' },
  limit: { id: 'limit', name: { zh: '限值', en: 'Limit' }, unit: 'ratio' },
  beyond: { id: 'beyond', name: { zh: '越限点数', en: 'Points beyond the limit' }, unit: 'count' },
  needed: { id: 'needed', name: { zh: '报警点数', en: 'Points for an alert' }, unit: 'count' },
  excess: { id: 'excess', name: { zh: '超限幅度', en: 'Excess over the limit' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)
