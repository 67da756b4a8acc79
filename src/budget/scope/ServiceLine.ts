import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, NumberInput } from '../../figure/internal.ts'

/**
 * 服务项目 — a line of service (inpatient, outpatient, chronic drugs, care elsewhere, …), whether the budget covers it,
 * and who answers for it.
 *
 * @since 0.2.0
 */
export interface ServiceLine {
  readonly id: string
  readonly label?: Bilingual
  /** Yuan, to the fen. */
  readonly amount: NumberInput
  /** Whether the line is in the budget: always said, never assumed. */
  readonly included: boolean
  /** The id of the party that answers for the line. */
  readonly responsible: string
  /** Why the line is in or out. */
  readonly because?: Bilingual
  readonly citations?: readonly Citation[]
}
