import type { Figure } from '../figure/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import type { YearPlan } from './clearingFigures.ts'

/**
 * 成员结算 — a member's part of the entitlement: what it spent, what of it is disallowed and what is recognised (`null`,
 * all three, where spending was given in one sum), and what it is due: `share`, what is recognised and its part of what
 * is retained, borne and forfeited.
 *
 * @since 0.1.0
 */
export interface MemberSettlement {
  readonly id: string
  readonly weight: DecimalText
  readonly spending: DecimalText | null
  /** Since 0.2.0. */
  readonly disallowed: DecimalText | null
  /** `spending` less `disallowed`. Since 0.2.0. */
  readonly recognised: DecimalText | null
  readonly share: DecimalText
}

/** The members as a result has them, with figures where it has texts. */
export function memberDrafts(members: YearPlan['members'], shares: readonly Figure[]) {
  return members.map(({ id, weight, spending }, index) => ({
    id,
    weight,
    spending: spending?.amount ?? null,
    disallowed: spending?.disallowed ?? null,
    recognised: spending?.recognised ?? null,
    share: shares[index] as Figure,
  }))
}
