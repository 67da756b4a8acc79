import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'
import type { AlertRule } from './AlertRule.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  observed: { id: 'observed', name: { zh: '监测值', en: 'Value' }, unit: 'ratio' },
  value: { id: 'value', name: { zh: '值', en: 'Value' }, unit: 'ratio' },
  earlier: { id: 'earlier', name: { zh: '前期值', en: 'Earlier value' }, unit: 'ratio' },
  peer: { id: 'peer', name: { zh: '同类数据', en: 'Peer value' }, unit: 'ratio' },
  numerator: { id: 'numerator', name: { zh: '分子', en: 'Numerator' }, unit: 'count' },
  denominator: { id: 'denominator', name: { zh: '分母', en: 'Denominator' }, unit: 'count' },
  change: { id: 'change', name: { zh: '变化率', en: 'Change' }, unit: 'rate' },
  leastChange: { id: 'leastChange', name: { zh: '最小变化率', en: 'Least of the changes' }, unit: 'rate' },
  zScore: { id: 'zScore', name: { zh: 'z 值', en: 'z score' }, unit: 'ratio' },
  deviations: { id: 'deviations', name: { zh: '标准差个数', en: 'Standard deviations' }, unit: 'ratio' },
  robustZScore: { id: 'robustZScore', name: { zh: '稳健 z 值', en: 'Robust z score' }, unit: 'ratio' },
  sigmaZ: { id: 'sigmaZ', name: { zh: '离散程度 σz', en: 'Dispersion σz' }, unit: 'ratio' },
  rootPhi: { id: 'rootPhi', name: { zh: '离散程度 √φ', en: 'Dispersion √φ' }, unit: 'ratio' },
  centre: { id: 'centre', name: { zh: '基准比例', en: 'Centre' }, unit: 'rate' },
  interval: { id: 'intervalEnd', name: { zh: 'Wilson 区间端点', en: 'End of the Wilson interval' }, unit: 'rate' },
  limit: { id: 'limit', name: { zh: '限值', en: 'Limit' }, unit: 'ratio' },
  beyond: { id: 'beyond', name: { zh: '越限期数', en: 'Points beyond the limit' }, unit: 'count' },
  needed: { id: 'needed', name: { zh: '触发预警的期数', en: 'Points for an alert' }, unit: 'count' },
  above: { id: 'above', name: { zh: '上限', en: 'Upper limit' }, unit: 'ratio' },
  below: { id: 'below', name: { zh: '下限', en: 'Lower limit' }, unit: 'ratio' },
  rise: { id: 'rise', name: { zh: '升幅', en: 'Rise' }, unit: 'rate' },
  fall: { id: 'fall', name: { zh: '降幅', en: 'Fall' }, unit: 'rate' },
  confidence: { id: 'confidence', name: { zh: '置信度', en: 'Confidence' }, unit: 'rate' },
  valuesNeeded: { id: 'atLeast', name: { zh: '最少数据个数', en: 'Values needed' }, unit: 'count' },
  points: { id: 'of', name: { zh: '期数', en: 'Points' }, unit: 'count' },
  excess: { id: 'excess', name: { zh: '超限幅度', en: 'Excess over the limit' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)

export const kindNames = /* @__PURE__ */ deepFreeze({
  fixed: { zh: '固定限值', en: 'fixed limit' },
  monthOnMonth: { zh: '环比', en: 'month on month' },
  yearOnYear: { zh: '同比', en: 'year on year' },
  growTogether: { zh: '同增', en: 'growing together' },
  zScore: { zh: 'z 值', en: 'z score' },
  robustZScore: { zh: '稳健 z 值', en: 'robust z score' },
  controlLimits: { zh: '比例控制限', en: 'control limits' },
  wilson: { zh: 'Wilson 区间', en: 'Wilson interval' },
  run: { zh: '多期越限', en: 'run rule' },
  trend: { zh: '连续升降', en: 'trend rule' },
} as const satisfies Record<AlertRule['kind'], Bilingual>)
