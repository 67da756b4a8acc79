import type { IsoDate } from '../../calendar/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 起付口径 — which deductible a chain of stays is to reach: that of its `first` level, of the `highest` level so far, or
 * of the `lowest` level of the whole chain.
 *
 * @since 0.2.0
 */
export type DeductibleTarget = 'first' | 'highest' | 'lowest'

/**
 * 转诊住院 — one stay of a person.
 *
 * @since 0.2.0
 */
export interface ReferralStay {
  readonly id: string
  readonly person: string
  /** Where the stay was: a member of the alliance if it is among the `members`. */
  readonly institution: string
  /** One of the levels that `deductibles` names. */
  readonly level: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
  /** Whether it is documented that the stay before referred the person here; not unless given. */
  readonly referred?: boolean
}

/**
 * 转诊起付（输入） — stays in any order, the members of the alliance, and how a chain is charged.
 *
 * @since 0.2.0
 */
export interface ReferralInput {
  readonly stays: readonly ReferralStay[]
  /** The ids of the institutions that are one alliance. */
  readonly members: readonly string[]
  /** The deductible of a stay by level, yuan to the fen. */
  readonly deductibles: Readonly<Record<string, DecimalInput>>
  /** The most days from a discharge to the next admission, the bound included. */
  readonly maxGap: number
  /** `highest` unless given: the documents do not say which level counts. */
  readonly target?: DeductibleTarget
}
