import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  deposit: { id: 'deposit', name: { zh: '年度保证金', en: 'Deposit' }, unit: 'yuan' },
  returned: { id: 'returned', name: { zh: '保证金返还', en: 'Deposit returned' }, unit: 'yuan' },
  forfeited: { id: 'forfeited', name: { zh: '保证金扣减', en: 'Deposit forfeited' }, unit: 'yuan' },
  surplus: { id: 'surplus', name: { zh: '结余', en: 'Surplus' }, unit: 'yuan' },
  cap: { id: 'cap', name: { zh: '结余留用上限', en: 'Cap of what may be retained' }, unit: 'yuan' },
  retained: { id: 'retained', name: { zh: '结余留用', en: 'Surplus retained' }, unit: 'yuan' },
  toPool: { id: 'toPool', name: { zh: '结余归统筹基金', en: 'Surplus to the pool' }, unit: 'yuan' },
  overrun: { id: 'overrun', name: { zh: '超支', en: 'Overrun' }, unit: 'yuan' },
  agreedShare: { id: 'agreedShare', name: { zh: '约定的基金分担比例', en: "Pool's share as agreed" }, unit: 'rate' },
  poolShare: {
    id: 'poolShare',
    name: { zh: '挂钩后的基金分担比例', en: "Pool's share after the score" },
    unit: 'rate',
  },
  borneByPool: { id: 'borneByPool', name: { zh: '统筹基金分担', en: 'Borne by the pool' }, unit: 'yuan' },
  borneByAlliance: { id: 'borneByAlliance', name: { zh: '医共体承担', en: 'Borne by the alliance' }, unit: 'yuan' },
  budget: {
    id: 'nextBudget',
    name: { zh: '次年预算（挂钩前）', en: "Next year's budget before the score" },
    unit: 'yuan',
  },
  adjusted: {
    id: 'adjusted',
    name: { zh: '次年预算（挂钩后）', en: "Next year's budget after the score" },
    unit: 'yuan',
  },
  change: { id: 'change', name: { zh: '预算增减', en: 'Change of the budget' }, unit: 'yuan' },
  basePay: { id: 'basePay', name: { zh: '基本年薪', en: 'Base pay' }, unit: 'yuan' },
  performancePay: {
    id: 'performancePay',
    name: { zh: '绩效年薪基数', en: 'Performance pay at factor 1' },
    unit: 'yuan',
  },
  performancePaid: { id: 'performancePaid', name: { zh: '绩效年薪兑现', en: 'Performance pay' }, unit: 'yuan' },
  pay: { id: 'pay', name: { zh: '院长年薪', en: "Director's pay" }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
