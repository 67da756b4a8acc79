import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, NumberInput } from '../../figure/internal.ts'

/**
 * 预警规则 — when the last point of a series raises an alert. All limits are strict: a value on its limit raises none.
 *
 * `fixed` 固定限值: the value above or below a limit. `monthOnMonth` 环比, `yearOnYear` 同比: the change over the month before
 * (of quarters, over the quarter before), or over the same period of the year before. `zScore`, `robustZScore`: the distance from mean or median, in standard
 * deviations or median absolute deviations. `controlLimits` 比例控制限: a proportion outside
 * p₀ ± z·dispersion·√(p₀(1 − p₀) ÷ n).
 * `wilson` Wilson 区间: a reference outside the interval of the observed proportion. `run` 连续点: `count` of the last `of`
 * periods beyond the same limit, the last among them. `trend` 趋势: the last `of` periods rise, or fall, one after
 * another. Runs and trends go by the calendar: a period without a value is named, and where it could decide the rule
 * does not judge. `growTogether` 同增: all the series that it watches rise over the same earlier period by more than a limit,
 * as care inside and outside the county; it is judged once, with the first of them, and of one series alone it says nothing.
 *
 * @since 0.1.0
 */
export type AlertRule = {
  readonly id: string
  readonly label?: Bilingual
  /** `warning` unless given. */
  readonly severity?: 'notice' | 'warning' | 'critical'
  /** The series it watches; all unless given. */
  readonly series?: readonly string[]
  readonly citations?: readonly Citation[]
} & (
  | {
      readonly kind: 'fixed'
      /** One of the two at least; on a rate, 1 and more are written with a percent sign. */
      readonly above?: NumberInput
      readonly below?: NumberInput
    }
  | {
      readonly kind: 'monthOnMonth' | 'yearOnYear'
      /** A rate above 0; one of the two at least. */
      readonly rise?: NumberInput
      readonly fall?: NumberInput
    }
  | {
      /** Since 0.2.0. */
      readonly kind: 'growTogether'
      readonly over: 'monthOnMonth' | 'yearOnYear'
      /** A rate above 0, which every series passes. */
      readonly rise: NumberInput
    }
  | {
      readonly kind: 'zScore' | 'robustZScore'
      /** The points of the series before it, or its peers. */
      readonly against: 'history' | 'peers'
      /**
       * Above 0; 3.5 unless given where it is robust, else it must be given. Of `zScore` in standard deviations of a normal
       * value: against n values it is as rare a quantile of Student's t with n − 1 degrees of freedom, times √(1 + 1 ÷ n).
       */
      readonly limit?: NumberInput
      /** Which side raises an alert; both unless given. */
      readonly side?: 'both' | 'high' | 'low'
      /** How many values the reference needs; 8 unless given, never below 3. */
      readonly atLeast?: NumberInput
    }
  | {
      readonly kind: 'controlLimits'
      /** p₀, or the pooled proportion of history or peers. */
      readonly centre: NumberInput | 'history' | 'peers'
      /** For example 0.95 or 0.998. */
      readonly confidence: NumberInput
      /**
       * What the limits know of: `chance` alone (unless given); `laney`: how the series moves from one point to the next,
       * σz of its earlier points (the p′ chart); `winsorised`: how its peers differ, the root of φ (the funnel), never less
       * than chance. Both need eight. Since 0.2.0.
       */
      readonly dispersion?: 'chance' | 'laney' | 'winsorised'
      readonly side?: 'both' | 'high' | 'low'
    }
  | {
      readonly kind: 'wilson'
      readonly reference: NumberInput | 'history' | 'peers'
      readonly confidence: NumberInput
      readonly side?: 'both' | 'high' | 'low'
    }
  | {
      readonly kind: 'run'
      readonly count: NumberInput
      readonly of: NumberInput
      /** One of the two; on a rate, 1 and more are written with a percent sign. */
      readonly above?: NumberInput
      readonly below?: NumberInput
    }
  | {
      readonly kind: 'trend'
      readonly of: NumberInput
      readonly direction: 'rising' | 'falling'
      /** A value equal to the one before ends the trend (`break`, unless given), or is passed over (`skip`). Since 0.2.0. */
      readonly ties?: 'break' | 'skip'
    }
)
