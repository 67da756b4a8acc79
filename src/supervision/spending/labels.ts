import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  insured: { id: 'insuredPeople', name: { zh: '参保人数', en: 'Insured' }, unit: 'people' },
  admissions: { id: 'stays', name: { zh: '住院人次', en: 'Admissions' }, unit: 'admissions' },
  cost: { id: 'stayCost', name: { zh: '住院总费用', en: 'Cost of stays' }, unit: 'yuan' },
  fund: { id: 'stayFund', name: { zh: '住院统筹支付额', en: 'Fund payments for stays' }, unit: 'yuan' },
  mix: { id: 'caseMix', name: { zh: '病例组合指数', en: 'Case mix index' }, unit: 'weight' },
  chronic: {
    id: 'chronicFund',
    name: { zh: '门诊慢特病统筹支付额', en: 'Fund payments for chronic diseases' },
    unit: 'yuan',
  },
  other: { id: 'otherFund', name: { zh: '其他统筹支付额', en: 'Other fund payments' }, unit: 'yuan' },
  policy: { id: 'policyEffect', name: { zh: '政策性因素影响额', en: 'Effect of the policy' }, unit: 'yuan' },
  spending: { id: 'fundSpending', name: { zh: '统筹基金支出', en: 'Fund spending' }, unit: 'yuan' },
  change: { id: 'spendingChange', name: { zh: '支出变动额', en: 'Change of spending' }, unit: 'yuan' },
  growth: { id: 'spendingGrowth', name: { zh: '支出增长率', en: 'Growth of spending' }, unit: 'rate' },
  rate: { id: 'admissionRate', name: { zh: '住院率', en: 'Admission rate' }, unit: 'rate' },
  costOfStay: { id: 'costOfStay', name: { zh: '次均住院费用', en: 'Cost a stay' }, unit: 'yuan' },
  priceOfStay: { id: 'priceOfStay', name: { zh: '单位权重费用', en: 'Cost a unit of weight' }, unit: 'yuan' },
  ratio: { id: 'paymentRatio', name: { zh: '统筹支付比例', en: 'Payment ratio' }, unit: 'rate' },
  elsewhere: { id: 'shareElsewhere', name: { zh: '县外占比', en: 'Share elsewhere' }, unit: 'rate' },
  level: { id: 'chainedSpending', name: { zh: '替代后支出', en: 'Spending with the factor put in' }, unit: 'yuan' },
  effect: { id: 'factorEffect', name: { zh: '影响额', en: 'Effect' }, unit: 'yuan' },
  factorBefore: { id: 'factorBefore', name: { zh: '替代前', en: 'Before' }, unit: 'yuan' },
  factorAfter: { id: 'factorAfter', name: { zh: '替代后', en: 'After' }, unit: 'yuan' },
  factorChange: { id: 'factorChange', name: { zh: '变动额', en: 'Change' }, unit: 'yuan' },
  factorGrowth: { id: 'factorGrowth', name: { zh: '变动率', en: 'Change in per cent' }, unit: 'rate' },
  factorShare: { id: 'factorShare', name: { zh: '占变动总额比例', en: 'Share of the change' }, unit: 'rate' },
} as const satisfies Record<string, Label>)
