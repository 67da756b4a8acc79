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
  // savings of central procurement by the national formula
  need: { id: 'procuredNeed', name: { zh: '约定采购量基数', en: 'Volume needed' }, unit: 'count' },
  meanPriceBefore: {
    id: 'procuredPriceBefore',
    name: { zh: '集采前加权平均价格', en: 'Weighted mean price before' },
    unit: 'yuan',
  },
  agreedVolume: { id: 'agreedVolume', name: { zh: '约定采购量', en: 'Agreed volume' }, unit: 'count' },
  selectedPrice: { id: 'selectedPrice', name: { zh: '中选价格', en: 'Selected price' }, unit: 'yuan' },
  otherPurchases: {
    id: 'otherPurchases',
    name: { zh: '非中选产品采购金额', en: 'Purchases that were not selected' },
    unit: 'yuan',
  },
  paidByCase: {
    id: 'paidByCase',
    name: { zh: '按病种（组）付费部分占比', en: 'Share that is paid by case' },
    unit: 'rate',
  },
  cycleDays: { id: 'cycleDays', name: { zh: '采购周期天数', en: 'Days of the cycle' }, unit: 'days' },
  cycleInYear: {
    id: 'cycleInYear',
    name: { zh: '周期在本年度的天数', en: 'Days of the cycle in the year' },
    unit: 'days',
  },
  paymentRatio: {
    id: 'procuredPaymentRatio',
    name: { zh: '基金实际支付比例', en: 'Share that the fund pays' },
    unit: 'rate',
  },
  insuredShare: { id: 'insuredShare', name: { zh: '参保患者使用量占比', en: 'Share of the insured' }, unit: 'rate' },
  retention: { id: 'retention', name: { zh: '结余留用比例', en: 'Share retained' }, unit: 'rate' },
  memberRetainedWeight: {
    id: 'memberRetainedWeight',
    name: { zh: '分摊权重', en: 'Weight of the member' },
    unit: 'weight',
  },
  retainedUse: {
    id: 'retainedUse',
    name: { zh: '集采结余留用的用途', en: 'Retained savings for a purpose' },
    unit: 'yuan',
  },
  memberRetained: { id: 'memberRetained', name: { zh: '成员单位留用额', en: 'Retained by the member' }, unit: 'yuan' },
  procured: {
    budget: { id: 'productBudget', name: { zh: '集采资金预算', en: 'Budget of the product' }, unit: 'yuan' },
    spending: { id: 'productSpending', name: { zh: '集采资金支出', en: 'Spending on the product' }, unit: 'yuan' },
    base: { id: 'productBase', name: { zh: '结余测算基数', en: 'Base of the savings' }, unit: 'yuan' },
    retained: { id: 'productRetained', name: { zh: '结余留用额', en: 'Retained' }, unit: 'yuan' },
  },
  procuredInAll: {
    budget: { id: 'procuredBudget', name: { zh: '集采资金预算合计', en: 'Budget in all' }, unit: 'yuan' },
    spending: { id: 'procuredSpending', name: { zh: '集采资金支出合计', en: 'Spending in all' }, unit: 'yuan' },
    base: { id: 'procuredBase', name: { zh: '结余测算基数合计', en: 'Base of the savings in all' }, unit: 'yuan' },
    retained: { id: 'procuredRetained', name: { zh: '结余留用额合计', en: 'Retained in all' }, unit: 'yuan' },
  },
} as const satisfies Record<string, Label | Record<string, Label>>)
