import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  groupCost: { id: 'groupCost', name: { zh: '病种费用合计', en: 'Cost of the group' }, unit: 'yuan' },
  groupCases: { id: 'groupCases', name: { zh: '病种例数', en: 'Cases of the group' }, unit: 'cases' },
  groupYearMean: {
    id: 'groupYearMean',
    name: { zh: '病种当年次均费用', en: 'Mean of the group in a year' },
    unit: 'yuan',
  },
  groupMean: { id: 'groupMean', name: { zh: '病种次均费用', en: 'Mean of the group' }, unit: 'yuan' },
  allCost: { id: 'allCost', name: { zh: '全部病例费用合计', en: 'Cost of all cases' }, unit: 'yuan' },
  allCases: { id: 'allCases', name: { zh: '全部病例数', en: 'Number of all cases' }, unit: 'cases' },
  allYearMean: {
    id: 'allYearMean',
    name: { zh: '全部病例当年次均费用', en: 'Mean of all cases in a year' },
    unit: 'yuan',
  },
  allCaseMean: { id: 'allCaseMean', name: { zh: '全部病例次均费用', en: 'Mean of all cases' }, unit: 'yuan' },
  yearWeight: { id: 'yearWeight', name: { zh: '年份权重', en: 'Weight of the year' }, unit: 'weight' },
  nothingCut: { id: 'nothingCut', name: { zh: '剪裁费用', en: 'Cost cut' }, unit: 'yuan' },
  cutCost: { id: 'cutCost', name: { zh: '剪裁费用合计', en: 'Cost of the cases cut' }, unit: 'yuan' },
  variation: { id: 'groupVariation', name: { zh: '费用变异系数', en: 'Coefficient of variation' }, unit: 'ratio' },
  minimumCases: { id: 'minimumCases', name: { zh: '最少例数', en: 'Fewest cases' }, unit: 'cases' },
  maximumVariation: {
    id: 'maximumVariation',
    name: { zh: '费用变异系数上限', en: 'Highest coefficient of variation' },
    unit: 'ratio',
  },
  trimLower: { id: 'trimLower', name: { zh: '剪裁下限', en: 'Lower share' }, unit: 'rate' },
  trimUpper: { id: 'trimUpper', name: { zh: '剪裁上限', en: 'Upper share' }, unit: 'rate' },
  trimTimes: { id: 'trimTimes', name: { zh: '剪裁倍数', en: 'Times of trimming' }, unit: 'factor' },
  quota: { id: 'weightQuota', name: { zh: '固定定额', en: 'Fixed quota' }, unit: 'yuan' },
  scale: { id: 'weightScale', name: { zh: '分值倍数', en: 'Scale of the scores' }, unit: 'factor' },
  diseaseWeight: { id: 'diseaseWeight', name: { zh: '病种分值', en: 'Score of the group' }, unit: 'points' },
  groupWeight: { id: 'diseaseWeight', name: { zh: '病组权重', en: 'Weight of the group' }, unit: 'weight' },
  yearCost: { id: 'yearCost', name: { zh: '当年住院总费用', en: 'Total cost of the year' }, unit: 'yuan' },
  weightedCost: { id: 'weightedCost', name: { zh: '加权年度总费用', en: 'Weighted yearly cost' }, unit: 'yuan' },
  scoreOfGroup: { id: 'scoreOfGroup', name: { zh: '病种分值', en: 'Score of the disease' }, unit: 'points' },
  expectedCases: { id: 'expectedCases', name: { zh: '预计例数', en: 'Expected cases' }, unit: 'cases' },
  expectedPoints: { id: 'expectedPoints', name: { zh: '预计总分值', en: 'Expected points' }, unit: 'points' },
  budgetPrice: { id: 'budgetPrice', name: { zh: '预算点值', en: 'Budget price of a point' }, unit: 'price' },
} as const satisfies Record<string, Label>)

/** What becomes of costs that are equal to one that stays. */
export const tieNames = {
  keep: { zh: '与保留者费用相等的都保留', en: 'what costs as much as one that stays, stays' },
  cut: { zh: '按例数剔除，不论是否相等', en: 'as many as were said are left out, equal or not' },
} as const
