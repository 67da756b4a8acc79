import type { IsoDate } from '../../calendar/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 灾害减免 — how far an extreme event reached: the months of the period that it touched, and the share of people in the
 * areas it touched.
 *
 * @since 0.2.0
 */
export interface DisasterExtent {
  readonly monthsAffected: DecimalInput
  /** The months of the performance period, 12 unless given. */
  readonly months?: DecimalInput
  readonly peopleAffected: DecimalInput
}

/**
 * 结余共享（输入） — one participant's year against its benchmark. Amounts in one currency, of one period.
 *
 * @since 0.2.0
 */
export interface SharedSavingsInput {
  /** The target, above zero. */
  readonly benchmark: DecimalInput
  readonly expenditure: DecimalInput
  /** How many people were assigned: a whole number. */
  readonly beneficiaries: DecimalInput
  /** The quality score from 0 to 1; needed where the program's rates depend on it. */
  readonly quality?: DecimalInput
  readonly meetsQualityStandard: boolean
  /** Whether at least the alternative standard is met, where the program knows one; not unless given. */
  readonly meetsAlternativeStandard?: boolean
  /** The minimum rate that was elected, or `'table'`; needed where the program lets one elect. */
  readonly electedThreshold?: DecimalInput | 'table'
  /** The minimum rate that was set for fewer people than the table knows; refused where the table knows them. */
  readonly thresholdOutsideTable?: DecimalInput
  /** Whether the participants have low revenue: needed for a saving below the minimum rate where that can earn. */
  readonly lowRevenue?: boolean
  /** Whether the guardrail withholds savings; not unless given. */
  readonly guardrail?: boolean
  /** When the agreement began: needed where limits or rates go by it. */
  readonly agreementStart?: IsoDate
  /** What relief takes off a loss, as an amount or by the extent of the event; nothing unless given. */
  readonly disasterRelief?: DecimalInput | DisasterExtent
  /** The participants' own revenue: without it a limit by revenue cannot be computed. */
  readonly participantRevenue?: DecimalInput
}
