export { type AlertRule, alertRuleShape } from './alerts/AlertRule.ts'
export { type Alert, type Alerts, type AlertsInput, alertsShape, raiseAlerts } from './alerts/raiseAlerts.ts'
export { type WatchedSeries, watchedSeriesShape } from './alerts/WatchedSeries.ts'
export * from './consequences/index.ts'
export {
  type DisclosedTable,
  type DisclosureInput,
  type DisclosureReport,
  disclosureReport,
} from './disclosure/disclosureReport.ts'
export { type DisclosedCounts, type DisclosedFigure, disclosureShape } from './disclosure/disclosureShape.ts'
export * from './indicators/index.ts'
export * from './kpi/index.ts'
export * from './reconcile/index.ts'
export * from './screens/index.ts'
