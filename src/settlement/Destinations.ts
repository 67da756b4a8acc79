import type { RulesInForce, ValueInForce } from '../policy/internal.ts'

/** Where the money goes that nobody earned in the year, and where the retained surplus does. */
export interface Destinations {
  readonly unusedRiskFund: ValueInForce<'pool' | 'carryForward' | 'alliance'>
  readonly forfeitedDeposit: ValueInForce<'pool' | 'carryForward'>
  readonly retainedSurplus: ValueInForce<'serviceIncome' | 'carryForward'>
}

/** The options of a choice are checked when the rules are made; what is read here is one of them. */
export function destinationsOf(rules: RulesInForce): Destinations {
  return {
    unusedRiskFund: rules.choice('unusedRiskFund') as Destinations['unusedRiskFund'],
    forfeitedDeposit: rules.choice('forfeitedDeposit') as Destinations['forfeitedDeposit'],
    retainedSurplus: rules.choice('retainedSurplus') as Destinations['retainedSurplus'],
  }
}
