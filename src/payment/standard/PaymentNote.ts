import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 支付备注 — a note beside a group in a price table: for certain treatments it is paid as another group (`payAs`), or a
 * share of its unit is paid (`unitShare`), or both, the share then being one of the other group's unit.
 *
 * @since 0.2.0
 */
export interface PaymentNote {
  readonly id: string
  /** The group it stands beside. */
  readonly group: string
  /** For which treatment: whether a case had it, only its record can say. */
  readonly label: Bilingual
  readonly payAs?: string
  readonly unitShare?: DecimalInput
  readonly citations: readonly Citation[]
}
