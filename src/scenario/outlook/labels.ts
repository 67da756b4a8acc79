import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

/** The sum over all years, and what it sums. */
export const labels = /* @__PURE__ */ deepFreeze({
  total: [
    { id: 'total', name: { zh: '总额合计', en: 'Totals of all years' }, unit: 'yuan' },
    { id: 'yearTotal', name: { zh: '年度付费总额', en: 'Total' }, unit: 'yuan' },
  ],
  spent: [
    { id: 'spent', name: { zh: '支出合计', en: 'Spending of all years' }, unit: 'yuan' },
    { id: 'yearSpent', name: { zh: '计入总额的支出', en: 'Spending charged to the budget' }, unit: 'yuan' },
  ],
  surplusRetained: [
    { id: 'surplusRetained', name: { zh: '结余留用合计', en: 'Surplus retained in all years' }, unit: 'yuan' },
    { id: 'yearSurplusRetained', name: { zh: '结余留用', en: 'Surplus retained' }, unit: 'yuan' },
  ],
  borneByAlliance: [
    { id: 'borneByAlliance', name: { zh: '医共体承担合计', en: 'Borne by the alliance in all years' }, unit: 'yuan' },
    { id: 'yearBorneByAlliance', name: { zh: '医共体承担', en: 'Borne by the alliance' }, unit: 'yuan' },
  ],
  poolTopUp: [
    { id: 'poolTopUp', name: { zh: '统筹基金分担合计', en: 'Borne by the pool in all years' }, unit: 'yuan' },
    { id: 'yearPoolTopUp', name: { zh: '统筹基金分担', en: 'Borne by the pool' }, unit: 'yuan' },
  ],
  takenBack: [
    { id: 'takenBack', name: { zh: '基数减少合计', en: 'Lost to the base in all years' }, unit: 'yuan' },
    { id: 'yearTakenBack', name: { zh: '因结余减少的基数', en: 'Base lost to savings' }, unit: 'yuan' },
  ],
} as const satisfies Record<string, readonly [Label, Label]>)
