import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import type { CaseKind } from '../DeviationRule.ts'

/**
 * 高倍率阈值 — from which ratio of cost to group mean a case is a high outlier, by the weight of its group. A weight on
 * a bound belongs to the segment above it.
 *
 * @since 0.2.0
 */
export interface OutlierThreshold {
  /** The segment reaches up to, without, this weight; `null`: without limit, the last one only. */
  readonly weightBelow: DecimalInput | null
  readonly ratio: DecimalInput
}

/**
 * 高倍率公式 — what a high outlier is paid, with A the group mean, f the level coefficient, c the control factor (point
 * value over standard point value) and K the threshold: `linear` A·f·c + (cost − K·A)·c; `cap` K·A·f·c; `deduct`
 * (cost ÷ city mean − (K − 1)·RW·f) × scale × point value.
 *
 * @since 0.2.0
 */
export type OutlierFamily = 'linear' | 'cap' | 'deduct'

/**
 * 费用异常类别 — what a case is by its cost over the mean of its group.
 *
 * @since 0.2.0
 */
export type OutlierKind = Exclude<CaseKind, 'extreme'>

/**
 * DRG 费用异常规则 — what cases far from the mean of their group are paid. The families contradict each other, so the
 * rule is data: thresholds, sides of the bounds, and the formula on each side.
 *
 * @since 0.2.0
 */
export interface OutlierRule {
  readonly id: string
  readonly label: Bilingual
  readonly low: {
    /** A case whose cost over group mean is below this is a low outlier. */
    readonly below: DecimalInput
    /** Whether a ratio exactly on the bound is one too; not unless given. */
    readonly inclusive?: boolean
    /** The cost, or the cost times the control factor. */
    readonly pays: 'cost' | 'controlledCost'
  }
  readonly high: {
    readonly family: OutlierFamily
    /** From the lightest segment up. */
    readonly thresholds: readonly OutlierThreshold[]
    /** Whether a ratio exactly on the threshold is a high outlier; not unless given. */
    readonly inclusive?: boolean
  }
  readonly citations: readonly Citation[]
}
