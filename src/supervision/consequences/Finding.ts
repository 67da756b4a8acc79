import type { IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import type { Act, Circumstance } from './ConsequenceRules.ts'

/**
 * 查实事项（输入） — an act that has been established, not a hint: who, when, what it cost the fund in yuan. Where intent
 * decides between two articles it must be stated; the library never infers it.
 *
 * @since 0.2.0
 */
export interface Finding {
  readonly id: string
  readonly label?: Bilingual
  /** The institution, or the patient. */
  readonly by: string
  readonly act: Act
  /** The day of the act: the rules are read as they stood then. */
  readonly on: IsoDate | string
  /** To the fen; 0 where the fund lost nothing. */
  readonly loss: DecimalInput
  readonly fraudulentIntent?: boolean
  readonly circumstances?: readonly Exclude<Circumstance, 'loss'>[]
  /** Points the locality takes off the yearly score for it; none unless given. */
  readonly scoreDeduction?: DecimalInput
  /** Whether the loss lies in spending of a year that is settled already: it then comes back by itself; not unless given. */
  readonly earlierYear?: boolean
}
