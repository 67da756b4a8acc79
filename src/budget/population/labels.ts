import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // the cells
  cellPeople: { id: 'cellPeople', name: { zh: '单元人数', en: 'People of the cell' }, unit: 'count' },
  cellCost: { id: 'cellCost', name: { zh: '单元费用', en: 'Cost of the cell' }, unit: 'yuan' },
  cellMean: { id: 'cellMean', name: { zh: '单元人均费用', en: 'Mean cost of the cell' }, unit: 'perHead' },
  referenceMean: { id: 'referenceMean', name: { zh: '总体人均费用', en: 'Mean cost of everybody' }, unit: 'perHead' },
  perHeadBase: {
    id: 'perHeadAtOne',
    name: { zh: '权重为 1 的人均费用', en: 'Cost a head at weight 1' },
    unit: 'perHead',
  },
  cellWeight: { id: 'cellWeight', name: { zh: '单元风险权重', en: 'Risk weight of the cell' }, unit: 'weight' },
  // the index
  cellOwn: {
    id: 'allianceCellPeople',
    name: { zh: '医共体单元人数', en: "Alliance's people in the cell" },
    unit: 'count',
  },
  people: { id: 'alliancePeople', name: { zh: '医共体人数', en: "Alliance's people" }, unit: 'count' },
  index: { id: 'riskIndex', name: { zh: '风险指数', en: 'Risk index' }, unit: 'ratio' },
  previousIndex: { id: 'previousIndex', name: { zh: '上年度风险指数', en: "Last year's risk index" }, unit: 'ratio' },
  growthCap: { id: 'indexGrowthCap', name: { zh: '指数增长上限', en: 'Cap on the growth of the index' }, unit: 'rate' },
  appliedIndex: { id: 'appliedIndex', name: { zh: '适用风险指数', en: 'Risk index applied' }, unit: 'ratio' },
  riskUnits: { id: 'riskUnits', name: { zh: '风险加权人数', en: 'Risk-weighted people' }, unit: 'count' },
  meanIndex: { id: 'meanIndex', name: { zh: '平均风险指数', en: 'Mean risk index' }, unit: 'ratio' },
  // the money
  expected: { id: 'expectedByRisk', name: { zh: '按风险的预期费用', en: 'Expected cost by risk' }, unit: 'yuan' },
  pool: { id: 'riskPool', name: { zh: '可分配总额', en: 'Pool to divide' }, unit: 'yuan' },
  riskShare: { id: 'riskShare', name: { zh: '风险占比', en: 'Share by risk' }, unit: 'rate' },
  history: { id: 'historyAmount', name: { zh: '历史费用', en: 'Cost in the past' }, unit: 'yuan' },
  historyShare: { id: 'historyShare', name: { zh: '历史占比', en: 'Share by history' }, unit: 'rate' },
  riskPart: { id: 'blendRiskPart', name: { zh: '按风险部分比例', en: 'Part that goes by risk' }, unit: 'rate' },
  blended: { id: 'blendedCost', name: { zh: '风险与历史加权费用', en: 'Cost by risk and history' }, unit: 'yuan' },
  share: { id: 'populationShare', name: { zh: '分配占比', en: 'Share of the pool' }, unit: 'rate' },
  total: { id: 'populationTotal', name: { zh: '预算合计', en: 'All budgets' }, unit: 'yuan' },
  budget: { id: 'populationBudget', name: { zh: '按人口的预算', en: 'Budget by population' }, unit: 'yuan' },
  // equalisation
  perHead: { id: 'equalisedPerHead', name: { zh: '人均费用', en: 'Mean cost a head' }, unit: 'perHead' },
  exactTransfer: { id: 'exactEqualisation', name: { zh: '平衡额（未取整）', en: 'Equalisation, exact' }, unit: 'yuan' },
  received: { id: 'equalisationReceived', name: { zh: '应收合计', en: 'Received in all' }, unit: 'yuan' },
  transfer: { id: 'equalisation', name: { zh: '风险平衡转移', en: 'Equalisation transfer' }, unit: 'yuan' },
  // risk transfer
  premium: { id: 'averagePremium', name: { zh: '平均筹资额', en: 'Average premium' }, unit: 'perHead' },
  members: { id: 'planMembers', name: { zh: '参保人数', en: 'Members' }, unit: 'count' },
  memberShare: { id: 'memberShare', name: { zh: '参保人数占比', en: 'Share of the members' }, unit: 'rate' },
  riskScore: { id: 'planRiskScore', name: { zh: '风险评分', en: 'Risk score' }, unit: 'factor' },
  induced: { id: 'inducedDemand', name: { zh: '诱导需求系数', en: 'Induced-demand factor' }, unit: 'factor' },
  geographic: { id: 'geographicCost', name: { zh: '地区费用系数', en: 'Geographic cost factor' }, unit: 'factor' },
  actuarial: { id: 'actuarialValue', name: { zh: '精算价值', en: 'Actuarial value' }, unit: 'factor' },
  ageRating: { id: 'ageRating', name: { zh: '年龄费率系数', en: 'Age-rating factor' }, unit: 'factor' },
  needed: { id: 'neededProduct', name: { zh: '含风险评分的乘积', en: 'Product with the risk score' }, unit: 'factor' },
  charged: {
    id: 'chargedProduct',
    name: { zh: '不含风险评分的乘积', en: 'Product without the risk score' },
    unit: 'factor',
  },
  meanNeeded: {
    id: 'meanNeeded',
    name: { zh: '含风险评分乘积的均值', en: 'Mean of the products with risk' },
    unit: 'factor',
  },
  meanCharged: {
    id: 'meanCharged',
    name: { zh: '不含风险评分乘积的均值', en: 'Mean of the products without risk' },
    unit: 'factor',
  },
  perMember: { id: 'transferPerMember', name: { zh: '人均转移', en: 'Transfer a member' }, unit: 'perHead' },
  exactTotal: { id: 'exactRiskTransfer', name: { zh: '转移额（未取整）', en: 'Transfer, exact' }, unit: 'yuan' },
  riskTransfer: { id: 'riskTransfer', name: { zh: '风险转移额', en: 'Risk transfer' }, unit: 'yuan' },
  // the pool of high costs
  attachment: { id: 'poolAttachment', name: { zh: '大额起点', en: 'Attachment point' }, unit: 'yuan' },
  pooledShare: { id: 'pooledShare', name: { zh: '统筹分担比例', en: 'Share the pool pays' }, unit: 'rate' },
  personsCost: { id: 'personsCost', name: { zh: '参保人费用合计', en: 'Cost of all persons' }, unit: 'yuan' },
  pooled: { id: 'pooledCost', name: { zh: '大额统筹支付', en: 'Paid by the pool of high costs' }, unit: 'yuan' },
  kept: { id: 'keptCost', name: { zh: '自留费用', en: 'Cost that stays' }, unit: 'yuan' },
  pooledTotal: { id: 'pooledTotal', name: { zh: '大额统筹支付合计', en: 'Paid by the pool in all' }, unit: 'yuan' },
  funds: { id: 'allocatedFunds', name: { zh: '待分配资金', en: 'Funds to allocate' }, unit: 'yuan' },
  base: { id: 'allocationBase', name: { zh: '分配基数', en: 'Base of the allocations' }, unit: 'yuan' },
  // person-months
  monthPeople: { id: 'monthPeople', name: { zh: '当月计入人数', en: 'People counted in the month' }, unit: 'count' },
  personMonths: { id: 'personMonths', name: { zh: '人月数', en: 'Person-months' }, unit: 'count' },
  averagePeople: { id: 'averagePeople', name: { zh: '平均人数', en: 'Average people' }, unit: 'count' },
  yearPerHead: { id: 'yearPerHead', name: { zh: '年人头标准', en: 'Amount a head and year' }, unit: 'perHead' },
  riskFactor: { id: 'perHeadIndex', name: { zh: '风险指数', en: 'Risk index' }, unit: 'ratio' },
  perHeadBudget: { id: 'perHeadBudget', name: { zh: '按人头的预算', en: 'Budget by the head' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
