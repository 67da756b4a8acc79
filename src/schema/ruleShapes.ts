import { targetRuleShape } from '../corridor/internal.ts'
import {
  additiveRuleShape,
  deviationRuleShape,
  outlierRuleShape,
  readmissionRuleShape,
  specialReviewRuleShape,
  ungroupedRuleShape,
} from '../payment/internal.ts'
import { quotaRulesShape, yearRulesShape } from '../policy/internal.ts'
import {
  benchmarkRuleShape,
  lossRatioRuleShape,
  readmissionFactorRuleShape,
  sharedSavingsProgramShape,
} from '../programs/internal.ts'
import {
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
import { onlyInputs } from './onlyInputs.ts'

/** What a rule of each kind is: `<kind>Rule`, as its own `kind` says. */
export const ruleShapes = /* @__PURE__ */ onlyInputs({
  benchmarkRule: benchmarkRuleShape,
  coefficientRule: additiveRuleShape,
  consequencesRule: consequenceRulesShape,
  deviationRule: deviationRuleShape,
  frontPageRule: frontPageScreenShape,
  kpiRule: kpiTemplateShape,
  lossRatioRule: lossRatioRuleShape,
  lowStandardRule: lowStandardScreenShape,
  monitoringRule: monitoringTemplateShape,
  outlierRule: outlierRuleShape,
  outpatientTurnedRule: outpatientTurnedScreenShape,
  outsideCostRule: outsideCostScreenShape,
  overlapRule: overlapScreenShape,
  quotaRule: quotaRulesShape,
  readmissionFactorRule: readmissionFactorRuleShape,
  readmissionRule: readmissionRuleShape,
  severeCasesRule: severeCasesScreenShape,
  sharedSavingsRule: sharedSavingsProgramShape,
  siphoningRule: siphoningScreenShape,
  specialReviewRule: specialReviewRuleShape,
  splitAdmissionRule: splitAdmissionScreenShape,
  targetRule: targetRuleShape,
  ungroupedRule: ungroupedRuleShape,
  upwardFlowRule: upwardFlowScreenShape,
  yearRule: yearRulesShape,
})
