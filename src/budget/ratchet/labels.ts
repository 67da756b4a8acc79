import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  spending: { id: 'ratchetSpending', name: { zh: '当年支出', en: 'Spending of the year' }, unit: 'yuan' },
  total: { id: 'ratchetTotal', name: { zh: '当年总额', en: 'Total of the year' }, unit: 'yuan' },
  weight: { id: 'spendingWeight', name: { zh: '支出权重 λ', en: 'Weight of spending λ' }, unit: 'rate' },
  givenBackShare: { id: 'savingsGivenBack', name: { zh: '结余返还比例', en: 'Savings given back' }, unit: 'rate' },
  floor: { id: 'ratchetFloor', name: { zh: '基数下限（占总额）', en: 'Floor, of the total' }, unit: 'rate' },
  ceiling: { id: 'ratchetCeiling', name: { zh: '基数上限（占总额）', en: 'Ceiling, of the total' }, unit: 'rate' },
  blended: { id: 'blendedBase', name: { zh: '加权基数', en: 'Base by spending and total' }, unit: 'yuan' },
  givenBack: { id: 'givenBack', name: { zh: '返还的结余', en: 'Savings given back' }, unit: 'yuan' },
  nextBase: { id: 'nextBase', name: { zh: '下年度基数', en: "Next year's base" }, unit: 'yuan' },
  takenBack: { id: 'ratchetTaken', name: { zh: '因结余减少的基数', en: 'Base lost to savings' }, unit: 'yuan' },
  // exposure
  growth: { id: 'exposureGrowth', name: { zh: '年度增长率', en: 'Growth of the year' }, unit: 'rate' },
  discount: { id: 'exposureDiscount', name: { zh: '年贴现率', en: 'Discount a year' }, unit: 'rate' },
  keepsToday: { id: 'keepsToday', name: { zh: '当年留用比例', en: 'Kept in the year' }, unit: 'rate' },
  effective: { id: 'effectiveWeight', name: { zh: '有效权重', en: 'Effective weight' }, unit: 'rate' },
  taken: { id: 'exposureTaken', name: { zh: '当年收回', en: 'Taken back in the year' }, unit: 'rate' },
  factor: { id: 'exposureDiscountFactor', name: { zh: '贴现系数', en: 'Discount factor' }, unit: 'factor' },
  present: { id: 'exposurePresent', name: { zh: '当年收回的现值', en: 'Present value taken back' }, unit: 'rate' },
  takenInAll: { id: 'takenBack', name: { zh: '合计收回', en: 'Taken back in all' }, unit: 'rate' },
  keptInAll: { id: 'keptInAll', name: { zh: '期内净留用', en: 'Kept over the horizon' }, unit: 'rate' },
} as const satisfies Record<string, Label>)
