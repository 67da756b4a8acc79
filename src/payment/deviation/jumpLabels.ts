import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const jumpLabels = /* @__PURE__ */ deepFreeze({
  ratio: { id: 'jumpRatio', name: { zh: '分界倍率', en: 'Ratio at the bound' }, unit: 'ratio' },
  below: { id: 'factorBelow', name: { zh: '分界下方每分计分', en: 'Points factor just below' }, unit: 'factor' },
  above: { id: 'factorAbove', name: { zh: '分界上方每分计分', en: 'Points factor just above' }, unit: 'factor' },
  size: { id: 'jumpSize', name: { zh: '跳变幅度', en: 'Size of the jump' }, unit: 'factor' },
} as const satisfies Record<string, Label>)

export const outlierJumpLabels = /* @__PURE__ */ deepFreeze({
  cost: { id: 'jumpCost', name: { zh: '分界处费用', en: 'Cost at the bound' }, unit: 'yuan' },
  below: { id: 'paymentBelow', name: { zh: '分界下方支付额', en: 'Payment just below' }, unit: 'yuan' },
  above: { id: 'paymentAbove', name: { zh: '分界上方支付额', en: 'Payment just above' }, unit: 'yuan' },
  size: { id: 'paymentJump', name: { zh: '支付额跳变', en: 'Jump of the payment' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
