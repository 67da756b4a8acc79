import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 费用异常病例所在病组 — the group of a case, the level of its hospital, and the prices of the year.
 *
 * @since 0.2.0
 */
export interface OutlierGroup {
  readonly groupMean: DecimalInput
  /** The weight RW of the group: it chooses the threshold. */
  readonly weight: DecimalInput
  /** The level coefficient f, 1 unless given. */
  readonly levelCoefficient?: DecimalInput
  readonly pointValue: DecimalInput
  readonly standardPointValue: DecimalInput
  /** The mean cost of all cases of the city: for the family `deduct` only. */
  readonly cityMean?: DecimalInput
  /** How many points a weight of one is: for the family `deduct` only. */
  readonly scale?: DecimalInput
}
