import type { BudgetFigures } from '../budget/internal.ts'
import type { Figure } from '../figure/internal.ts'
import type { ClearingFigures } from './clearingFigures.ts'
import type { Destinations } from './Destinations.ts'
import { type Transfer, transfer } from './transfers.ts'
import type { YearPlan } from './YearPlan.ts'

/**
 * The money of a year in the order it moves: the pool pays the lead hospital's one account and the other providers,
 * the lead hospital pays the members; what is carried leaves the pool for next year.
 */
export function transferList(
  { spentElsewhere, members }: YearPlan,
  { advances }: BudgetFigures,
  { surplusRetained, riskFundUnused, depositForfeited }: ClearingFigures,
  { retainedSurplus, unusedRiskFund, forfeitedDeposit }: Destinations,
  finalPayment: Figure,
  shares: readonly Figure[],
): readonly Transfer[] {
  return [
    ...transfer('pool', 'lead', advances.sum, 'advances'),
    ...transfer('pool', 'elsewhere', spentElsewhere, 'careElsewhere'),
    ...transfer('pool', 'lead', finalPayment, 'finalPayment', 'recovery'),
    ...shares.flatMap((share, index) =>
      transfer('lead', `member:${members[index]?.id}`, share, 'memberShare', 'memberRecovery'),
    ),
    ...(retainedSurplus.value === 'carryForward'
      ? transfer('pool', 'nextYear', surplusRetained, 'surplusCarried')
      : []),
    ...(unusedRiskFund.value === 'carryForward' ? transfer('pool', 'nextYear', riskFundUnused, 'riskFundCarried') : []),
    ...(forfeitedDeposit.value === 'carryForward'
      ? transfer('pool', 'nextYear', depositForfeited, 'forfeitCarried')
      : []),
  ]
}
