import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  beneficiaries: { id: 'beneficiaries', name: { zh: '参保人数', en: 'Beneficiaries' }, unit: 'count' },
  savingsRate: {
    id: 'minimumSavingsRate',
    name: { zh: '最低结余率（风险阈值）', en: 'Minimum savings rate (threshold)' },
    unit: 'rate',
  },
  from: { id: 'thresholdFrom', name: { zh: '人数档下限', en: 'Fewest people of the row' }, unit: 'count' },
  to: { id: 'thresholdTo', name: { zh: '人数档上限', en: 'Most people of the row' }, unit: 'count' },
  atFrom: { id: 'thresholdAtFrom', name: { zh: '下限处阈值', en: 'Threshold at the fewest' }, unit: 'rate' },
  atTo: { id: 'thresholdAtTo', name: { zh: '上限处阈值', en: 'Threshold at the most' }, unit: 'rate' },
  cv: { id: 'costVariation', name: { zh: '人均费用变异系数', en: 'Variation of cost per person' }, unit: 'ratio' },
  confidence: { id: 'confidence', name: { zh: '置信水平', en: 'Confidence' }, unit: 'rate' },
  rate: { id: 'rate', name: { zh: '结余率', en: 'Savings rate' }, unit: 'rate' },
  chance: { id: 'chance', name: { zh: '偶然达到的概率', en: 'Probability by chance' }, unit: 'rate' },
  trueSaving: { id: 'trueSaving', name: { zh: '真实结余率', en: 'True savings rate' }, unit: 'rate' },
  trueLoss: { id: 'trueLoss', name: { zh: '真实超支率', en: 'True rate of loss' }, unit: 'rate' },
  threshold: { id: 'threshold', name: { zh: '备选阈值', en: 'Threshold' }, unit: 'rate' },
  errorLimit: { id: 'errorLimit', name: { zh: '误差概率上限', en: 'Limit of an error' }, unit: 'rate' },
  wrongReward: { id: 'wrongReward', name: { zh: '误奖概率', en: 'Chance of a wrong reward' }, unit: 'rate' },
  wrongPenalty: { id: 'wrongPenalty', name: { zh: '误罚概率', en: 'Chance of a wrong penalty' }, unit: 'rate' },
  missedReward: { id: 'missedReward', name: { zh: '漏奖概率', en: 'Chance of a missed reward' }, unit: 'rate' },
  missedPenalty: { id: 'missedPenalty', name: { zh: '漏罚概率', en: 'Chance of a missed penalty' }, unit: 'rate' },
} as const satisfies Record<string, Label>)
