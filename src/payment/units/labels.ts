import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // points from money
  cityCaseMean: { id: 'cityCaseMean', name: { zh: '全部病例次均费用', en: 'Mean cost of all cases' }, unit: 'yuan' },
  pointScale: { id: 'pointScale', name: { zh: '点数倍数', en: 'Scale of the points' }, unit: 'factor' },
  // bed-days
  tariff: { id: 'bedDayTariff', name: { zh: '床日费用标准', en: 'Tariff of a bed-day' }, unit: 'yuan' },
  days: { id: 'stayDays', name: { zh: '住院天数', en: 'Days of the stay' }, unit: 'days' },
  dailyPoints: { id: 'dailyPoints', name: { zh: '床日点数', en: 'Points of a day' }, unit: 'drgPoints' },
  bedDayPoints: { id: 'bedDayPoints', name: { zh: '床日病例点数', en: 'Points of the stay' }, unit: 'drgPoints' },
  // by item
  itemCost: { id: 'itemCost', name: { zh: '按项目结算费用', en: 'Cost settled by item' }, unit: 'yuan' },
  itemShare: { id: 'itemShare', name: { zh: '计入比例', en: 'Share that counts' }, unit: 'rate' },
  itemPoints: { id: 'itemPoints', name: { zh: '按项目折算点数', en: 'Points of care by item' }, unit: 'drgPoints' },
  // DRG points
  groupCaseMean: { id: 'groupCaseMean', name: { zh: '病组次均费用', en: 'Mean cost of the group' }, unit: 'yuan' },
  hospitalMean: {
    id: 'hospitalMean',
    name: { zh: '本院病组次均费用', en: "Hospital's mean of the group" },
    unit: 'yuan',
  },
  regionalMean: {
    id: 'regionalMean',
    name: { zh: '区域病组次均费用', en: 'Regional mean of the group' },
    unit: 'yuan',
  },
  referencePoints: { id: 'referencePoints', name: { zh: '病组基准点数', en: 'Reference points' }, unit: 'drgPoints' },
  adjustment: {
    id: 'groupAdjustment',
    name: { zh: '病组差异系数', en: 'Hospital factor of the group' },
    unit: 'factor',
  },
  stayPoints: {
    id: 'stayPoints',
    name: { zh: '住院过程完整病例点数', en: 'Points of a complete stay' },
    unit: 'drgPoints',
  },
  // special review, ungrouped
  standardPoints: { id: 'standardPoints', name: { zh: '原点数', en: 'Points before the review' }, unit: 'drgPoints' },
  expertPoints: { id: 'expertPoints', name: { zh: '评议点数', en: 'Points given by experts' }, unit: 'drgPoints' },
  uplift: { id: 'reviewUplift', name: { zh: '上浮比例', en: 'Uplift' }, unit: 'rate' },
  reviewPoints: {
    id: 'reviewPoints',
    name: { zh: '特例单议点数', en: 'Points after special review' },
    unit: 'drgPoints',
  },
  ungroupedPoints: {
    id: 'ungroupedPoints',
    name: { zh: '未入组病例点数', en: 'Points outside the groups' },
    unit: 'drgPoints',
  },
  dischargedCases: { id: 'dischargedCases', name: { zh: '出院病例数', en: 'Discharged cases' }, unit: 'cases' },
  reviewRate: {
    id: 'reviewRate',
    name: { zh: '特例单议申报比例上限', en: 'Share open to special review' },
    unit: 'rate',
  },
  reviewPerMille: { id: 'reviewPerMille', name: { zh: '每千例申报上限', en: 'Cases in a thousand' }, unit: 'ratio' },
  reviewQuota: {
    id: 'reviewQuota',
    name: { zh: '特例单议申报例数上限', en: 'Cases open to special review' },
    unit: 'cases',
  },
  reviewRequested: { id: 'reviewRequested', name: { zh: '特例单议申报例数', en: 'Cases applied for' }, unit: 'cases' },
  reviewBeyond: { id: 'reviewBeyond', name: { zh: '超出上限例数', en: 'Cases beyond the limit' }, unit: 'cases' },
  // readmission
  withinDays: { id: 'withinDays', name: { zh: '再入院天数', en: 'Days to a readmission' }, unit: 'days' },
  pointsBefore: { id: 'pointsBefore', name: { zh: '扣减前点数', en: 'Points before the cut' }, unit: 'drgPoints' },
  readmissionFactor: {
    id: 'readmissionFactor',
    name: { zh: '重复住院系数', en: 'Readmission factor' },
    unit: 'factor',
  },
  pointsAfter: { id: 'pointsAfter', name: { zh: '扣减后点数', en: 'Points after the cut' }, unit: 'drgPoints' },
  // per head
  funding: { id: 'perHeadFunding', name: { zh: '筹资总额', en: 'Funding' }, unit: 'yuan' },
  riskRate: { id: 'perHeadRiskRate', name: { zh: '风险金比例', en: 'Rate of the risk fund' }, unit: 'rate' },
  risk: { id: 'perHeadRiskFund', name: { zh: '风险金', en: 'Risk fund' }, unit: 'yuan' },
  reliefRate: { id: 'perHeadReliefRate', name: { zh: '大病救助金比例', en: 'Rate of the relief fund' }, unit: 'rate' },
  relief: { id: 'perHeadReliefFund', name: { zh: '大病救助金', en: 'Relief fund' }, unit: 'yuan' },
  carried: { id: 'carriedSurplus', name: { zh: '上年结转', en: 'Surplus carried in' }, unit: 'yuan' },
  moved: { id: 'perHeadTransfers', name: { zh: '划出资金', en: 'Transfers out' }, unit: 'yuan' },
  available: { id: 'perHeadAvailable', name: { zh: '可按人头分配资金', en: 'Left for the heads' }, unit: 'yuan' },
  enrolees: { id: 'enrolees', name: { zh: '参保人数', en: 'Enrolees' }, unit: 'people' },
  perHead: { id: 'perHead', name: { zh: '人头标准', en: 'Amount a head' }, unit: 'perHead' },
  // capitation from own data
  yearCost: { id: 'capitationYearCost', name: { zh: '当年人均费用', en: 'Cost a head in the year' }, unit: 'perHead' },
  yearOwn: {
    id: 'capitationYearOwn',
    name: { zh: '当年人均自付', en: 'Own payment a head in the year' },
    unit: 'perHead',
  },
  capitationYears: { id: 'capitationYears', name: { zh: '年数', en: 'Number of years' }, unit: 'years' },
  meanCost: { id: 'capitationMeanCost', name: { zh: '人均费用均值', en: 'Mean cost a head' }, unit: 'perHead' },
  meanOwn: { id: 'capitationMeanOwn', name: { zh: '人均自付均值', en: 'Mean own payment a head' }, unit: 'perHead' },
  fundPart: { id: 'capitationFundPart', name: { zh: '医保支付部分', en: 'Part of the fund' }, unit: 'perHead' },
  item: { id: 'capitationItem', name: { zh: '附加项', en: 'Addition' }, unit: 'perHead' },
  standard: { id: 'capitationStandard', name: { zh: '人头付费标准', en: 'Capitation standard' }, unit: 'perHead' },
  totalCost: { id: 'capitationTotalCost', name: { zh: '病种总费用', en: 'Total cost of the disease' }, unit: 'yuan' },
  fundFactor: { id: 'capitationFactor', name: { zh: '折算系数', en: 'Factor' }, unit: 'factor' },
  fund: { id: 'capitationFund', name: { zh: '人头基金', en: 'Fund for the heads' }, unit: 'yuan' },
  visits: { id: 'capitationVisits', name: { zh: '就诊人次', en: 'Visits' }, unit: 'personTimes' },
  visitsPerHead: { id: 'visitsPerHead', name: { zh: '人均就诊次数', en: 'Visits a head' }, unit: 'ratio' },
  heads: { id: 'capitationHeads', name: { zh: '折算人数', en: 'Heads' }, unit: 'people' },
  // service units
  unitHeads: { id: 'unitHeads', name: { zh: '就诊人数', en: 'Heads' }, unit: 'people' },
  unitVisitsPerHead: { id: 'unitVisitsPerHead', name: { zh: '人次人头比', en: 'Visits a head' }, unit: 'ratio' },
  unitQuota: { id: 'unitQuota', name: { zh: '次均费用定额', en: 'Quota of a visit' }, unit: 'yuan' },
  unitVisits: { id: 'unitVisits', name: { zh: '可计人次', en: 'Visits allowed' }, unit: 'personTimes' },
  unitBudget: { id: 'unitBudget', name: { zh: '服务单元预算', en: 'Budget by service units' }, unit: 'yuan' },
  // prescriptions that are filled outside
  diseasePrescribed: {
    id: 'diseasePrescribed',
    name: { zh: '病种处方金额', en: 'Prescribed for a disease' },
    unit: 'yuan',
  },
  diseaseOutside: { id: 'diseaseOutside', name: { zh: '病种外配处方金额', en: 'of it filled outside' }, unit: 'yuan' },
  freeShare: { id: 'freeShare', name: { zh: '免计比例', en: 'Free share' }, unit: 'rate' },
  wholeAbove: {
    id: 'wholeAbove',
    name: { zh: '全部计入的超出幅度', en: 'Points above which all counts' },
    unit: 'rate',
  },
  allPrescribed: { id: 'allPrescribed', name: { zh: '处方金额合计', en: 'Prescribed in all' }, unit: 'yuan' },
  prescribedOutside: {
    id: 'prescribedOutside',
    name: { zh: '外配处方金额合计', en: 'Filled outside in all' },
    unit: 'yuan',
  },
  outsideShare: { id: 'outsideShare', name: { zh: '外配占比', en: 'Share filled outside' }, unit: 'rate' },
  prescribedCounted: {
    id: 'prescribedCounted',
    name: { zh: '外配处方计入额', en: 'Counted of what was filled outside' },
    unit: 'yuan',
  },
} as const satisfies Record<string, Label>)
