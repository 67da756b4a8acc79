import { annualBudgetShape } from '../budget/internal.ts'
import { bedDayShape } from '../payment/internal.ts'
import { yearShape } from '../settlement/internal.ts'

/** What each public function takes, by the function's name. */
export const shapes = {
  annualBudget: annualBudgetShape,
  bedDayPoints: bedDayShape,
  settleYear: yearShape,
} as const
