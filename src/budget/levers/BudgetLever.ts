import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, Step } from '../../figure/internal.ts'

/**
 * 杠杆选项 — what every lever can be told besides its own figures: the id and name of its adjustment, whether it comes
 * before growth (`baseline`) or after it (`total`, the default), and the document it rests on.
 *
 * @since 0.2.0
 */
export interface LeverOptions {
  readonly id?: string
  readonly label?: Bilingual
  readonly appliesTo?: 'baseline' | 'total'
  readonly citations?: readonly Citation[]
}

/**
 * 预算杠杆 — what something that changes spending does to the budget: its adjustment, the lines it is made of, and how
 * it came about.
 *
 * @since 0.2.0
 */
export interface BudgetLever {
  /** Made to be handed to `annualBudget` or `settleYear` in `adjustments`. */
  readonly adjustment: {
    readonly id: string
    readonly label: Bilingual
    /** Yuan, to the fen; below zero it lowers the budget. */
    readonly amount: string
    readonly appliesTo: 'baseline' | 'total'
    readonly citations?: readonly Citation[]
  }
  /** Each half-up to the fen. */
  readonly lines: readonly { readonly id: string; readonly amount: string }[]
  readonly steps: readonly Step[]
}
