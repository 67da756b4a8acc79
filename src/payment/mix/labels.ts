import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  budget: { id: 'mixBudget', name: { zh: '总额预算', en: 'Budget' }, unit: 'yuan' },
  tolerance: { id: 'mixTolerance', name: { zh: '中性容差', en: 'Tolerance' }, unit: 'rate' },
  // the methods
  price: { id: 'methodPrice', name: { zh: '预定点值', en: 'Price known in advance' }, unit: 'price' },
  tariff: { id: 'methodTariff', name: { zh: '床日标准', en: 'Tariff of a day' }, unit: 'yuan' },
  pointsPerDay: { id: 'methodPointsPerDay', name: { zh: '床日点数', en: 'Points of a day' }, unit: 'points' },
  rate: { id: 'methodRate', name: { zh: '人头标准', en: 'Rate of a head' }, unit: 'perHead' },
  share: { id: 'methodShare', name: { zh: '按项目支付比例', en: 'Share of cost paid' }, unit: 'rate' },
  pointsPerYuan: {
    id: 'methodPointsPerYuan',
    name: { zh: '每元点数', en: 'Points of a yuan of cost' },
    unit: 'points',
  },
  // the care
  units: { id: 'careUnits', name: { zh: '诊疗量', en: 'Units of care' }, unit: 'count' },
  cost: { id: 'careCost', name: { zh: '诊疗成本', en: 'Cost of the care' }, unit: 'yuan' },
  unitCost: { id: 'careUnitCost', name: { zh: '增加一单位的成本', en: 'Cost of one more unit' }, unit: 'yuan' },
  points: { id: 'carePoints', name: { zh: '分值', en: 'Points of the care' }, unit: 'points' },
  heads: { id: 'careHeads', name: { zh: '付费人数', en: 'People paid for' }, unit: 'people' },
  payment: { id: 'carePayment', name: { zh: '结算额', en: 'Payment for the care' }, unit: 'yuan' },
  // the settlement
  fixedTotal: {
    id: 'mixFixedTotal',
    name: { zh: '按既定价格支付合计', en: 'Paid at prices of their own' },
    unit: 'yuan',
  },
  pool: { id: 'mixPool', name: { zh: '可分配资金', en: 'Left for the pool' }, unit: 'yuan' },
  unspent: { id: 'mixUnspent', name: { zh: '未支出', en: 'Unspent' }, unit: 'yuan' },
  totalPoints: { id: 'mixTotalPoints', name: { zh: '总分值', en: 'Total points' }, unit: 'points' },
  poolPrice: { id: 'mixPrice', name: { zh: '结算点值', en: 'Price of a point' }, unit: 'price' },
  institutionPayment: {
    id: 'mixInstitutionPayment',
    name: { zh: '机构结算合计', en: 'Payment to the institution' },
    unit: 'yuan',
  },
  methodPayment: { id: 'mixMethodPayment', name: { zh: '支付方式合计', en: 'Paid by the method' }, unit: 'yuan' },
  ownShare: { id: 'ownShare', name: { zh: '占总分值的比例', en: 'Own share of points' }, unit: 'rate' },
  // the incentives
  revenue: { id: 'marginalRevenue', name: { zh: '增加一单位的收入', en: 'Revenue of one more unit' }, unit: 'yuan' },
  saving: { id: 'savingRevenue', name: { zh: '节约一元的收入变化', en: 'Revenue of a yuan saved' }, unit: 'ratio' },
  kept: { id: 'keptOfSaving', name: { zh: '节约一元的留存', en: 'Kept of a yuan saved' }, unit: 'ratio' },
  margin: { id: 'marginPerYuan', name: { zh: '每元成本边际收益', en: 'Margin per yuan of cost' }, unit: 'rate' },
  methodRevenue: {
    id: 'methodRevenue',
    name: { zh: '增加一单位的收入（加权）', en: 'Revenue of one more unit, weighted' },
    unit: 'yuan',
  },
  methodUnitCost: {
    id: 'methodUnitCost',
    name: { zh: '增加一单位的成本（加权）', en: 'Cost of one more unit, weighted' },
    unit: 'yuan',
  },
  methodMargin: {
    id: 'methodMargin',
    name: { zh: '每元成本边际收益（加权）', en: 'Margin per yuan of cost, weighted' },
    unit: 'rate',
  },
  methodSaving: {
    id: 'methodSaving',
    name: { zh: '节约一元的收入变化（加权）', en: 'Revenue of a yuan saved, weighted' },
    unit: 'ratio',
  },
  methodKept: {
    id: 'methodKept',
    name: { zh: '节约一元的留存（加权）', en: 'Kept of a yuan saved, weighted' },
    unit: 'ratio',
  },
  spread: { id: 'marginSpread', name: { zh: '边际收益差距', en: 'Spread of margins' }, unit: 'rate' },
  institutionSpread: {
    id: 'institutionSpread',
    name: { zh: '机构边际收益差距', en: 'Spread of margins at the institution' },
    unit: 'rate',
  },
} as const satisfies Record<string, Label>)
