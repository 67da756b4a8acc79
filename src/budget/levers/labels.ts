import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // what a lever comes to; named after the lever
  lever: { id: 'lever', name: { zh: '预算调整', en: 'Adjustment' }, unit: 'yuan' },
  leverLine: { id: 'leverLine', name: { zh: '调整分项', en: 'Line of the adjustment' }, unit: 'yuan' },
  // care brought home
  admissions: {
    id: 'leverAdmissions',
    name: { zh: '回流住院人次', en: 'Admissions brought home' },
    unit: 'admissions',
  },
  costHome: {
    id: 'leverCostHome',
    name: { zh: '县域内次均统筹基金支付额', en: 'Fund payment for an admission at home' },
    unit: 'yuan',
  },
  costAway: {
    id: 'leverCostAway',
    name: { zh: '县域外次均统筹基金支付额', en: 'Fund payment for an admission away' },
    unit: 'yuan',
  },
  // care elsewhere
  careElsewhere: {
    id: 'leverCareElsewhere',
    name: { zh: '医共体外就医统筹基金支付额', en: 'Fund payments for care elsewhere' },
    unit: 'yuan',
  },
  charged: { id: 'leverCharged', name: { zh: '计入总额', en: 'Charged to the budget' }, unit: 'yuan' },
  notCharged: { id: 'leverNotCharged', name: { zh: '不计入总额', en: 'Not charged to the budget' }, unit: 'yuan' },
  alreadyInBudget: {
    id: 'leverAlreadyInBudget',
    name: {
      zh: '预算中已含的医共体外就医统筹基金支付额',
      en: 'Fund payments for care elsewhere that the budget holds',
    },
    unit: 'yuan',
  },
  // prices
  volume: { id: 'leverVolume', name: { zh: '数量', en: 'Volume' }, unit: 'count' },
  priceBefore: { id: 'leverPriceBefore', name: { zh: '原价格', en: 'Price before' }, unit: 'yuan' },
  priceAfter: { id: 'leverPriceAfter', name: { zh: '新价格', en: 'Price after' }, unit: 'yuan' },
  fundShare: { id: 'leverFundShare', name: { zh: '基金支付比例', en: 'Share that the fund pays' }, unit: 'rate' },
  // central procurement
  saving: { id: 'leverSaving', name: { zh: '集采节约额', en: 'Saved by central procurement' }, unit: 'yuan' },
  retainedShare: { id: 'leverRetainedShare', name: { zh: '集采结余留用比例', en: 'Share retained' }, unit: 'rate' },
  retainedFactor: { id: 'leverRetainedFactor', name: { zh: '考核系数', en: 'Factor of the score' }, unit: 'factor' },
  retained: { id: 'leverRetained', name: { zh: '集采结余留用', en: 'Retained savings' }, unit: 'yuan' },
  released: { id: 'leverReleased', name: { zh: '归统筹基金的节约额', en: 'Savings of the pool' }, unit: 'yuan' },
  // benefits
  benefitCost: {
    id: 'leverBenefitCost',
    name: { zh: '政策范围内费用', en: 'Cost that the benefit covers' },
    unit: 'yuan',
  },
  shareBefore: { id: 'leverShareBefore', name: { zh: '原支付比例', en: 'Share paid before' }, unit: 'rate' },
  shareAfter: { id: 'leverShareAfter', name: { zh: '新支付比例', en: 'Share paid after' }, unit: 'rate' },
  // enrolment
  headsBefore: { id: 'leverHeadsBefore', name: { zh: '原参保人数', en: 'People enrolled before' }, unit: 'people' },
  headsAfter: { id: 'leverHeadsAfter', name: { zh: '现参保人数', en: 'People enrolled now' }, unit: 'people' },
  perHead: { id: 'leverPerHead', name: { zh: '人均预算', en: 'Budget a head' }, unit: 'perHead' },
} as const satisfies Record<string, Label>)
