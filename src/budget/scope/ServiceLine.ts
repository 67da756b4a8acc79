import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

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
  readonly amount: DecimalInput
  /** Whether the line is in the budget: always said, never assumed. */
  readonly included: boolean
  /** The id of the party that answers for the line. */
  readonly responsible: string
  /** Why the line is in or out. */
  readonly because?: Bilingual
  readonly citations?: readonly Citation[]
}

/**
 * 责任方 — somebody who answers for service lines, with a name in both languages.
 *
 * @since 0.2.0
 */
export interface ResponsibleParty {
  readonly id: string
  readonly label: Bilingual
}

/**
 * 公布的合计 — a total that the lines must come to, within the tolerance (none unless given). `of` says which lines: those
 * in the budget (the default), or all.
 *
 * @since 0.2.0
 */
export interface StatedTotal {
  readonly total: DecimalInput
  readonly tolerance?: DecimalInput
  readonly of?: 'included' | 'all'
}

/**
 * 预算范围（输入） — the service lines; the parties by name, if they are named; a total to check the sum against.
 *
 * @since 0.2.0
 */
export interface BudgetScopeInput {
  readonly lines: readonly ServiceLine[]
  /** Where given, every line must name one of them. */
  readonly parties?: readonly ResponsibleParty[]
  readonly stated?: StatedTotal
}
