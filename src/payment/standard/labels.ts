import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  unit: { id: 'standardUnit', name: { zh: '病组权重', en: 'Unit of the group' }, unit: 'weight' },
  coefficient: { id: 'standardCoefficient', name: { zh: '级别系数', en: 'Level coefficient' }, unit: 'factor' },
  price: { id: 'standardPrice', name: { zh: '费率', en: 'Price known in advance' }, unit: 'price' },
  standard: { id: 'standard', name: { zh: '支付标准', en: 'Payment standard' }, unit: 'yuan' },
  unitShare: { id: 'unitShare', name: { zh: '按权重的比例', en: 'Share of the unit' }, unit: 'rate' },
  paidUnit: { id: 'paidUnit', name: { zh: '支付权重', en: 'Unit that is paid' }, unit: 'weight' },
} as const satisfies Record<string, Label>)
