import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'
import type { FrontPageItem, Screens } from './ScreeningInput.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  gap: { id: 'gapDays', name: { zh: '出院至再入院天数', en: 'Days from discharge to readmission' }, unit: 'days' },
  withinDays: { id: 'withinDays', name: { zh: '再入院天数界限', en: 'Limit of days to readmission' }, unit: 'days' },
  overlap: { id: 'overlapDays', name: { zh: '重叠天数', en: 'Days of overlap' }, unit: 'days' },
  moreThanDays: { id: 'moreThanDays', name: { zh: '允许重叠天数', en: 'Overlap allowed' }, unit: 'days' },
  stay: { id: 'stayDays', name: { zh: '住院天数', en: 'Days of stay' }, unit: 'days' },
  daysAtMost: { id: 'daysAtMost', name: { zh: '住院天数界限', en: 'Limit of days' }, unit: 'days' },
  weight: { id: 'caseWeight', name: { zh: '病例权重', en: 'Case weight' }, unit: 'weight' },
  weightAtMost: { id: 'weightAtMost', name: { zh: '权重界限', en: 'Limit of the weight' }, unit: 'weight' },
  procedures: { id: 'procedures', name: { zh: '手术操作数', en: 'Procedures' }, unit: 'count' },
  testShare: { id: 'testShare', name: { zh: '检查检验费用占比', en: 'Share of examinations and tests' }, unit: 'rate' },
  testShareAtLeast: {
    id: 'testShareAtLeast',
    name: { zh: '检查检验占比界限', en: 'Limit of that share' },
    unit: 'rate',
  },
  outside: { id: 'outsideCost', name: { zh: '包外费用', en: 'Cost outside the package' }, unit: 'yuan' },
  amountAtLeast: { id: 'amountAtLeast', name: { zh: '包外费用界限', en: 'Limit of that cost' }, unit: 'yuan' },
  outsideShare: {
    id: 'outsideShare',
    name: { zh: '包外费用占比', en: 'Share of cost outside the package' },
    unit: 'rate',
  },
  shareAtLeast: { id: 'shareAtLeast', name: { zh: '占比界限', en: 'Limit of the share' }, unit: 'rate' },
  missing: { id: 'missingItems', name: { zh: '缺项数', en: 'Items missing' }, unit: 'count' },
  contradictions: { id: 'contradictions', name: { zh: '矛盾数', en: 'Contradictions' }, unit: 'count' },
} as const satisfies Record<string, Label>)

export const screenNames = /* @__PURE__ */ deepFreeze({
  splitAdmission: { zh: '分解住院', en: 'Split admission' },
  lowStandard: { zh: '低标准入院', en: 'Low-standard admission' },
  outpatientTurned: { zh: '门诊转住院', en: 'Outpatient turned inpatient' },
  overlap: { zh: '重叠住院', en: 'Overlapping stays' },
  outsideCost: { zh: '转移费用', en: 'Costs moved outside the package' },
  frontPage: { zh: '病案首页质量', en: 'Front-page quality' },
  severeCases: { zh: '推诿、转移重症', en: 'Severe cases refused or shifted' },
  siphoning: { zh: '牵头医院虹吸', en: 'Siphoning by the lead hospital' },
  upwardFlow: { zh: '病人仅向上流动', en: 'Upward-only flow' },
} as const satisfies Record<keyof Screens, Bilingual>)

export const itemNames = /* @__PURE__ */ deepFreeze({
  admittedAs: { zh: '入院途径', en: 'way of admission' },
  dischargedAs: { zh: '离院方式', en: 'way of discharge' },
  procedures: { zh: '手术操作', en: 'procedures' },
  weight: { zh: '病例权重', en: 'case weight' },
  sex: { zh: '性别', en: 'sex' },
  age: { zh: '年龄', en: 'age' },
  cost: { zh: '总费用', en: 'cost' },
  testCost: { zh: '检查检验费', en: 'cost of examinations and tests' },
  outsideCost: { zh: '包外费用', en: 'cost outside the package' },
} as const satisfies Record<FrontPageItem, Bilingual>)
