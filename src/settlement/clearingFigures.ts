import type { BudgetFigures } from '../budget/internal.ts'
import type { Figure } from '../figure/internal.ts'
import { depositFigures } from './depositFigures.ts'
import { overrunFigures } from './overrunFigures.ts'
import { surplusFigures } from './surplusFigures.ts'
import type { YearPlan } from './YearPlan.ts'

export type ClearingFigures = ReturnType<typeof clearingFigures>

/** 年终清算 — surplus or overrun and their sharing, and the deposit. */
export function clearingFigures(plan: YearPlan, budget: BudgetFigures, spent: Figure) {
  const { surplus, surplusRetained, surplusToPool } = surplusFigures(plan, budget, spent)
  const { overrun, reasonableOverrun, riskFundUsed, riskFundUnused, poolTopUp, borneByAlliance } = overrunFigures(
    plan,
    budget,
    spent,
  )
  const { depositReturned, depositForfeited } = depositFigures(plan, budget.deposit)
  return {
    surplus,
    surplusRetained,
    surplusToPool,
    overrun,
    reasonableOverrun,
    riskFundUsed,
    riskFundUnused,
    poolTopUp,
    borneByAlliance,
    depositReturned,
    depositForfeited,
    /** As a trace tells it. */
    inOrder: [
      surplusRetained,
      surplusToPool,
      riskFundUnused,
      poolTopUp,
      borneByAlliance,
      depositReturned,
      depositForfeited,
    ],
  }
}
