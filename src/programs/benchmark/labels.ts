import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // the historical benchmark
  baseYearWeight: { id: 'baseYearWeight', name: { zh: '基准年权重', en: 'Weight of base year' }, unit: 'weight' },
  baseYearCost: { id: 'baseYearCost', name: { zh: '基准年人均费用', en: 'Cost per head, base year' }, unit: 'perHead' },
  nationalWeight: { id: 'nationalWeight', name: { zh: '全国趋势权重', en: 'Weight of national trend' }, unit: 'rate' },
  nationalTrend: { id: 'nationalTrend', name: { zh: '全国趋势', en: 'National trend' }, unit: 'ratio' },
  regionalTrend: { id: 'regionalTrend', name: { zh: '区域趋势', en: 'Regional trend' }, unit: 'ratio' },
  trend: { id: 'trend', name: { zh: '趋势', en: 'Trend' }, unit: 'ratio' },
  riskRatio: { id: 'riskRatio', name: { zh: '风险比', en: 'Risk ratio' }, unit: 'ratio' },
  historical: { id: 'historical', name: { zh: '历史基准', en: 'Historical benchmark' }, unit: 'perHead' },
  // the regional adjustment
  basePersonYears: { id: 'basePersonYears', name: { zh: '基准年人年', en: 'Person-years, base year' }, unit: 'count' },
  ownPerHead: { id: 'ownPerHead', name: { zh: '自身人均费用', en: 'Own cost per head' }, unit: 'perHead' },
  regionalPerHead: {
    id: 'regionalPerHead',
    name: { zh: '区域人均费用', en: 'Regional cost per head' },
    unit: 'perHead',
  },
  nationalPerHead: {
    id: 'nationalPerHead',
    name: { zh: '全国人均费用', en: 'National cost per head' },
    unit: 'perHead',
  },
  difference: { id: 'difference', name: { zh: '区域与自身之差', en: 'Region less own' }, unit: 'perHead' },
  averageDifference: {
    id: 'averageDifference',
    name: { zh: '平均差', en: 'Difference of all classes' },
    unit: 'perHead',
  },
  lowerWeight: { id: 'lowerWeight', name: { zh: '低于区域时权重', en: 'Weight where below the region' }, unit: 'rate' },
  higherWeight: {
    id: 'higherWeight',
    name: { zh: '高于区域时权重', en: 'Weight where above the region' },
    unit: 'rate',
  },
  regionalWeight: { id: 'regionalWeight', name: { zh: '区域调整权重', en: 'Weight of the region' }, unit: 'rate' },
  timesApplied: { id: 'timesApplied', name: { zh: '区域调整次数', en: 'Times the region is followed' }, unit: 'count' },
  positiveCap: { id: 'positiveCap', name: { zh: '上调上限', en: 'Cap of a rise' }, unit: 'rate' },
  negativeCap: { id: 'negativeCap', name: { zh: '下调上限', en: 'Cap of a cut' }, unit: 'rate' },
  dualShare: { id: 'dualShare', name: { zh: '双重资格人群占比', en: 'Share of dually eligible people' }, unit: 'rate' },
  riskScore: { id: 'riskScore', name: { zh: '平均风险评分', en: 'Mean risk score' }, unit: 'ratio' },
  offset: { id: 'offset', name: { zh: '下调减缓系数', en: 'Offset of a cut' }, unit: 'rate' },
  regionalAdjustment: {
    id: 'regionalAdjustment',
    name: { zh: '区域调整额', en: 'Regional adjustment' },
    unit: 'perHead',
  },
  singleValue: { id: 'singleValue', name: { zh: '区域调整单一值', en: 'Single value' }, unit: 'perHead' },
  // prior savings
  saving: { id: 'saving', name: { zh: '人均节约额', en: 'Saving per head' }, unit: 'perHead' },
  savingYears: { id: 'savingYears', name: { zh: '节约年数', en: 'Number of years of savings' }, unit: 'years' },
  averageSaving: { id: 'averageSaving', name: { zh: '平均人均节约额', en: 'Mean saving per head' }, unit: 'perHead' },
  returnedShare: { id: 'returnedShare', name: { zh: '节约返还比例', en: 'Share of savings given back' }, unit: 'rate' },
  proration: { id: 'proration', name: { zh: '折算比例', en: 'Proration' }, unit: 'rate' },
  savingsCap: { id: 'savingsCap', name: { zh: '节约返还上限', en: 'Cap of savings given back' }, unit: 'rate' },
  savingsCapBase: {
    id: 'savingsCapBase',
    name: { zh: '返还上限基数', en: 'Base of the cap of savings given back' },
    unit: 'perHead',
  },
  priorSavings: { id: 'priorSavings', name: { zh: '既往节约调整额', en: 'Prior savings adjustment' }, unit: 'perHead' },
  adjustmentUsed: { id: 'adjustmentUsed', name: { zh: '采用的调整额', en: 'Adjustment used' }, unit: 'perHead' },
  // growth of the risk scores
  personYears: { id: 'personYears', name: { zh: '人年', en: 'Person-years' }, unit: 'count' },
  costPerHead: { id: 'costPerHead', name: { zh: '人均费用', en: 'Cost per head' }, unit: 'perHead' },
  riskGrowth: { id: 'riskGrowth', name: { zh: '风险评分增长', en: 'Growth of risk score' }, unit: 'ratio' },
  demographicGrowth: {
    id: 'demographicGrowth',
    name: { zh: '人口学评分增长', en: 'Growth of demographic score' },
    unit: 'ratio',
  },
  classCost: { id: 'classCost', name: { zh: '类别费用', en: 'Cost of the class' }, unit: 'yuan' },
  aggregateRiskGrowth: {
    id: 'aggregateRiskGrowth',
    name: { zh: '总体风险评分增长', en: 'Growth of all risk scores' },
    unit: 'ratio',
  },
  aggregateDemographicGrowth: {
    id: 'aggregateDemographicGrowth',
    name: { zh: '总体人口学评分增长', en: 'Growth of all demographic scores' },
    unit: 'ratio',
  },
  riskAllowance: {
    id: 'riskAllowance',
    name: { zh: '风险增长容许幅度', en: 'Allowance above demographic growth' },
    unit: 'rate',
  },
  riskGrowthCap: { id: 'riskGrowthCap', name: { zh: '风险增长上限', en: 'Cap of risk growth' }, unit: 'ratio' },
  appliedRiskGrowth: {
    id: 'appliedRiskGrowth',
    name: { zh: '采用的风险增长', en: 'Risk growth applied' },
    unit: 'ratio',
  },
  // the update
  updateNationalWeight: {
    id: 'updateNationalWeight',
    name: { zh: '更新因子全国权重', en: 'Weight of the national update' },
    unit: 'rate',
  },
  nationalUpdate: { id: 'nationalUpdate', name: { zh: '全国更新因子', en: 'National update' }, unit: 'ratio' },
  regionalUpdate: { id: 'regionalUpdate', name: { zh: '区域更新因子', en: 'Regional update' }, unit: 'ratio' },
  prospectiveUpdate: {
    id: 'prospectiveUpdate',
    name: { zh: '前瞻更新因子', en: 'Update set in advance' },
    unit: 'ratio',
  },
  twoWayWeight: { id: 'twoWayWeight', name: { zh: '双因子权重', en: 'Weight of the two-way blend' }, unit: 'weight' },
  prospectiveWeight: {
    id: 'prospectiveWeight',
    name: { zh: '前瞻因子权重', en: 'Weight of the update set in advance' },
    unit: 'weight',
  },
  marketShare: { id: 'marketShare', name: { zh: '市场份额', en: 'Market share' }, unit: 'rate' },
  regionRiskGrowth: {
    id: 'regionRiskGrowth',
    name: { zh: '区域总体风险增长', en: 'Risk growth of the region' },
    unit: 'ratio',
  },
  regionDemographicGrowth: {
    id: 'regionDemographicGrowth',
    name: { zh: '区域总体人口学增长', en: 'Demographic growth of the region' },
    unit: 'ratio',
  },
  classRegionRiskGrowth: {
    id: 'classRegionRiskGrowth',
    name: { zh: '区域类别风险增长', en: 'Risk growth of the region, class' },
    unit: 'ratio',
  },
  regionAllowance: {
    id: 'regionAllowance',
    name: { zh: '区域风险增长容许幅度', en: 'Allowance for the region' },
    unit: 'rate',
  },
  regionGrowthCap: {
    id: 'regionGrowthCap',
    name: { zh: '区域风险增长上限', en: 'Cap of regional risk growth' },
    unit: 'ratio',
  },
  regionFactor: { id: 'regionFactor', name: { zh: '区域因子', en: 'Regional factor' }, unit: 'ratio' },
  twoWay: { id: 'twoWay', name: { zh: '双因子更新', en: 'Two-way update' }, unit: 'ratio' },
  update: { id: 'update', name: { zh: '更新因子', en: 'Update' }, unit: 'ratio' },
  // the benchmark
  classBenchmark: { id: 'classBenchmark', name: { zh: '类别基准', en: 'Benchmark of the class' }, unit: 'yuan' },
  benchmark: { id: 'benchmark', name: { zh: '基准总额', en: 'Benchmark' }, unit: 'yuan' },
  perPersonYear: { id: 'perPersonYear', name: { zh: '人年基准', en: 'Benchmark a person-year' }, unit: 'perHead' },
  twoWayClassBenchmark: {
    id: 'twoWayClassBenchmark',
    name: { zh: '双因子类别基准', en: 'Two-way benchmark of the class' },
    unit: 'yuan',
  },
  twoWayBenchmark: { id: 'twoWayBenchmark', name: { zh: '双因子基准总额', en: 'Two-way benchmark' }, unit: 'yuan' },
  // the guardrail
  alternative: { id: 'alternative', name: { zh: '替代基准总额', en: 'Alternative benchmark' }, unit: 'yuan' },
  benchmarkSpending: {
    id: 'benchmarkSpending',
    name: { zh: '实际支出', en: 'Spending against the benchmark' },
    unit: 'yuan',
  },
  benchmarkDeviation: {
    id: 'benchmarkDeviation',
    name: { zh: '对基准的偏差', en: 'Deviation from the benchmark' },
    unit: 'yuan',
  },
  alternativeDeviation: {
    id: 'alternativeDeviation',
    name: { zh: '对替代基准的偏差', en: 'Deviation from the alternative' },
    unit: 'yuan',
  },
  guardedDeviation: { id: 'guardedDeviation', name: { zh: '采用的偏差', en: 'Deviation used' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
