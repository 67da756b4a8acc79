import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  year: { id: 'executionYear', name: { zh: '年度', en: 'Year' }, unit: 'years' },
  month: { id: 'monthsGone', name: { zh: '已过月数', en: 'Months gone' }, unit: 'months' },
  monthsOfYear: { id: 'monthsOfYear', name: { zh: '全年月数', en: 'Months of a year' }, unit: 'months' },
  progress: { id: 'progress', name: { zh: '序时进度', en: 'Share of the year gone' }, unit: 'rate' },
  budget: { id: 'lineBudget', name: { zh: '年初预算', en: 'Budget as set' }, unit: 'yuan' },
  adjustment: { id: 'budgetAdjustment', name: { zh: '年中调整', en: 'Adjustment in the year' }, unit: 'yuan' },
  adjusted: { id: 'adjustedBudget', name: { zh: '全年预算', en: 'Budget of the year' }, unit: 'yuan' },
  quota: { id: 'monthQuota', name: { zh: '月度指标', en: 'Quota of the month' }, unit: 'yuan' },
  used: { id: 'used', name: { zh: '累计支出', en: 'Used so far' }, unit: 'yuan' },
  usedInMonth: { id: 'usedInMonth', name: { zh: '当月支出', en: 'Used in the month' }, unit: 'yuan' },
  quotaLeft: { id: 'quotaLeft', name: { zh: '月度指标结余', en: 'Left of the quota of the month' }, unit: 'yuan' },
  unsettled: { id: 'unsettled', name: { zh: '已发生未结算', en: 'Incurred, not yet settled' }, unit: 'yuan' },
  lastYear: { id: 'lastYearUsed', name: { zh: '上年同期', en: 'Same months of last year' }, unit: 'yuan' },
  rate: { id: 'execution', name: { zh: '执行率', en: 'Execution' }, unit: 'rate' },
  deviation: {
    id: 'deviation',
    name: { zh: '比序时进度（百分点）', en: 'Ahead of the share gone (points)' },
    unit: 'rate',
  },
  change: { id: 'changeOnYear', name: { zh: '同比增减额', en: 'Change on last year' }, unit: 'yuan' },
  growth: { id: 'growthOnYear', name: { zh: '同比增长率', en: 'Growth on last year' }, unit: 'rate' },
  projected: { id: 'projectedYear', name: { zh: '预计全年支出', en: 'Projected for the year' }, unit: 'yuan' },
  balance: {
    id: 'projectedBalance',
    name: { zh: '预计结余（负数为超支）', en: 'Projected surplus (below zero: overrun)' },
    unit: 'yuan',
  },
  riskFund: { id: 'coveringRiskFund', name: { zh: '风险调节金', en: 'Risk-adjustment fund' }, unit: 'yuan' },
  afterRiskFund: {
    id: 'balanceAfterRiskFund',
    name: { zh: '风险调节金覆盖后', en: 'After the risk-adjustment fund' },
    unit: 'yuan',
  },
  reserve: { id: 'fundReserve', name: { zh: '基金累计结余', en: 'Balance of the fund' }, unit: 'yuan' },
  reserveMonths: {
    id: 'reserveMonths',
    name: { zh: '可支付月数', en: 'Months that the balance pays' },
    unit: 'months',
  },
} as const satisfies Record<string, Label>)
