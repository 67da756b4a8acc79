import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // the price
  pool: { id: 'pool', name: { zh: '可分配资金', en: 'Pool' }, unit: 'yuan' },
  reimbursementRatio: {
    id: 'reimbursementRatio',
    name: { zh: '统筹基金支付比例', en: 'Reimbursement ratio' },
    unit: 'rate',
  },
  totalCostPool: {
    id: 'totalCostPool',
    name: { zh: '对应总费用', en: 'Total cost that the fund stands for' },
    unit: 'yuan',
  },
  institutionPoints: {
    id: 'institutionPoints',
    name: { zh: '机构分值', en: 'Points of the institution' },
    unit: 'points',
  },
  institutionCost: {
    id: 'institutionCost',
    name: { zh: '机构病例费用', en: 'Cost of the cases of the institution' },
    unit: 'yuan',
  },
  pricedGroups: { id: 'pricedGroups', name: { zh: '目录病种数', en: 'Groups of the catalogue' }, unit: 'count' },
  totalPoints: { id: 'totalPoints', name: { zh: '总分值', en: 'Total points' }, unit: 'points' },
  price: { id: 'price', name: { zh: '点值', en: 'Price of a point' }, unit: 'price' },
  payment: { id: 'payment', name: { zh: '机构结算额', en: 'Payment to the institution' }, unit: 'yuan' },
  institutionTotal: {
    id: 'institutionTotal',
    name: { zh: '各险种结算合计', en: 'Payments of all pools to the institution' },
    unit: 'yuan',
  },
  // a case on the basis of total cost
  fundedPoints: { id: 'fundedPoints', name: { zh: '病例分值', en: 'Points of the case' }, unit: 'points' },
  standardPayment: { id: 'standardPayment', name: { zh: '病例支付标准', en: 'Standard payment' }, unit: 'yuan' },
  ownPayment: { id: 'ownPayment', name: { zh: '个人负担', en: "Patient's own payment" }, unit: 'yuan' },
  fundPayment: { id: 'fundPayment', name: { zh: '病例统筹基金支付额', en: 'Paid by the fund' }, unit: 'yuan' },
  // the pool from the regional budget
  regionalBudget: { id: 'regionalBudget', name: { zh: '区域总额预算', en: 'Regional budget' }, unit: 'yuan' },
  reserveRate: {
    id: 'reserveRate',
    name: { zh: '区域调节金比例', en: 'Rate of the regional adjustment fund' },
    unit: 'rate',
  },
  reserve: { id: 'reserve', name: { zh: '区域调节金', en: 'Regional adjustment fund' }, unit: 'yuan' },
  afterReserve: {
    id: 'afterReserve',
    name: { zh: '扣除区域调节金后', en: 'Left after the adjustment fund' },
    unit: 'yuan',
  },
  settledOtherwise: { id: 'settledOtherwise', name: { zh: '其他方式结算', en: 'Settled otherwise' }, unit: 'yuan' },
  afterLine: { id: 'afterLine', name: { zh: '扣除后余额', en: 'Left after the line' }, unit: 'yuan' },
  // nested budgets
  levelBudget: { id: 'levelBudget', name: { zh: '本级预算', en: 'Budget of the level' }, unit: 'yuan' },
  levelFixed: { id: 'levelFixed', name: { zh: '定额下达', en: 'Given in fixed amounts' }, unit: 'yuan' },
  levelLeft: { id: 'levelLeft', name: { zh: '定额下达后余额', en: 'Left after the fixed amounts' }, unit: 'yuan' },
  levelPoints: { id: 'levelPoints', name: { zh: '下级分值', en: 'Points of the part' }, unit: 'points' },
  levelTotalPoints: { id: 'levelTotalPoints', name: { zh: '下级总分值', en: 'Points of all parts' }, unit: 'points' },
  levelWithoutParts: {
    id: 'levelWithoutParts',
    name: { zh: '无下级的未分配额', en: 'Undistributed where nothing is below' },
    unit: 'yuan',
  },
  levelUndistributed: {
    id: 'levelUndistributed',
    name: { zh: '本级未分配', en: 'Undistributed at the level' },
    unit: 'yuan',
  },
  levelPrice: { id: 'levelPrice', name: { zh: '本级点值', en: 'Price of a point at the level' }, unit: 'price' },
  // a cap on points
  cappedPoints: { id: 'cappedPoints', name: { zh: '分值', en: 'Points' }, unit: 'points' },
  capReference: { id: 'capReference', name: { zh: '基准分值', en: 'Reference points' }, unit: 'points' },
  counted: { id: 'countedPoints', name: { zh: '计入分值', en: 'Points that count' }, unit: 'points' },
  lost: { id: 'lostPoints', name: { zh: '不计分值', en: 'Points that are lost' }, unit: 'points' },
  allLost: { id: 'allLostPoints', name: { zh: '不计分值合计', en: 'Points lost in all' }, unit: 'points' },
  // the months
  thisYearsPrice: { id: 'thisYearsPrice', name: { zh: '本年度点值', en: 'Price of this year' }, unit: 'price' },
  lastYearsPrice: { id: 'lastYearsPrice', name: { zh: '上年度点值', en: 'Price of last year' }, unit: 'price' },
  provisionalPrice: { id: 'provisionalPrice', name: { zh: '预结算点值', en: 'Provisional price' }, unit: 'price' },
  annualQuota: { id: 'annualQuota', name: { zh: '年度指标', en: 'Quota of the year' }, unit: 'yuan' },
  monthPoints: { id: 'monthPoints', name: { zh: '当月分值', en: 'Points of the month' }, unit: 'points' },
  monthQuota: { id: 'monthQuota', name: { zh: '当月额度', en: 'Quota of the month' }, unit: 'yuan' },
  claim: { id: 'claim', name: { zh: '当月预结算额', en: 'Provisional amount of the month' }, unit: 'yuan' },
  confirmed: { id: 'confirmed', name: { zh: '当月核定额', en: 'Confirmed within the quota' }, unit: 'yuan' },
  deferred: { id: 'deferred', name: { zh: '当月暂缓支付', en: 'Deferred to clearing' }, unit: 'yuan' },
  heldRate: { id: 'heldRate', name: { zh: '质量保证金比例', en: 'Rate of the quality deposit' }, unit: 'rate' },
  held: { id: 'held', name: { zh: '当月质量保证金', en: 'Quality deposit of the month' }, unit: 'yuan' },
  cash: { id: 'cash', name: { zh: '当月拨付', en: 'Paid in the month' }, unit: 'yuan' },
  cashTotal: { id: 'cashTotal', name: { zh: '各月拨付合计', en: 'Paid in all months' }, unit: 'yuan' },
  heldTotal: {
    id: 'heldTotal',
    name: { zh: '各月质量保证金合计', en: 'Quality deposits of all months' },
    unit: 'yuan',
  },
  deferredTotal: { id: 'deferredTotal', name: { zh: '暂缓支付合计', en: 'Deferred in all months' }, unit: 'yuan' },
  // a case that is regrouped
  unitBefore: { id: 'unitBefore', name: { zh: '原病组权重', en: 'Weight of the group before' }, unit: 'weight' },
  unitAfter: { id: 'unitAfter', name: { zh: '调整后病组权重', en: 'Weight of the group after' }, unit: 'weight' },
  regroupCoefficient: {
    id: 'regroupCoefficient',
    name: { zh: '医疗机构系数', en: 'Institution coefficient' },
    unit: 'factor',
  },
  regroupPrice: { id: 'regroupPrice', name: { zh: '费率', en: 'Price' }, unit: 'weightPrice' },
  shareLeast: { id: 'shareLeast', name: { zh: '应达到的占比', en: 'Share to be reached' }, unit: 'rate' },
  shareReached: { id: 'shareReached', name: { zh: '实际占比', en: 'Share reached' }, unit: 'rate' },
  paymentBefore: { id: 'paymentBefore', name: { zh: '原支付额', en: 'Payment before' }, unit: 'yuan' },
  paymentAfter: { id: 'paymentAfter', name: { zh: '调整后支付额', en: 'Payment after' }, unit: 'yuan' },
  difference: { id: 'difference', name: { zh: '清算扣回', en: 'Difference taken back' }, unit: 'yuan' },
  // clearing
  entitlement: { id: 'entitlement', name: { zh: '按分值应支付额', en: 'Due for points' }, unit: 'yuan' },
  recorded: { id: 'recorded', name: { zh: '按项目记账额', en: 'Recorded by item' }, unit: 'yuan' },
  paid: { id: 'paid', name: { zh: '已拨付', en: 'Paid during the year' }, unit: 'yuan' },
  deducted: { id: 'deducted', name: { zh: '清算扣款', en: 'Deducted at clearing' }, unit: 'yuan' },
  recordedRatio: {
    id: 'recordedRatio',
    name: { zh: '记账额占按分值应支付额的比例', en: 'Recorded, as a share of what is due for points' },
    unit: 'rate',
  },
  institutionSurplus: {
    id: 'institutionSurplus',
    name: { zh: '机构结余', en: 'Surplus of the institution' },
    unit: 'yuan',
  },
  institutionRetained: { id: 'institutionRetained', name: { zh: '结余留用', en: 'Retained' }, unit: 'yuan' },
  institutionOverrun: {
    id: 'institutionOverrun',
    name: { zh: '机构超支', en: 'Overrun of the institution' },
    unit: 'yuan',
  },
  compensated: { id: 'compensated', name: { zh: '超支补偿', en: 'Compensated' }, unit: 'yuan' },
  due: { id: 'due', name: { zh: '清算应支付总额', en: 'Due for the year in all' }, unit: 'yuan' },
  finalPayment: {
    id: 'finalPayment',
    name: { zh: '清算应补拨（负数为应收回）', en: 'Final payment (below zero: to recover)' },
    unit: 'yuan',
  },
  poolBalance: {
    id: 'poolBalance',
    name: { zh: '清算后可分配资金余额', en: 'Left in the pool after clearing' },
    unit: 'yuan',
  },
} as const satisfies Record<string, Label>)
