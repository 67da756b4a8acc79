import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  admissions: { id: 'flowAdmissions', name: { zh: '县域外住院人次', en: 'Admissions elsewhere' }, unit: 'admissions' },
  cost: { id: 'flowCost', name: { zh: '县域外总费用', en: 'Cost elsewhere' }, unit: 'yuan' },
  fund: { id: 'flowFund', name: { zh: '县域外统筹支付额', en: 'Fund payments elsewhere' }, unit: 'yuan' },
  costOfStay: { id: 'flowCostOfStay', name: { zh: '县域外次均费用', en: 'Cost a stay elsewhere' }, unit: 'yuan' },
  referred: { id: 'flowReferred', name: { zh: '经转诊人次', en: 'Referred' }, unit: 'admissions' },
  unreferred: { id: 'flowUnreferred', name: { zh: '自行外出人次', en: 'Not referred' }, unit: 'admissions' },
  lastYear: { id: 'flowLastYear', name: { zh: '上年同期人次', en: 'Admissions of last year' }, unit: 'admissions' },
  change: { id: 'flowChange', name: { zh: '人次同比增减', en: 'Change of admissions' }, unit: 'admissions' },
  growth: { id: 'flowGrowth', name: { zh: '人次同比增长率', en: 'Growth of admissions' }, unit: 'rate' },
  ofDisease: {
    id: 'diseaseAdmissions',
    name: { zh: '参保人同病种住院人次', en: 'All stays of the disease' },
    unit: 'admissions',
  },
  shareOfDisease: {
    id: 'shareOfDisease',
    name: { zh: '占参保人同病种住院', en: 'Share of the disease' },
    unit: 'rate',
  },
  total: { id: 'flowTotal', name: { zh: '付费总额', en: 'Total of the year' }, unit: 'yuan' },
  shareOfTotal: { id: 'flowShareOfTotal', name: { zh: '占付费总额', en: 'Share of the total' }, unit: 'rate' },
  savingPerCase: { id: 'savingPerCase', name: { zh: '每例回流可节约', en: 'Saved a case brought home' }, unit: 'yuan' },
  saving: { id: 'flowSaving', name: { zh: '若回流可节约', en: 'Saved if brought home' }, unit: 'yuan' },
  top: { id: 'top', name: { zh: '列出行数', en: 'Lines listed' }, unit: 'count' },
} as const satisfies Record<string, Label>)
