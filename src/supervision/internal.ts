export type { AlertRule } from './alerts/AlertRule.ts'
export { type AlertsInput, alertsShape } from './alerts/AlertsInput.ts'
export { type AlertTemplate, alertTemplateShape } from './alerts/AlertTemplate.ts'

export { type AlertLines, alertLinesShape, alertRulesOf } from './alerts/alertRulesOf.ts'
export { type Period, periodAt } from './alerts/Period.ts'
export { type Alert, type Alerts, raiseAlerts } from './alerts/raiseAlerts.ts'
export { type WatchedSeries, watchedSeriesShape } from './alerts/WatchedSeries.ts'
export { adviseConsequences, type ConsequenceAdvice } from './consequences/adviseConsequences.ts'
export { type ConsequenceInput, consequencesShape } from './consequences/ConsequenceInput.ts'
export {
  type ConsequenceRules,
  consequenceRulesShape,
} from './consequences/ConsequenceRules.ts'
export type { Finding } from './consequences/Finding.ts'
export {
  type DisallowedInput,
  type DisallowedSum,
  disallowedShape,
  sumDisallowed,
} from './consequences/sumDisallowed.ts'
export {
  type DisclosureInput,
  type DisclosureReport,
  disclosureReport,
} from './disclosure/disclosureReport.ts'
export { disclosureShape } from './disclosure/disclosureShape.ts'
export { type BudgetExecution, budgetExecution } from './execution/budgetExecution.ts'
export { type ExecutionInput, executionShape } from './execution/ExecutionInput.ts'
export { toExecutionTable } from './execution/toExecutionTable.ts'
export { type FlowInput, flowShape } from './flow/FlowInput.ts'
export { type FlowTable, flowTable } from './flow/flowTable.ts'
export { toFlowTable } from './flow/toFlowTable.ts'
export { groupBy } from './groupBy.ts'
export type { CaseRows } from './indicators/CaseRows.ts'
export {
  computeIndicators,
  type Indicators,
  type IndicatorsInput,
} from './indicators/computeIndicators.ts'
export { type IndicatorId, indicatorDefinitions } from './indicators/indicatorDefinitions.ts'
export { type MonitoringTemplate, monitoringTemplateShape } from './indicators/MonitoringTemplate.ts'
export { indicatorsShape } from './indicators/readFacts.ts'
export { type KpiInput, kpiShape } from './kpi/KpiInput.ts'
export { type KpiTemplate, kpiTemplateShape } from './kpi/KpiTemplate.ts'
export { type KpiScoring, scoreKpi } from './kpi/scoreKpi.ts'
export { allianceShape } from './reconcile/allianceShape.ts'
export { type ClaimsInput, claimsShape } from './reconcile/ClaimsInput.ts'
export {
  type AllianceFiguresInput,
  type AllianceView,
  reconcileAlliance,
} from './reconcile/reconcileAlliance.ts'
export { type ClaimsReconciliation, reconcileClaims } from './reconcile/reconcileClaims.ts'
export type { Admission } from './screens/Admission.ts'
export { frontPageScreenShape } from './screens/frontPage.ts'
export { lowStandardScreenShape } from './screens/lowStandard.ts'
export { outpatientTurnedScreenShape } from './screens/outpatientTurned.ts'
export { outsideCostScreenShape } from './screens/outsideCost.ts'
export { overlapScreenShape } from './screens/overlap.ts'
export { type ScreeningInput, type Screens, screeningShape } from './screens/ScreeningInput.ts'
export type { Hint } from './screens/ScreenRun.ts'
export { type Screening, screenAdmissions } from './screens/screenAdmissions.ts'
export { severeCasesScreenShape } from './screens/severeCases.ts'
export { siphoningScreenShape } from './screens/siphoning.ts'
export { type SplitAdmissionScreen, splitAdmissionScreenShape } from './screens/splitAdmission.ts'
export { upwardFlowScreenShape } from './screens/upwardFlow.ts'
export { explainSpending, type SpendingChange } from './spending/explainSpending.ts'
export { type SpendingInput, spendingShape } from './spending/SpendingInput.ts'
export { toSpendingTable } from './spending/toSpendingTable.ts'
