import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // expected spending
  people: { id: 'expectedPeople', name: { zh: '人数', en: 'People' }, unit: 'people' },
  use: { id: 'expectedUse', name: { zh: '人均利用次数', en: 'Uses a head' }, unit: 'ratio' },
  price: { id: 'expectedPrice', name: { zh: '次均基金支出', en: 'Fund payment a use' }, unit: 'yuan' },
  trend: { id: 'expectedTrend', name: { zh: '年增长趋势', en: 'Yearly trend' }, unit: 'rate' },
  lineExpected: { id: 'expectedLine', name: { zh: '分项预期支出', en: 'Expected spending, line' }, unit: 'yuan' },
  expected: { id: 'expectedSpending', name: { zh: '预期支出', en: 'Expected spending' }, unit: 'yuan' },
  // the verdict
  total: { id: 'assessedTotal', name: { zh: '付费总额', en: 'Total' }, unit: 'yuan' },
  index: { id: 'adequacyIndex', name: { zh: '预算充足指数', en: 'Budget adequacy index' }, unit: 'ratio' },
  gap: {
    id: 'adequacyGap',
    name: { zh: '充足性余额（负数为缺口）', en: 'Margin of adequacy (below zero: short)' },
    unit: 'yuan',
  },
  bound: { id: 'classBound', name: { zh: '等级下限', en: 'Lower bound of class' }, unit: 'ratio' },
  // the risk fund and the pooled fund
  riskFund: { id: 'assessedRiskFund', name: { zh: '风险调节金', en: 'Risk-adjustment fund' }, unit: 'yuan' },
  riskFundNeeded: {
    id: 'riskFundNeeded',
    name: { zh: '按预期支出需动用的风险调节金', en: 'Risk-adjustment fund needed at the expected spending' },
    unit: 'yuan',
  },
  riskFundAtBias: {
    id: 'riskFundAtBias',
    name: { zh: '计入残差均值后需动用的风险调节金', en: 'Risk-adjustment fund needed with the mean residual' },
    unit: 'yuan',
  },
  distanceToFund: {
    id: 'standardDistanceToFund',
    name: { zh: '距动用风险调节金的标准差数', en: "Standard deviations to the risk-adjustment fund's use" },
    unit: 'ratio',
  },
  tailArea: { id: 'tailArea', name: { zh: '上尾概率积分', en: 'Integral of the upper tail' }, unit: 'ratio' },
  drawnUse: {
    id: 'drawnRiskFundUse',
    name: { zh: '各次重抽样动用的风险调节金合计', en: 'Risk-adjustment fund used in all resamples' },
    unit: 'yuan',
  },
  expectedUse: {
    id: 'riskFundExpectedUse',
    name: { zh: '风险调节金动用额的期望值', en: 'Expected use of the risk-adjustment fund' },
    unit: 'yuan',
  },
  coverage: {
    id: 'riskFundCoverage',
    name: { zh: '风险调节金对准备金的覆盖率', en: 'Coverage of the reserve by the risk-adjustment fund' },
    unit: 'ratio',
  },
  balance: { id: 'fundBalance', name: { zh: '基金累计结余', en: 'Balance of the fund' }, unit: 'yuan' },
  annualSpending: {
    id: 'fundAnnualSpending',
    name: { zh: '基金年支出', en: "The fund's yearly spending" },
    unit: 'yuan',
  },
  monthsOfYear: { id: 'monthsOfYear', name: { zh: '月数', en: 'Months of a year' }, unit: 'count' },
  monthsPayable: { id: 'monthsPayable', name: { zh: '可支付月数', en: 'Months payable' }, unit: 'ratio' },
  // margin
  payment: { id: 'providerPayment', name: { zh: '医保收入', en: 'Payment' }, unit: 'yuan' },
  cost: { id: 'providerCost', name: { zh: '成本', en: 'Cost' }, unit: 'yuan' },
  margin: { id: 'providerMargin', name: { zh: '医保收支结余率', en: 'Margin' }, unit: 'rate' },
  efficientMargin: {
    id: 'efficientMargin',
    name: { zh: '医保收支结余率（高效机构）', en: 'Margin of the relatively efficient' },
    unit: 'rate',
  },
  // how far spending strays
  residual: { id: 'residual', name: { zh: '残差（实际减预期）', en: 'Residual, actual less expected' }, unit: 'yuan' },
  residualCount: { id: 'residualCount', name: { zh: '残差个数', en: 'Number of residuals' }, unit: 'count' },
  residualSum: { id: 'residualSum', name: { zh: '残差合计', en: 'Sum of the residuals' }, unit: 'yuan' },
  residualSquares: { id: 'residualSquares', name: { zh: '残差平方和', en: 'Squares of the residuals' }, unit: 'ratio' },
  bias: { id: 'residualMean', name: { zh: '残差均值', en: 'Mean residual' }, unit: 'yuan' },
  variance: { id: 'residualVariance', name: { zh: '残差方差', en: 'Variance of the residuals' }, unit: 'ratio' },
  deviation: {
    id: 'spendingDeviation',
    name: { zh: '支出标准差', en: 'Standard deviation of spending' },
    unit: 'yuan',
  },
  predictive: {
    id: 'predictionDeviation',
    name: { zh: '预测标准差', en: 'Standard deviation of the next residual' },
    unit: 'yuan',
  },
  // compound claims
  claimPeople: { id: 'claimPeople', name: { zh: '参保人数', en: 'People insured' }, unit: 'people' },
  claimMean: { id: 'claimMean', name: { zh: '人均结算人次', en: 'Claims a head' }, unit: 'ratio' },
  claimVariance: {
    id: 'claimVariance',
    name: { zh: '人均结算人次方差', en: 'Variance of claims a head' },
    unit: 'ratio',
  },
  claims: { id: 'claimCount', name: { zh: '预期结算人次', en: 'Expected claims' }, unit: 'count' },
  amount: { id: 'severityAmount', name: { zh: '次均基金支付额档', en: 'Size of a claim' }, unit: 'yuan' },
  chance: { id: 'severityChance', name: { zh: '该档概率', en: 'Probability of the size' }, unit: 'rate' },
  square: { id: 'severitySquare', name: { zh: '该档平方项', en: 'Square of the size' }, unit: 'ratio' },
  cap: { id: 'severityCap', name: { zh: '单次封顶', en: 'Cap on a claim' }, unit: 'yuan' },
  capped: { id: 'severityCapped', name: { zh: '封顶后次均基金支付额档', en: 'Size of a claim, capped' }, unit: 'yuan' },
  severityMean: { id: 'severityMean', name: { zh: '次均基金支付额', en: 'Mean size of a claim' }, unit: 'yuan' },
  severityCv: { id: 'severityCv', name: { zh: '次均基金支付额变异系数', en: 'Variation of the size' }, unit: 'ratio' },
  severityVariance: {
    id: 'severityVariance',
    name: { zh: '次均基金支付额方差', en: 'Variance of the size' },
    unit: 'ratio',
  },
  compoundMean: { id: 'compoundMean', name: { zh: '基金支付总额均值', en: 'Mean of all claims paid' }, unit: 'yuan' },
  compoundVariance: {
    id: 'compoundVariance',
    name: { zh: '基金支付总额方差', en: 'Variance of all claims' },
    unit: 'ratio',
  },
  mu: { id: 'lognormalMu', name: { zh: '对数正态 μ', en: 'Lognormal μ' }, unit: 'ratio' },
  sigmaSquared: { id: 'lognormalSigmaSquared', name: { zh: '对数正态 σ²', en: 'Lognormal σ²' }, unit: 'ratio' },
  standardClaims: {
    id: 'standardClaims',
    name: { zh: '结算人次完全信度标准', en: 'Full credibility standard, claims' },
    unit: 'count',
  },
  fullClaims: {
    id: 'fullClaims',
    name: { zh: '支付总额完全信度标准', en: 'Full credibility standard, amounts' },
    unit: 'count',
  },
  // probability and reserve
  distance: {
    id: 'standardDistance',
    name: { zh: '距超支的标准差数', en: 'Standard deviations to an overrun' },
    unit: 'ratio',
  },
  probability: { id: 'overrunProbability', name: { zh: '超支概率', en: 'Probability of an overrun' }, unit: 'rate' },
  draws: { id: 'bootstrapDraws', name: { zh: '每次抽取残差个数', en: 'Residuals a draw sums' }, unit: 'count' },
  resamples: { id: 'bootstrapResamples', name: { zh: '重抽样次数', en: 'Resamples' }, unit: 'count' },
  over: { id: 'bootstrapOver', name: { zh: '超支的次数', en: 'Resamples with an overrun' }, unit: 'count' },
  samplingError: { id: 'samplingError', name: { zh: '抽样标准误', en: 'Standard error of sampling' }, unit: 'rate' },
  confidence: { id: 'reserveConfidence', name: { zh: '置信水平', en: 'Confidence' }, unit: 'rate' },
  quantile: { id: 'reserveQuantile', name: { zh: '正态分位数', en: 'Normal quantile' }, unit: 'ratio' },
  studentQuantile: {
    id: 'studentQuantile',
    name: { zh: '学生 t 分位数', en: "Quantile of Student's t" },
    unit: 'ratio',
  },
  drawnReserve: { id: 'drawnReserve', name: { zh: '重抽样分位数', en: 'Quantile of the resamples' }, unit: 'yuan' },
  reserve: { id: 'riskReserve', name: { zh: '风险准备金', en: 'Risk reserve' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
