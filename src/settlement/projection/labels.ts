import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  spending: {
    id: 'projectedSpending',
    name: { zh: '全年统筹基金支付推算数', en: "The year's fund payments, projected" },
    unit: 'yuan',
  },
  elsewhere: {
    id: 'projectedElsewhere',
    name: { zh: '其中医共体外就医推算数', en: 'Of these for care elsewhere' },
    unit: 'yuan',
  },
  members: {
    id: 'projectedByMembers',
    name: { zh: '其中成员单位推算数', en: "Of these for the members' care" },
    unit: 'yuan',
  },
  distance: {
    id: 'overrunDistance',
    name: { zh: '距超支的标准差数', en: 'Standard deviations to an overrun' },
    unit: 'factor',
  },
  probability: {
    id: 'yearOverrunProbability',
    name: { zh: '超支概率', en: 'Probability of an overrun' },
    unit: 'rate',
  },
  daysCovered: { id: 'daysCovered', name: { zh: '预拨款可用天数', en: 'Days that the advances last' }, unit: 'days' },
} as const satisfies Record<string, Label>)
