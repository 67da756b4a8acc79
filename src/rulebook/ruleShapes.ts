import { contractRuleShape, corridorRuleShape, stopLossRuleShape, targetRuleShape } from '../corridor/internal.ts'
import type { Path } from '../errors/internal.ts'
import {
  additiveRuleShape,
  coefficientTableShape,
  deviationRuleShape,
  outlierRuleShape,
  paymentNotesShape,
  prescriptionRuleShape,
  readmissionRuleShape,
  specialReviewRuleShape,
  ungroupedRuleShape,
} from '../payment/internal.ts'
import { fundsRulesShape, quotaRulesShape, ruleKindNames, yearRulesShape } from '../policy/internal.ts'
import {
  benchmarkRuleShape,
  lossRatioRuleShape,
  readmissionFactorRuleShape,
  regionalSplitRuleShape,
  sharedSavingsProgramShape,
} from '../programs/internal.ts'
import { riskFundRuleShape } from '../settlement/internal.ts'
import { type AnyShape, lazily, option, read, record, type Shape, wider } from '../shape/internal.ts'
import {
  alertTemplateShape,
  consequenceRulesShape,
  frontPageScreenShape,
  kpiTemplateShape,
  lowStandardScreenShape,
  monitoringTemplateShape,
  outpatientTurnedScreenShape,
  outsideCostScreenShape,
  overlapScreenShape,
  severeCasesScreenShape,
  siphoningScreenShape,
  splitAdmissionScreenShape,
  upwardFlowScreenShape,
} from '../supervision/internal.ts'
import type { AnyRule, RuleKinds } from './RuleKinds.ts'

/** What a rule of each kind is. */
export const ruleShapes: { readonly [K in keyof RuleKinds]: () => Shape<RuleKinds[K], unknown, false> } = {
  alerts: alertTemplateShape,
  benchmark: benchmarkRuleShape,
  coefficient: additiveRuleShape,
  coefficientTable: coefficientTableShape,
  consequences: consequenceRulesShape,
  contract: contractRuleShape,
  corridor: corridorRuleShape,
  deviation: deviationRuleShape,
  frontPage: frontPageScreenShape,
  funds: fundsRulesShape,
  kpi: kpiTemplateShape,
  lossRatio: lossRatioRuleShape,
  lowStandard: lowStandardScreenShape,
  monitoring: monitoringTemplateShape,
  outlier: outlierRuleShape,
  outpatientTurned: outpatientTurnedScreenShape,
  outsideCost: outsideCostScreenShape,
  overlap: overlapScreenShape,
  paymentNotes: paymentNotesShape,
  prescriptions: prescriptionRuleShape,
  quota: quotaRulesShape,
  readmission: readmissionRuleShape,
  readmissionFactor: readmissionFactorRuleShape,
  regionalSplit: regionalSplitRuleShape,
  riskFund: riskFundRuleShape,
  severeCases: severeCasesScreenShape,
  sharedSavings: sharedSavingsProgramShape,
  siphoning: siphoningScreenShape,
  specialReview: specialReviewRuleShape,
  splitAdmission: splitAdmissionScreenShape,
  stopLoss: stopLossRuleShape,
  target: targetRuleShape,
  ungrouped: ungroupedRuleShape,
  upwardFlow: upwardFlowScreenShape,
  year: yearRulesShape,
}

/** What a rule is by the kind that it says it is of; one that no rule is of is the wrong kind. */
export function shapeOf(rule: AnyRule, at: Path): AnyShape {
  return ruleShapes[read(kindShape(), rule, at).kind]()
}

const kindShape = /* @__PURE__ */ lazily(() => {
  const kinds = Object.keys(ruleShapes) as (keyof RuleKinds)[]
  return wider(
    record<Pick<AnyRule, 'kind'>>({ zh: '规则', en: 'Rule' })({
      kind: option({ zh: '规则类型', en: 'Kind of rule' }, kinds, 'wrong_kind', ruleKindNames),
    }),
  )
})
