import type { IsoDate } from '../../calendar/internal.ts'
import type { ThresholdRow } from '../../corridor/internal.ts'
import type { Citation, NumberInput } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import type { DatedValue, Rule } from '../../policy/internal.ts'

/**
 * 最低结余率规则 — which minimum rate a deviation must reach before it counts: a table by the number of people, a rate
 * that the participant elected in its place, or one that the agreement fixed.
 *
 * @since 0.2.0
 */
export interface SavingsThreshold {
  readonly table: readonly ThresholdRow[]
  /** The rates that may be elected in place of the table; none: the table applies to everybody. */
  readonly choices: readonly NumberInput[]
  /** An election holds from this number of people on, the table applies below it; `null`: it holds for any number. */
  readonly electionFrom: { readonly beneficiaries: NumberInput; readonly citations: readonly Citation[] } | null
  /** Agreements that began before a day have this rate and no election; `null`: no such agreements. */
  readonly fixed: {
    readonly agreementBefore: IsoDate
    readonly rate: NumberInput
    readonly citations: readonly Citation[]
  } | null
  readonly citations: readonly Citation[]
}

/**
 * 质量对分享率的作用 — `multiplier`: maximum rate × quality where the standard is met, else nothing; `standard`: the
 * maximum rate where it is met, else nothing; `standardOrAlternative`: the maximum where the standard is met, × quality
 * where only the alternative one is, else nothing.
 *
 * @since 0.2.0
 */
export type QualityEffect = 'multiplier' | 'standard' | 'standardOrAlternative'

/**
 * 结余分享规则 — what a participant earns of a saving that counts: rate, sequestration, cap, in this order.
 *
 * @since 0.2.0
 */
export interface SavingsSharing {
  readonly maximumRate: DatedValue<NumberInput>
  readonly quality: DatedValue<QualityEffect>
  /** What remains of a payment after sequestration: 0.98, or 1. */
  readonly sequestration: DatedValue<NumberInput>
  /** The most that is earned, as a share of the benchmark. */
  readonly cap: DatedValue<NumberInput>
  /** A saving below the minimum rate still earns this part of the sharing rate; `null`: it earns nothing. */
  readonly reduced: {
    readonly part: NumberInput
    /** For participants with at least so many people … */
    readonly beneficiaries: NumberInput
    /** … low revenue, and an agreement that began on this day or later. */
    readonly agreementFrom: IsoDate
    readonly citations: readonly Citation[]
  } | null
  /** Whether savings can be withheld by the guardrail of the benchmark; `null`: there is none. */
  readonly guardrail: { readonly citations: readonly Citation[] } | null
}

/**
 * 损失分担规则 — `none`: nothing is owed, and a loss beyond the minimum rate is `reported` as generated or not.
 * `shared`: the participant owes a share of the loss up to a limit, less disaster relief.
 *
 * @since 0.2.0
 */
export type LossSharing =
  | { readonly kind: 'none'; readonly reported: boolean; readonly citations: readonly Citation[] }
  | {
      readonly kind: 'shared'
      readonly rate: LossRate
      /** Of the benchmark, by the beginning of the agreement: the first row that it reaches; the last has `null`. */
      readonly limits: readonly LossLimit[]
      /** A share of the participants' own revenue, where that is lower; `null`: no such limit. */
      readonly revenueLimit: DatedValue<NumberInput> | null
      /** Relief after extreme events: loss × affected part of the year × affected share of people. */
      readonly relief: { readonly citations: readonly Citation[] }
    }

/**
 * 损失分担率 — `flat`: one rate for all; `sliding`: 1 − `qualityTimes` × quality between a floor and a ceiling, the
 * ceiling where the quality standard is missed.
 *
 * @since 0.2.0
 */
export type LossRate =
  | { readonly kind: 'flat'; readonly rate: NumberInput; readonly citations: readonly Citation[] }
  | {
      readonly kind: 'sliding'
      readonly qualityTimes: NumberInput
      readonly floor: NumberInput
      readonly ceiling: NumberInput
      readonly citations: readonly Citation[]
    }

/**
 * 损失上限 — the most that is owed, as a share of the benchmark, by agreements that began on a day or later.
 *
 * @since 0.2.0
 */
export interface LossLimit {
  readonly agreementFrom: IsoDate | null
  readonly ofBenchmark: NumberInput
  readonly citations: readonly Citation[]
}

/**
 * 共享结余计划 — the rules by which a participant shares what it saves against a benchmark and, if two-sided, what it
 * loses: threshold, sharing, limits, each dated and cited. Plain data: write your own, or take `msspProgram`.
 *
 * @since 0.1.0
 */
export interface SharedSavingsProgram extends Rule<'sharedSavings'> {
  /** Since when the values hold that have no day of their own. */
  readonly effectiveFrom: IsoDate
  readonly threshold: SavingsThreshold
  readonly gain: SavingsSharing
  readonly loss: LossSharing
  /** How what is earned or owed is rounded. */
  readonly rounding: Rounding
}
