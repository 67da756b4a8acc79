import type { Bilingual } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import type { DecimalInput } from '../numeric/internal.ts'

/**
 * 病例类别 — what a case is by its cost over the reference mean of its group.
 *
 * @since 0.2.0
 */
export type CaseKind = 'low' | 'normal' | 'high' | 'extreme'

/**
 * 偏差类别 — one class of a deviation rule: from where its predecessor ends up to a ratio of cost to reference mean.
 *
 * points = score × (r·ratio + constant + h·coefficient), the bracket also × h where `timesCoefficient` says so, with r
 * the ratio of cost to reference mean and h the hospital coefficient.
 *
 * @since 0.2.0
 */
export interface DeviationClass {
  readonly kind: CaseKind
  /** Up to which ratio the class reaches; `null`: without limit, the last class only. */
  readonly upTo: DecimalInput | null
  /** Whether a ratio exactly on the bound belongs to this class rather than to the next. */
  readonly inclusive?: boolean
  /** The formula: one of its three terms at least, `constant: 0` where the class gives nothing. */
  readonly points: {
    /** How often the ratio counts; none unless given. */
    readonly ratio?: DecimalInput
    readonly constant?: DecimalInput
    /** How often the hospital coefficient is added; none unless given. */
    readonly coefficient?: DecimalInput
    /** Whether the bracket is multiplied by the hospital coefficient. */
    readonly timesCoefficient?: boolean
    /** `'score'`: never more points than the score of the group. */
    readonly atMost?: 'score'
  }
  /** Whether a case of this class goes to review before it is settled for good. */
  readonly review?: boolean
}

/**
 * 费用偏差规则 — how the points of a case follow from its cost. There are several that contradict each other, so the
 * rule is data: thresholds, the side a bound belongs to, the formula of each class, review.
 *
 * @since 0.2.0
 */
export interface DeviationRule {
  readonly id: string
  readonly label: Bilingual
  /** From the cheapest class up. */
  readonly classes: readonly DeviationClass[]
  readonly citations: readonly Citation[]
}
