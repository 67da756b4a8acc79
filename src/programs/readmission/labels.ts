import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  payment: { id: 'payment', name: { zh: '例均基础支付', en: 'Base payment of a case' }, unit: 'yuan' },
  cases: { id: 'cases', name: { zh: '病例数', en: 'Cases' }, unit: 'count' },
  excessRatio: { id: 'excessRatio', name: { zh: '超额再入院比', en: 'Excess readmission ratio' }, unit: 'ratio' },
  excess: { id: 'excess', name: { zh: '超额再入院对应支付', en: 'Payment for excess readmissions' }, unit: 'yuan' },
  excessTotal: {
    id: 'excessTotal',
    name: { zh: '超额再入院支付合计', en: 'Payments for excess readmissions' },
    unit: 'yuan',
  },
  totalPayments: { id: 'totalPayments', name: { zh: '全部出院支付', en: 'Payments for all discharges' }, unit: 'yuan' },
  floor: { id: 'floor', name: { zh: '系数下限', en: 'Floor of the factor' }, unit: 'factor' },
  factor: { id: 'factor', name: { zh: '再入院调整系数', en: 'Readmission factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
