import type { BudgetPlan } from '../budget/internal.ts'
import type { Figure } from '../figure/internal.ts'
import type { RulesInForce } from '../policy/internal.ts'

/** A member as the plan knows it; `spending` where spending was given by member. */
export interface PlannedMember {
  readonly id: string
  readonly weight: Figure
  readonly spending: Figure | undefined
}

/** A year's input, read and checked against the rules in force: figures only. */
export interface YearPlan {
  readonly rules: RulesInForce
  readonly budget: BudgetPlan
  readonly spentByMembers: Figure
  readonly spentElsewhere: Figure
  readonly disallowed: Figure
  readonly evidencedOverrun: Figure | 'all' | undefined
  readonly score: Figure
  readonly members: readonly PlannedMember[]
}
