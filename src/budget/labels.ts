import { deepFreeze } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'

export const budgetLabels = /* @__PURE__ */ deepFreeze({
  priorPayment: {
    id: 'priorPayment',
    name: { zh: '以前年度统筹基金支付', en: 'Prior payments by the pooled fund' },
    unit: 'yuan',
  },
  baseYears: { id: 'baseYears', name: { zh: '基数年数', en: 'Number of base years' }, unit: 'years' },
  baseWeight: { id: 'baseWeights', name: { zh: '基数年份权重', en: 'Weight of base year' }, unit: 'weight' },
  previousTotal: { id: 'previousTotal', name: { zh: '上年度付费总额', en: "Last year's total" }, unit: 'yuan' },
  priorMean: {
    id: 'priorMean',
    name: { zh: '以前年度支付均值', en: 'Mean of the prior payments' },
    unit: 'yuan',
  },
  unadjustedBaseline: {
    id: 'unadjustedBaseline',
    name: { zh: '调整前基数', en: 'Baseline before adjustments' },
    unit: 'yuan',
  },
  setBaseline: { id: 'setBaseline', name: { zh: '另行确定的年度基数', en: 'Baseline set elsewhere' }, unit: 'yuan' },
  setTotal: { id: 'setTotal', name: { zh: '另行确定的总额', en: 'Total set elsewhere' }, unit: 'yuan' },
  finalAccounts: { id: 'finalAccounts', name: { zh: '上年决算', en: "Last year's final accounts" }, unit: 'yuan' },
  accountsSpending: {
    id: 'accountsSpending',
    name: { zh: '上年决算支出', en: "Spending by last year's final accounts" },
    unit: 'yuan',
  },
  accountsRetained: {
    id: 'accountsRetained',
    name: { zh: '上年结余留用', en: 'Surplus retained last year' },
    unit: 'yuan',
  },
  accountsShared: {
    id: 'accountsShared',
    name: { zh: '上年基金分担的超支', en: 'Overrun that the fund shared last year' },
    unit: 'yuan',
  },
  accountsEmergency: {
    id: 'accountsEmergency',
    name: { zh: '上年应急追加', en: 'Emergency additions of last year' },
    unit: 'yuan',
  },
  fundIncome: { id: 'fundIncome', name: { zh: '基金收入', en: "The fund's income" }, unit: 'yuan' },
  incomeReserves: { id: 'incomeReserves', name: { zh: '收入中的预留款', en: 'Set aside of the income' }, unit: 'yuan' },
  incomeReserveRate: {
    id: 'incomeReserveRate',
    name: { zh: '风险储备金提取比例', en: 'Rate of the reserve kept out of the income' },
    unit: 'rate',
  },
  incomeReserved: {
    id: 'incomeReserved',
    name: { zh: '按比例提取的风险储备金', en: 'Reserve kept out of the income' },
    unit: 'yuan',
  },
  sharedIncome: { id: 'sharedIncome', name: { zh: '可分配的基金收入', en: 'Income to be shared' }, unit: 'yuan' },
  incomeShare: {
    id: 'incomeShare',
    name: { zh: '总额占基金收入的比例', en: "Total's share of the income" },
    unit: 'rate',
  },
  lastYearPayments: {
    id: 'lastYearPayments',
    name: { zh: '上年度统筹基金支付', en: "Last year's payments by the pooled fund" },
    unit: 'yuan',
  },
  baseline: { id: 'baseline', name: { zh: '年度基数', en: 'Baseline' }, unit: 'yuan' },
  componentGrowth: { id: 'componentGrowth', name: { zh: '分项增长率', en: 'Growth component' }, unit: 'rate' },
  componentWeight: { id: 'componentWeight', name: { zh: '分项权重', en: 'Weight of component' }, unit: 'weight' },
  requestedGrowth: { id: 'requestedGrowth', name: { zh: '拟定增长率', en: 'Requested growth' }, unit: 'rate' },
  previousSpending: {
    id: 'previousSpending',
    name: { zh: '统筹区基金上年支出', en: "Pooling area's fund spending, previous year" },
    unit: 'money',
  },
  currentSpending: {
    id: 'currentSpending',
    name: { zh: '统筹区基金当年支出', en: "Pooling area's fund spending, current year" },
    unit: 'money',
  },
  growthCap: { id: 'growthCap', name: { zh: '增长率上限', en: 'Growth cap' }, unit: 'rate' },
  growth: { id: 'growth', name: { zh: '年度增长率', en: 'Growth applied' }, unit: 'rate' },
  growthAfterAdjustments: {
    id: 'growthAfterAdjustments',
    name: { zh: '调整后增长率', en: 'Growth after adjustments' },
    unit: 'rate',
  },
  aboveCap: { id: 'aboveCap', name: { zh: '高出上限的金额', en: 'Amount above the cap' }, unit: 'yuan' },
  adjustment: { id: 'adjustment', name: { zh: '调整', en: 'Adjustment' }, unit: 'yuan' },
  unadjustedTotal: { id: 'unadjustedTotal', name: { zh: '调整前总额', en: 'Total before adjustments' }, unit: 'yuan' },
  openingTotal: { id: 'openingTotal', name: { zh: '年初付费总额', en: 'Opening total' }, unit: 'yuan' },
  amendment: { id: 'amendments', name: { zh: '清算时的总额调整', en: 'Amendment at settlement' }, unit: 'yuan' },
  total: { id: 'total', name: { zh: '年度付费总额', en: 'Total' }, unit: 'yuan' },
  depositRate: { id: 'depositRate', name: { zh: '年度保证金比例', en: 'Deposit rate' }, unit: 'rate' },
  deposit: { id: 'deposit', name: { zh: '年度保证金', en: 'Deposit' }, unit: 'yuan' },
  riskFundRate: { id: 'riskFundRate', name: { zh: '风险调节金比例', en: 'Risk-adjustment fund rate' }, unit: 'rate' },
  riskFund: { id: 'riskFund', name: { zh: '风险调节金', en: 'Risk-adjustment fund' }, unit: 'yuan' },
  openingOperating: {
    id: 'openingOperating',
    name: { zh: '年初可使用总额', en: 'Opening operating budget' },
    unit: 'yuan',
  },
  operating: { id: 'operating', name: { zh: '可使用总额', en: 'Operating budget' }, unit: 'yuan' },
  expectedElsewhere: {
    id: 'expectedElsewhere',
    name: { zh: '预计医共体外就医统筹基金支付额', en: 'Expected fund payments for care elsewhere' },
    unit: 'yuan',
  },
  prepaid: { id: 'prepaid', name: { zh: '全年预拨额', en: 'Prepaid over the year' }, unit: 'yuan' },
  monthlyAdvance: { id: 'monthlyAdvance', name: { zh: '月预拨额', en: 'Monthly advance' }, unit: 'yuan' },
  advances: { id: 'advances', name: { zh: '按月预拨合计', en: 'Monthly advances, sum' }, unit: 'yuan' },
  quarterlyAdvance: { id: 'quarterlyAdvance', name: { zh: '季预拨额', en: 'Quarterly advance' }, unit: 'yuan' },
  mixedAdvances: { id: 'advances', name: { zh: '预拨合计', en: 'Advances, sum' }, unit: 'yuan' },
  quarterlyAdvances: { id: 'advances', name: { zh: '按季预拨合计', en: 'Quarterly advances, sum' }, unit: 'yuan' },
  advancesPerYear: { id: 'advancesPerYear', name: { zh: '全年预拨次数', en: 'Advances per year' }, unit: 'count' },
} as const satisfies Record<string, Label>)

/** All that a budget is amended by at settlement. */
export const amendmentsName = { zh: '清算时的总额调整', en: 'Amendments at settlement' } as const

/** All the adjustments of a budget. */
export const adjustmentsName = { zh: '预算调整', en: 'Adjustments' } as const
