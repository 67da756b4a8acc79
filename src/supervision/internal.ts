export { type AlertRule, alertRuleShape } from './alerts/AlertRule.ts'
export { type Alert, type Alerts, type AlertsInput, alertsShape, raiseAlerts } from './alerts/raiseAlerts.ts'
export { type SeriesValue, type WatchedSeries, watchedSeriesShape } from './alerts/WatchedSeries.ts'
export {
  adviseConsequences,
  type ConsequenceAdvice,
  type ConsequenceInput,
  consequencesShape,
} from './consequences/adviseConsequences.ts'
export {
  type Act,
  type Circumstance,
  type ConsequenceMeasure,
  type ConsequenceRules,
  consequenceRulesShape,
  type Provision,
} from './consequences/ConsequenceRules.ts'
export type { Finding } from './consequences/Finding.ts'
export type { ConsequenceLinks, LinkedConsequences } from './consequences/linkedConsequences.ts'
export type { Consequence } from './consequences/toAdvice.ts'
export {
  type DisclosedTable,
  type DisclosureInput,
  type DisclosureReport,
  disclosureReport,
} from './disclosure/disclosureReport.ts'
export { type DisclosedCounts, type DisclosedFigure, disclosureShape } from './disclosure/disclosureShape.ts'
export type { CaseRows, FenColumn, PersonColumn } from './indicators/CaseRows.ts'
export {
  computeIndicators,
  type Indicators,
  type IndicatorsInput,
  type IndicatorValue,
} from './indicators/computeIndicators.ts'
export type { IndicatorDefinition, IndicatorDirection } from './indicators/IndicatorDefinition.ts'
export type { IndicatorFact } from './indicators/IndicatorFact.ts'
export { type IndicatorId, indicatorDefinitions } from './indicators/indicatorDefinitions.ts'
export { indicatorsShape } from './indicators/indicatorsShape.ts'
export type { MonitoringTemplateItem } from './indicators/MonitoringTemplateItem.ts'
export { type KpiDimension, type KpiExample, type KpiTemplate, kpiTemplateShape } from './kpi/KpiTemplate.ts'
export { kpiShape } from './kpi/kpiShape.ts'
export {
  type KpiDimensionScore,
  type KpiIndicator,
  type KpiInput,
  type KpiScoring,
  scoreKpi,
} from './kpi/scoreKpi.ts'
export { allianceShape } from './reconcile/allianceShape.ts'
export {
  type AllianceCheck,
  type AllianceFiguresInput,
  type AllianceLine,
  type AllianceLineView,
  type AllianceMember,
  type AllianceView,
  type CostMove,
  type PartView,
  reconcileAlliance,
} from './reconcile/reconcileAlliance.ts'
export type { Admission } from './screens/Admission.ts'
export { type FrontPageScreen, frontPageScreenShape } from './screens/frontPage.ts'
export { type LowStandardScreen, lowStandardScreenShape } from './screens/lowStandard.ts'
export { type OutpatientTurnedScreen, outpatientTurnedScreenShape } from './screens/outpatientTurned.ts'
export { type OutsideCostScreen, outsideCostScreenShape } from './screens/outsideCost.ts'
export { type OverlapScreen, overlapScreenShape } from './screens/overlap.ts'
export type { ScreenException } from './screens/ScreenException.ts'
export type { ScreenedInstitution } from './screens/ScreenedInstitution.ts'
export type { Hint, Screening, ScreenReport } from './screens/Screening.ts'
export { type ScreeningInput, type Screens, screeningShape } from './screens/ScreeningInput.ts'
export type { ScreeningPeriod } from './screens/ScreeningPeriod.ts'
export { screenAdmissions } from './screens/screenAdmissions.ts'
export { type SevereCasesScreen, severeCasesScreenShape } from './screens/severeCases.ts'
export { type SiphoningScreen, siphoningScreenShape } from './screens/siphoning.ts'
export { type SplitAdmissionScreen, splitAdmissionScreenShape } from './screens/splitAdmission.ts'
export { type UpwardFlowScreen, upwardFlowScreenShape } from './screens/upwardFlow.ts'
