import { deepFreeze } from '../../errors/internal.ts'
import type { Label, Unit } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // what is given
  price: { id: 'price', name: { zh: '费率', en: 'Price of a unit of weight' }, unit: 'weightPrice' },
  cases: { id: 'marginCases', name: { zh: '例数', en: 'Cases' }, unit: 'cases' },
  weight: { id: 'marginWeight', name: { zh: '例均权重', en: 'Weight of a case' }, unit: 'weight' },
  points: { id: 'marginPoints', name: { zh: '总权重', en: 'Weight of all cases' }, unit: 'weight' },
  costPerCase: { id: 'marginCostPerCase', name: { zh: '次均费用', en: 'Cost of a case' }, unit: 'yuan' },
  ownCost: { id: 'marginOwnCost', name: { zh: '费用合计', en: 'Cost of all cases' }, unit: 'yuan' },
  outlierCases: { id: 'marginOutlierCases', name: { zh: '倍率异常例数', en: 'Outliers' }, unit: 'cases' },
  outlierPoints: {
    id: 'marginOutlierPoints',
    name: { zh: '倍率异常总权重', en: 'Weight of outliers' },
    unit: 'weight',
  },
  outlierCost: { id: 'marginOutlierCost', name: { zh: '倍率异常费用', en: 'Cost of outliers' }, unit: 'yuan' },
  // a group
  payment: { id: 'marginPayment', name: { zh: '应支付额', en: 'Payment' }, unit: 'yuan' },
  cost: { id: 'marginCost', name: { zh: '费用', en: 'Cost' }, unit: 'yuan' },
  margin: { id: 'margin', name: { zh: '盈亏额', en: 'Margin' }, unit: 'yuan' },
  outlierMargin: {
    id: 'marginOfOutliers',
    name: { zh: '其中：倍率异常病例盈亏额', en: 'of it: margin of outliers' },
    unit: 'yuan',
  },
  perCase: {
    id: 'marginPerCase',
    name: { zh: '例均盈亏额（不含倍率异常）', en: 'Margin of a case, outliers not among them' },
    unit: 'yuan',
  },
  shareOfCost: { id: 'marginShareOfCost', name: { zh: '盈亏率（占费用）', en: 'Margin over cost' }, unit: 'rate' },
  shareOfLosses: { id: 'shareOfLosses', name: { zh: '占亏损合计的比例', en: 'Share of all losses' }, unit: 'rate' },
  everyCase: { id: 'marginEveryCase', name: { zh: '例数（含倍率异常）', en: 'Cases, outliers too' }, unit: 'cases' },
  // sums
  totalPayment: { id: 'totalPayment', name: { zh: '应支付额合计', en: 'Payment in all' }, unit: 'yuan' },
  totalCost: { id: 'totalCost', name: { zh: '费用合计', en: 'Cost in all' }, unit: 'yuan' },
  total: {
    id: 'totalMargin',
    name: { zh: '盈亏额合计（正为盈，负为亏）', en: 'Margin in all (above zero: a gain)' },
    unit: 'yuan',
  },
  totalShare: { id: 'totalShareOfCost', name: { zh: '盈亏率合计', en: 'Margin over cost, in all' }, unit: 'rate' },
  totalOutliers: {
    id: 'totalOfOutliers',
    name: { zh: '其中：倍率异常病例盈亏额合计', en: 'of it: margin of outliers in all' },
    unit: 'yuan',
  },
  losses: { id: 'losses', name: { zh: '亏损合计', en: 'Losses in all' }, unit: 'yuan' },
  hospital: { id: 'hospitalMargin', name: { zh: '机构', en: 'Hospital' }, unit: 'yuan' },
  department: { id: 'departmentMargin', name: { zh: '科室', en: 'Department' }, unit: 'yuan' },
  group: { id: 'groupMargin', name: { zh: '病组', en: 'Group' }, unit: 'yuan' },
  // why it changed
  regular: {
    id: 'regularMargin',
    name: { zh: '倍率正常病例盈亏额（未取整）', en: 'Margin without outliers, not rounded' },
    unit: 'yuan',
  },
  allCases: { id: 'marginAllCases', name: { zh: '例数合计', en: 'Cases in all' }, unit: 'cases' },
  meanMargin: {
    id: 'meanMargin',
    name: { zh: '例均盈亏额（全部病组）', en: 'Margin of a case, all groups' },
    unit: 'yuan',
  },
  change: { id: 'marginChange', name: { zh: '盈亏变动额', en: 'Change of the margin' }, unit: 'yuan' },
  volume: { id: 'marginVolume', name: { zh: '数量因素', en: 'Volume' }, unit: 'yuan' },
  mix: { id: 'marginMix', name: { zh: '结构因素', en: 'Mix' }, unit: 'yuan' },
  priceEffect: { id: 'marginPrice', name: { zh: '价格因素', en: 'Price' }, unit: 'yuan' },
  efficiency: { id: 'marginEfficiency', name: { zh: '成本因素', en: 'Efficiency' }, unit: 'yuan' },
  outlierChange: { id: 'marginOutlierChange', name: { zh: '倍率异常病例', en: 'Outliers' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)

/** What else a table of margins shows. */
export const furtherLabels = /* @__PURE__ */ deepFreeze({
  grouped: { id: 'groupedShare', name: { zh: '入组率', en: 'Share of cases grouped' }, unit: 'rate' },
  high: { id: 'highCases', name: { zh: '高倍率例数', en: 'Cases of high cost' }, unit: 'cases' },
  low: { id: 'lowCases', name: { zh: '低倍率例数', en: 'Cases of low cost' }, unit: 'cases' },
  extreme: { id: 'extremeCases', name: { zh: '极高例数', en: 'Cases of extreme cost' }, unit: 'cases' },
  medicalCost: { id: 'medicalCost', name: { zh: '医疗总费用', en: 'Whole cost of the cases' }, unit: 'yuan' },
  charged: { id: 'chargedToFund', name: { zh: '记账额（统筹）', en: 'Charged to the fund' }, unit: 'yuan' },
  levelMean: { id: 'levelMean', name: { zh: '同级次均', en: 'Mean cost at the level' }, unit: 'yuan' },
  timeIndex: { id: 'marginTimeIndex', name: { zh: '时间消耗指数', en: 'Time index' }, unit: 'ratio' },
  costIndex: { id: 'marginCostIndex', name: { zh: '费用消耗指数', en: 'Cost index' }, unit: 'ratio' },
  drugShare: { id: 'drugShare', name: { zh: '药耗占比', en: 'Share of drugs and consumables' }, unit: 'rate' },
  lastPrice: { id: 'lastPrice', name: { zh: '上年费率（点值）', en: 'Price of last year' }, unit: 'factor' },
  top: { id: 'topRows', name: { zh: '盈亏各列行数', en: 'Rows of each side' }, unit: 'count' },
} as const satisfies Record<string, Label>)

/**
 * 计价单位 — what a case is paid by: weights of DRG at a price (费率), scores of DIP (分值) or points of DRG (点数) at the value
 * of a point.
 *
 * @since 0.2.0
 */
export type PaidBy = 'weight' | 'score' | 'points'

/** The units of price and weight, and their words. */
export const systems: Readonly<Record<PaidBy, { price: Unit; weight: Unit; words: readonly [string, string] }>> = {
  weight: { price: 'weightPrice', weight: 'weight', words: ['权重', '费率'] },
  score: { price: 'price', weight: 'points', words: ['分值', '点值'] },
  points: { price: 'drgPrice', weight: 'drgPoints', words: ['点数', '点值'] },
}

/** What a price is told to be by its unit. */
export const paidByUnit: { readonly [U in Unit]?: PaidBy } = {
  price: 'score',
  drgPrice: 'points',
  weightPrice: 'weight',
}

/** One of two periods that stand in one trace. */
export type Period = 'before' | 'after'

const periods = { before: { zh: '上期', en: 'before' }, after: { zh: '本期', en: 'after' } } as const

type Labels = { readonly [Key in keyof typeof labels]: Label }
const made = /* @__PURE__ */ new Map<string, Labels>()

/** The labels in the words and units of what a case is paid by; of one period, where two are compared. */
export function labelsOf(paidBy: PaidBy, period?: Period): Labels {
  const key = `${paidBy} ${period ?? ''}`
  let found = made.get(key)
  if (found === undefined) {
    const all = Object.entries(labels).map(([name, label]) => [name, labelOf(label, paidBy, period)])
    found = Object.fromEntries(all) as Labels
    made.set(key, found)
  }
  return found
}

function labelOf({ id, name: { zh, en }, unit }: Label, paidBy: PaidBy, period: Period | undefined): Label {
  const { price, weight, words } = systems[paidBy]
  const called = zh.replace('权重', words[0]).replace('费率', words[1])
  const inUnit = unit === 'weightPrice' ? price : unit === 'weight' ? weight : unit
  if (period === undefined) return { id, name: { zh: called, en }, unit: inUnit }
  const when = periods[period]
  const name = { zh: `${when.zh}${called}`, en: `${en}, ${when.en}` }
  return { id: `${id}${period === 'before' ? 'Before' : 'After'}`, name, unit: inUnit }
}
