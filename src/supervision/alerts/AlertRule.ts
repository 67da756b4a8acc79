import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 预警规则 — when the last point of a series raises an alert. All limits are strict: a value on its limit raises none.
 *
 * @since 0.2.0
 */
export type AlertRule = AlertRuleCommon &
  (FixedLimitRule | ChangeRule | ScoreRule | ControlLimitRule | WilsonRule | RunRule | TrendRule)

/**
 * 预警规则共有项 — what every rule has.
 *
 * @since 0.2.0
 */
export interface AlertRuleCommon {
  readonly id: string
  readonly label?: Bilingual
  /** `warning` unless given. */
  readonly severity?: AlertSeverity
  /** The series it watches; all unless given. */
  readonly series?: readonly string[]
  readonly citations?: readonly Citation[]
}

/**
 * 预警级别 — how grave an alert is: notice, warning, critical.
 *
 * @since 0.2.0
 */
export type AlertSeverity = 'notice' | 'warning' | 'critical'

/**
 * 比较对象 — what a value is set against: the points of the series before it, or its peers.
 *
 * @since 0.2.0
 */
export type AlertReference = 'history' | 'peers'

/**
 * 预警方向 — which side raises an alert; both unless given.
 *
 * @since 0.2.0
 */
export type AlertSide = 'both' | 'high' | 'low'

/**
 * 固定限值 — the value above or below a limit; one of the two at least.
 *
 * @since 0.2.0
 */
export interface FixedLimitRule {
  readonly kind: 'fixed'
  readonly above?: DecimalInput
  readonly below?: DecimalInput
}

/**
 * 环比、同比 — the change over the month before, or over the same period of the year before: a rise or a fall by more than a
 * rate above 0; one of the two at least.
 *
 * @since 0.2.0
 */
export interface ChangeRule {
  readonly kind: 'monthOnMonth' | 'yearOnYear'
  readonly rise?: DecimalInput
  readonly fall?: DecimalInput
}

/**
 * z 值、稳健 z 值 — the value by its distance from mean or median, in standard deviations or median absolute deviations.
 *
 * @since 0.2.0
 */
export interface ScoreRule {
  readonly kind: 'zScore' | 'robustZScore'
  readonly against: AlertReference
  /** Above 0; 3.5 unless given where it is robust, else it must be given. */
  readonly limit?: DecimalInput
  readonly side?: AlertSide
  /** How many values the reference needs; 8 unless given, never below 3. */
  readonly atLeast?: number
}

/**
 * 比例控制限 — a proportion outside `p₀ ± z·√(p₀(1 − p₀) ÷ n)`; p₀ is given, or the pooled proportion of history or peers.
 *
 * @since 0.2.0
 */
export interface ControlLimitRule {
  readonly kind: 'controlLimits'
  readonly centre: DecimalInput | AlertReference
  /** For example 0.95 or 0.998. */
  readonly confidence: DecimalInput
  readonly side?: AlertSide
}

/**
 * Wilson 区间规则 — a reference proportion outside the Wilson interval of the observed one.
 *
 * @since 0.2.0
 */
export interface WilsonRule {
  readonly kind: 'wilson'
  readonly reference: DecimalInput | AlertReference
  readonly confidence: DecimalInput
  readonly side?: AlertSide
}

/**
 * 连续点规则 — `count` of the last `of` points beyond the same limit.
 *
 * @since 0.2.0
 */
export interface RunRule {
  readonly kind: 'run'
  readonly count: number
  readonly of: number
  /** One of the two. */
  readonly above?: DecimalInput
  readonly below?: DecimalInput
}

/**
 * 趋势规则 — the last `of` points each above, or each below, the one before it.
 *
 * @since 0.2.0
 */
export interface TrendRule {
  readonly kind: 'trend'
  readonly of: number
  readonly direction: 'rising' | 'falling'
}
