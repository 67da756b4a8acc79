import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  yearAmount: { id: 'yearAmount', name: { zh: '年度支出', en: 'Spending of the year' }, unit: 'yuan' },
  yearWeight: { id: 'pastYearWeight', name: { zh: '年份权重', en: 'Weight of the year' }, unit: 'weight' },
  yearCount: { id: 'pastYears', name: { zh: '年数', en: 'Number of years' }, unit: 'years' },
  mean: { id: 'pastMean', name: { zh: '以前年度均值', en: 'Mean of the past years' }, unit: 'yuan' },
  baseline: { id: 'meanBaseline', name: { zh: '按均值确定的基数', en: 'Baseline by the mean' }, unit: 'yuan' },
  // the lag trap
  yearsBack: { id: 'yearsBack', name: { zh: '距预算年度年数', en: 'Years before the budget year' }, unit: 'years' },
  meanLag: { id: 'meanLag', name: { zh: '均值滞后年数', en: 'Years the mean lies behind' }, unit: 'years' },
  lagGap: { id: 'lagGap', name: { zh: '滞后缺口', en: 'Lag gap' }, unit: 'rate' },
  // the trend
  givenTrend: { id: 'givenTrend', name: { zh: '给定趋势增长率', en: 'Trend, as given' }, unit: 'rate' },
  yearGrowth: { id: 'yearGrowth', name: { zh: '年度增长', en: 'Growth of the year' }, unit: 'rate' },
  growthCount: { id: 'growthCount', name: { zh: '增长率个数', en: 'Number of growth rates' }, unit: 'count' },
  meanGrowth: { id: 'meanGrowth', name: { zh: '平均增长率', en: 'Mean growth' }, unit: 'rate' },
  geometricGrowth: {
    id: 'geometricGrowth',
    name: { zh: '年均增长率（几何平均）', en: 'Mean growth (geometric)' },
    unit: 'rate',
  },
  slope: { id: 'trendSlope', name: { zh: '趋势线年增额', en: 'Yearly rise of the trend line' }, unit: 'yuan' },
  projected: { id: 'trendValue', name: { zh: '趋势值', en: 'Trend value' }, unit: 'yuan' },
  lineProjected: { id: 'lineProjection', name: { zh: '项目推算额', en: 'Projection of the line' }, unit: 'yuan' },
  trendBaseline: { id: 'trendBaseline', name: { zh: '按趋势确定的基数', en: 'Baseline by the trend' }, unit: 'yuan' },
  // persons' costs
  personCost: { id: 'personCost', name: { zh: '参保人费用', en: 'Cost of a person' }, unit: 'yuan' },
  countedCost: { id: 'countedCost', name: { zh: '计入费用', en: 'Cost that counts' }, unit: 'yuan' },
  countedPersons: { id: 'countedPersons', name: { zh: '计入人数', en: 'Persons that count' }, unit: 'people' },
  limit: { id: 'costLimit', name: { zh: '费用限额', en: 'Limit of a cost' }, unit: 'yuan' },
  countedPart: {
    id: 'countedPart',
    name: { zh: '超过部分计入比例', en: 'Part of the excess that counts' },
    unit: 'rate',
  },
  allCosts: { id: 'allPersonsCost', name: { zh: '全部费用', en: 'All costs' }, unit: 'yuan' },
  personMean: { id: 'personMean', name: { zh: '计入人均费用', en: 'Mean cost that counts' }, unit: 'perHead' },
  personCutAway: { id: 'costCutAway', name: { zh: '剔除费用', en: 'Cost cut away' }, unit: 'yuan' },
  budgetPeople: { id: 'baselinePeople', name: { zh: '预算人数', en: 'People of the budget' }, unit: 'people' },
  personBaseline: {
    id: 'personBaseline',
    name: { zh: '按参保人费用确定的基数', en: "Baseline by persons' costs" },
    unit: 'yuan',
  },
  // the blend
  ownMean: { id: 'ownMean', name: { zh: '本医共体人均费用', en: "Alliance's own mean a head" }, unit: 'perHead' },
  areaMean: { id: 'areaMean', name: { zh: '统筹区人均费用', en: "Pooling area's mean a head" }, unit: 'perHead' },
  credibility: { id: 'ownCredibility', name: { zh: '信度', en: 'Credibility' }, unit: 'rate' },
  blendedMean: { id: 'blendedMean', name: { zh: '信度加权人均费用', en: 'Mean a head, blended' }, unit: 'perHead' },
  blendedBaseline: {
    id: 'blendedBaseline',
    name: { zh: '按信度确定的基数', en: 'Baseline by credibility' },
    unit: 'yuan',
  },
  experienceBaseline: {
    id: 'experienceBaseline',
    name: { zh: '按经验确定的基数', en: 'Baseline by experience' },
    unit: 'yuan',
  },
} as const satisfies Record<string, Label>)
