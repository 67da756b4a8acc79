import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  lifeYears: { id: 'lifeYears', name: { zh: '参保人年', en: 'Life-years' }, unit: 'count' },
  deductible: { id: 'deductible', name: { zh: '人均起付标准', en: 'Mean deductible' }, unit: 'yuan' },
  claims: { id: 'claims', name: { zh: '赔付支出', en: 'Claims' }, unit: 'yuan' },
  revenue: { id: 'revenue', name: { zh: '保费收入（调整后）', en: 'Premium revenue, adjusted' }, unit: 'yuan' },
  revenuePart: { id: 'revenuePart', name: { zh: '收入项', en: 'Part of the revenue' }, unit: 'yuan' },
  preliminary: {
    id: 'preliminary',
    name: { zh: '赔付率（调整前）', en: 'Loss ratio before adjustment' },
    unit: 'rate',
  },
  baseAdjustment: { id: 'baseAdjustment', name: { zh: '基础信度调整', en: 'Base credibility' }, unit: 'rate' },
  deductibleFactor: { id: 'deductibleFactor', name: { zh: '起付标准系数', en: 'Deductible factor' }, unit: 'factor' },
  credibilityAdjustment: {
    id: 'credibilityAdjustment',
    name: { zh: '信度调整', en: 'Credibility adjustment' },
    unit: 'rate',
  },
  ratio: { id: 'ratio', name: { zh: '医疗赔付率', en: 'Medical loss ratio' }, unit: 'rate' },
  standard: { id: 'standard', name: { zh: '最低赔付率', en: 'Least loss ratio' }, unit: 'rate' },
  shortfall: { id: 'shortfall', name: { zh: '低于标准的部分', en: 'Shortfall' }, unit: 'rate' },
  rebate: { id: 'rebate', name: { zh: '应返还金额', en: 'Rebate' }, unit: 'yuan' },
  enrolleeRebate: { id: 'enrolleeRebate', name: { zh: '参保人返还', en: 'Rebate to an enrollee' }, unit: 'yuan' },
  enrolleeWeight: { id: 'enrolleeWeight', name: { zh: '参保人权重', en: 'Weight of an enrollee' }, unit: 'weight' },
  at: { id: 'at', name: { zh: '节点', en: 'Knot' }, unit: 'factor' },
  value: { id: 'value', name: { zh: '节点的值', en: 'Value at the knot' }, unit: 'factor' },
  from: { id: 'from', name: { zh: '下方节点', en: 'Knot below' }, unit: 'factor' },
  to: { id: 'to', name: { zh: '上方节点', en: 'Knot above' }, unit: 'factor' },
  start: { id: 'start', name: { zh: '下方节点的值', en: 'Value at the knot below' }, unit: 'rate' },
  end: { id: 'end', name: { zh: '上方节点的值', en: 'Value at the knot above' }, unit: 'rate' },
} as const satisfies Record<string, Label>)
