import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  target: { id: 'target', name: { zh: '目标金额', en: 'Target' }, unit: 'yuan' },
  actual: { id: 'actual', name: { zh: '实际支出', en: 'Actual spending' }, unit: 'yuan' },
  contractBase: { id: 'contractBase', name: { zh: '合同比例基数', en: 'Base of the rates' }, unit: 'yuan' },
  deviation: {
    id: 'deviation',
    name: { zh: '偏差（目标减实际）', en: 'Deviation (target less actual)' },
    unit: 'yuan',
  },
  deviationRate: { id: 'deviationRate', name: { zh: '偏差率', en: 'Rate of deviation' }, unit: 'rate' },
  afterStep: { id: 'afterStep', name: { zh: '本步结果', en: 'After the step' }, unit: 'yuan' },
  stepRate: { id: 'stepRate', name: { zh: '比例', en: 'Rate' }, unit: 'rate' },
  stepAmount: { id: 'stepAmount', name: { zh: '金额', en: 'Amount' }, unit: 'yuan' },
  stepLimit: { id: 'stepLimit', name: { zh: '限额', en: 'Limit' }, unit: 'yuan' },
  stepFactor: { id: 'stepFactor', name: { zh: '系数', en: 'Factor' }, unit: 'factor' },
  gainShare: { id: 'gainShare', name: { zh: '收益分享比例', en: 'Share of gains' }, unit: 'rate' },
  lossShare: { id: 'lossShare', name: { zh: '亏损分担比例', en: 'Share of losses' }, unit: 'rate' },
  bearerShare: { id: 'bearerShare', name: { zh: '承担方份额', en: "Risk bearer's share" }, unit: 'yuan' },
  payerShare: { id: 'payerShare', name: { zh: '支付方份额', en: "Payer's share" }, unit: 'yuan' },
  transfer: { id: 'transfer', name: { zh: '支付方拨付承担方', en: 'Transfer from payer to bearer' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)

/** What a step is called that carries no name of its own. */
export const stepNames = /* @__PURE__ */ deepFreeze({
  threshold: { zh: '门槛', en: 'threshold' },
  share: { zh: '分担', en: 'sharing' },
  multiply: { zh: '乘系数', en: 'multiplication' },
  cap: { zh: '封顶', en: 'cap' },
  floor: { zh: '保底', en: 'floor' },
  relief: { zh: '减免', en: 'relief' },
  round: { zh: '取整', en: 'rounding' },
})
