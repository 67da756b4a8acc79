import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  loss: { id: 'findingLoss', name: { zh: '基金损失', en: 'Loss to the fund' }, unit: 'yuan' },
  deduction: { id: 'scoreDeduction', name: { zh: '扣分', en: 'Points taken off' }, unit: 'score' },
  from: { id: 'measureFrom', name: { zh: '下限', en: 'From' }, unit: 'yuan' },
  to: { id: 'measureTo', name: { zh: '上限', en: 'To' }, unit: 'yuan' },
  finesFrom: { id: 'finesFrom', name: { zh: '罚款合计下限', en: 'Fines together, from' }, unit: 'yuan' },
  finesTo: { id: 'finesTo', name: { zh: '罚款合计上限', en: 'Fines together, to' }, unit: 'yuan' },
  disallowed: { id: 'disallowed', name: { zh: '核减金额', en: 'Disallowed' }, unit: 'yuan' },
  recovered: { id: 'recoveredApart', name: { zh: '另行追回金额', en: 'Recovered by itself' }, unit: 'yuan' },
  assessed: { id: 'assessedScore', name: { zh: '考核得分（扣分前）', en: 'Score before findings' }, unit: 'score' },
  scale: { id: 'scoreMaximum', name: { zh: '评分满分', en: 'Top of the scale' }, unit: 'score' },
  score: { id: 'score', name: { zh: '绩效评价得分', en: 'Quality score' }, unit: 'score' },
} as const satisfies Record<string, Label>)
