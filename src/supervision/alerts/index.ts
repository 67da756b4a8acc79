export type {
  AlertReference,
  AlertRule,
  AlertRuleCommon,
  AlertSeverity,
  AlertSide,
  ChangeRule,
  ControlLimitRule,
  FixedLimitRule,
  RunRule,
  ScoreRule,
  TrendRule,
  WilsonRule,
} from './AlertRule.ts'
export { type Alert, type Alerts, type AlertsInput, raiseAlerts, type SilentRule } from './raiseAlerts.ts'
export type { SeriesPeriod, SeriesValue, WatchedSeries } from './WatchedSeries.ts'
