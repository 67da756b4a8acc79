import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  quota: { id: 'quota', name: { zh: '年度指标', en: 'Quota of the year' }, unit: 'yuan' },
  carriedIn: { id: 'carriedIn', name: { zh: '上年结转', en: 'Carried in from last year' }, unit: 'yuan' },
  available: { id: 'available', name: { zh: '本年可用', en: 'Available in the year' }, unit: 'yuan' },
  monthQuota: { id: 'monthQuota', name: { zh: '当月额度', en: 'Quota of the month' }, unit: 'yuan' },
  claim: { id: 'claim', name: { zh: '当月申报额', en: 'Claim of the month' }, unit: 'yuan' },
  confirmed: { id: 'confirmed', name: { zh: '当月核定额', en: 'Confirmed within the quota' }, unit: 'yuan' },
  deferred: { id: 'deferred', name: { zh: '暂缓支付（年终清算处理）', en: 'Deferred to clearing' }, unit: 'yuan' },
  held: { id: 'held', name: { zh: '质量保证金', en: 'Quality deposit held back' }, unit: 'yuan' },
  cash: { id: 'cash', name: { zh: '当月拨付', en: 'Paid in the month' }, unit: 'yuan' },
  claimed: { id: 'claimed', name: { zh: '全年申报额', en: 'Claimed over the year' }, unit: 'yuan' },
  confirmedTotal: { id: 'confirmedTotal', name: { zh: '按月核定额合计', en: 'Confirmed over the year' }, unit: 'yuan' },
  deferredTotal: { id: 'deferredTotal', name: { zh: '暂缓支付合计', en: 'Deferred over the year' }, unit: 'yuan' },
  heldTotal: {
    id: 'heldTotal',
    name: { zh: '质量保证金合计', en: 'Quality deposit held back over the year' },
    unit: 'yuan',
  },
  cashTotal: { id: 'cashTotal', name: { zh: '按月拨付合计', en: 'Paid over the year' }, unit: 'yuan' },
  covered: { id: 'covered', name: { zh: '可用额度内的申报额', en: 'Claims within what is available' }, unit: 'yuan' },
  quotaSurplus: { id: 'quotaSurplus', name: { zh: '结余', en: 'Surplus' }, unit: 'yuan' },
  retained: { id: 'retained', name: { zh: '结余留用', en: 'Surplus retained' }, unit: 'yuan' },
  carriedForward: { id: 'quotaCarriedForward', name: { zh: '结转下年', en: 'Carried forward' }, unit: 'yuan' },
  returnedToPool: { id: 'returnedToPool', name: { zh: '结余归统筹基金', en: 'Surplus to the pool' }, unit: 'yuan' },
  quotaOverrun: { id: 'quotaOverrun', name: { zh: '超支', en: 'Overrun' }, unit: 'yuan' },
  shareableOverrun: {
    id: 'shareableOverrun',
    name: { zh: '可分担的超支', en: 'Overrun that is shared' },
    unit: 'yuan',
  },
  topUp: { id: 'topUp', name: { zh: '统筹基金分担', en: 'Borne by the pool' }, unit: 'yuan' },
  borne: { id: 'borne', name: { zh: '医疗机构承担', en: 'Borne by the hospital' }, unit: 'yuan' },
  heldFactor: {
    id: 'heldFactor',
    name: { zh: '质量保证金返还系数', en: 'Quality deposit return factor' },
    unit: 'factor',
  },
  decidedHeldFactor: {
    id: 'decidedHeldFactor',
    name: { zh: '酌定的质量保证金返还系数', en: 'Quality deposit return factor as decided' },
    unit: 'factor',
  },
  heldReturned: { id: 'heldReturned', name: { zh: '质量保证金返还', en: 'Quality deposit returned' }, unit: 'yuan' },
  heldForfeited: { id: 'heldForfeited', name: { zh: '质量保证金扣减', en: 'Quality deposit forfeited' }, unit: 'yuan' },
  due: { id: 'due', name: { zh: '应拨付额', en: 'Entitlement' }, unit: 'yuan' },
  clearing: {
    id: 'clearing',
    name: { zh: '年终清算应补拨（负数为应收回）', en: 'Final payment (below zero: to recover)' },
    unit: 'yuan',
  },
  // the fourth quarter
  quarter: { id: 'quarter', name: { zh: '季度数', en: 'Quarter' }, unit: 'factor' },
  quarterMean: {
    id: 'quarterMean',
    name: { zh: '前三季度均值', en: 'Mean of the first three quarters' },
    unit: 'factor',
  },
  quarterLowest: { id: 'quarterLowest', name: { zh: '第四季度下限', en: 'Least for the fourth' }, unit: 'factor' },
  quarterHighest: { id: 'quarterHighest', name: { zh: '第四季度上限', en: 'Most for the fourth' }, unit: 'factor' },
  quarterBeyond: { id: 'quarterBeyond', name: { zh: '超出幅度', en: 'Beyond the band' }, unit: 'factor' },
  // visits of the year
  inpatientVisits: { id: 'inpatientVisits', name: { zh: '全年住院人次', en: 'Inpatient visits' }, unit: 'personTimes' },
  outpatientVisits: {
    id: 'outpatientVisits',
    name: { zh: '全年门诊人次', en: 'Outpatient visits' },
    unit: 'personTimes',
  },
  visitRatio: {
    id: 'visitRatio',
    name: { zh: '住院门诊人次比', en: 'Inpatient to outpatient visit ratio' },
    unit: 'rate',
  },
  // admissions
  admissionCost: { id: 'admissionCost', name: { zh: '住院费用', en: 'Cost of the stay' }, unit: 'yuan' },
  deductible: { id: 'deductible', name: { zh: '起付标准', en: 'Deductible' }, unit: 'yuan' },
  admission: { id: 'admission', name: { zh: '计为住院人次', en: 'Counted as admissions' }, unit: 'admissions' },
  admissions: { id: 'admissions', name: { zh: '住院人次', en: 'Admissions' }, unit: 'admissions' },
} as const satisfies Record<string, Label>)
