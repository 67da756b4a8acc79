import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // a risk fund over years
  raised: { id: 'raised', name: { zh: '当年筹资总额', en: 'Raised for the year' }, unit: 'yuan' },
  riskFundShare: { id: 'rate', name: { zh: '风险基金提取比例', en: 'Rate set aside' }, unit: 'rate' },
  riskFundCeiling: {
    id: 'ceiling',
    name: { zh: '风险基金规模上限（占筹资总额）', en: 'Ceiling of the fund' },
    unit: 'rate',
  },
  riskFundSurplusShare: {
    id: 'surplusShare',
    name: { zh: '从结余中提取的比例', en: 'Share of the surplus set aside' },
    unit: 'rate',
  },
  yearSurplus: { id: 'surplus', name: { zh: '当年结余', en: 'Surplus of the year' }, unit: 'yuan' },
  riskFundBefore: { id: 'balanceBefore', name: { zh: '风险基金原有余额', en: 'Fund before' }, unit: 'yuan' },
  riskFundLimit: { id: 'limit', name: { zh: '风险基金规模上限', en: 'Most that the fund may hold' }, unit: 'yuan' },
  riskFundWanted: { id: 'wanted', name: { zh: '按比例应提取', en: 'To be set aside by the rate' }, unit: 'yuan' },
  riskFundRoom: { id: 'room', name: { zh: '距规模上限', en: 'Room up to the limit' }, unit: 'yuan' },
  riskFundAccrued: { id: 'accrued', name: { zh: '当年提取', en: 'Set aside in the year' }, unit: 'yuan' },
  riskFundBalance: { id: 'balance', name: { zh: '风险基金余额', en: 'Fund then' }, unit: 'yuan' },
  // a split in two stages
  splitAmount: {
    id: 'amount',
    name: { zh: '待分配额（负数为应分担）', en: 'Amount to divide (below zero: to bear)' },
    unit: 'yuan',
  },
  levelWeight: { id: 'levelWeight', name: { zh: '层级权重', en: 'Weight of the level' }, unit: 'weight' },
  levelShare: { id: 'levelShare', name: { zh: '层级分得', en: 'Share of the level' }, unit: 'yuan' },
  memberKey: { id: 'memberKey', name: { zh: '成员单位分配权重', en: 'Key of the member' }, unit: 'weight' },
  memberPart: { id: 'memberShare', name: { zh: '成员单位分得', en: 'Share of the member' }, unit: 'yuan' },
  // money that is held
  heldBase: { id: 'heldBase', name: { zh: '预留款基数', en: 'Base of what is held' }, unit: 'yuan' },
  heldShare: { id: 'heldRate', name: { zh: '预留款比例（占基数）', en: 'Rate held of the base' }, unit: 'rate' },
  held: { id: 'held', name: { zh: '预留款', en: 'Held' }, unit: 'yuan' },
  forfeited: { id: 'forfeited', name: { zh: '预留款扣减', en: 'Forfeited' }, unit: 'yuan' },
  release: { id: 'release', name: { zh: '返还金额', en: 'Released at once' }, unit: 'yuan' },
  released: { id: 'released', name: { zh: '预留款返还', en: 'Released' }, unit: 'yuan' },
  owed: { id: 'owed', name: { zh: '尚应返还', en: 'Still owed' }, unit: 'yuan' },
  overdue: { id: 'overdue', name: { zh: '逾期未返还', en: 'Overdue' }, unit: 'yuan' },
  daysLate: { id: 'daysLate', name: { zh: '逾期天数', en: 'Days late' }, unit: 'days' },
  heldTotal: { id: 'heldTotal', name: { zh: '预留款合计', en: 'Held in all' }, unit: 'yuan' },
  forfeitedTotal: { id: 'forfeitedTotal', name: { zh: '预留款扣减合计', en: 'Forfeited in all' }, unit: 'yuan' },
  releasedTotal: { id: 'releasedTotal', name: { zh: '预留款返还合计', en: 'Released in all' }, unit: 'yuan' },
  owedTotal: { id: 'owedTotal', name: { zh: '尚应返还合计', en: 'Still owed in all' }, unit: 'yuan' },
  overdueTotal: { id: 'overdueTotal', name: { zh: '逾期未返还合计', en: 'Overdue in all' }, unit: 'yuan' },
  // what is left for clearing
  disbursed: { id: 'disbursed', name: { zh: '年度拨付额', en: 'Disbursed in the year' }, unit: 'yuan' },
  leftPart: { id: 'leftPart', name: { zh: '待清算款项', en: 'Part left for clearing' }, unit: 'yuan' },
  left: { id: 'left', name: { zh: '待清算资金', en: 'Left for clearing' }, unit: 'yuan' },
  leftShare: {
    id: 'leftShare',
    name: { zh: '待清算资金占年度拨付额比例', en: 'Left for clearing, of what was disbursed' },
    unit: 'rate',
  },
  leftExcess: { id: 'leftExcess', name: { zh: '超出比例上限的留存', en: 'Left above the line' }, unit: 'yuan' },
  // claims by the month
  daysFiledLate: {
    id: 'daysFiledLate',
    name: { zh: '申报逾期天数', en: 'Days that the claim was late' },
    unit: 'days',
  },
  workingDaysLate: {
    id: 'workingDaysLate',
    name: { zh: '拨付逾期工作日', en: 'Working days that the payment is late' },
    unit: 'days',
  },
  // turnover money
  reserveMonths: {
    id: 'reserveMonths',
    name: { zh: '累计结余可支付月数', en: 'Months that the reserve covers' },
    unit: 'months',
  },
  reserveLine: { id: 'reserveLine', name: { zh: '可支付月数下限', en: 'Least months of reserve' }, unit: 'months' },
  lastResult: {
    id: 'lastResult',
    name: { zh: '上年度基金当期结余（负数为赤字）', en: "Last year's result of the fund (below zero: a deficit)" },
    unit: 'yuan',
  },
  forecastResult: {
    id: 'forecastResult',
    name: {
      zh: '未来 12 个月预计当期结余（负数为赤字）',
      en: 'Result forecast for the next 12 months (below zero: a deficit)',
    },
    unit: 'yuan',
  },
  priorPayment: { id: 'priorYear', name: { zh: '以前年度基金支付额', en: 'Payments of a past year' }, unit: 'yuan' },
  yearsOfMean: { id: 'years', name: { zh: '取月均数的年数', en: 'Years of the mean' }, unit: 'years' },
  monthMean: { id: 'monthMean', name: { zh: '月均基金支付额', en: 'Mean payments of a month' }, unit: 'yuan' },
  turnoverSize: { id: 'size', name: { zh: '预付金规模', en: 'Size of the turnover money' }, unit: 'yuan' },
  turnoverPayable: { id: 'payable', name: { zh: '可拨付预付金', en: 'Turnover money that may be paid' }, unit: 'yuan' },
  advanced: { id: 'advanced', name: { zh: '已拨付预付金', en: 'Turnover money paid' }, unit: 'yuan' },
  monthPayable: { id: 'monthPayable', name: { zh: '当月应拨付', en: 'Payable in the month' }, unit: 'yuan' },
  setOffAsked: { id: 'setOffAsked', name: { zh: '当月拟冲抵', en: 'To be set off in the month' }, unit: 'yuan' },
  setOff: { id: 'setOff', name: { zh: '当月冲抵预付金', en: 'Set off in the month' }, unit: 'yuan' },
  monthCash: { id: 'monthCash', name: { zh: '冲抵后拨付', en: 'Paid after the set-off' }, unit: 'yuan' },
  outstanding: {
    id: 'outstandingAfter',
    name: { zh: '预付金未收回余额', en: 'Outstanding after the month' },
    unit: 'yuan',
  },
  setOffTotal: { id: 'returned', name: { zh: '预付金冲抵合计', en: 'Returned by set-off' }, unit: 'yuan' },
  stillOut: { id: 'outstanding', name: { zh: '预付金尚未收回', en: 'Still outstanding' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
