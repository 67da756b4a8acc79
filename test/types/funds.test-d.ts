import { describe, expectTypeOf, it } from 'vitest'
import {
  accrueRiskFund,
  type ClaimDelaysInput,
  claimDelays,
  explain,
  type HeldMoneyInput,
  heldMoney,
  memberSplit,
  type RiskFundAccrual,
  settleYear,
} from 'yigongti'
import { clearingPlan2025, guangdong2025, harbinQuota, ncmsRiskFund2004 } from 'yigongti/rules'

describe('money beside the year', () => {
  it('takes rules of its own kind', () => {
    const calls = (claims: ClaimDelaysInput) => {
      claimDelays(clearingPlan2025, claims)
      // @ts-expect-error rules of a year
      claimDelays(guangdong2025, claims)
      // @ts-expect-error rules of a quota
      claimDelays(harbinQuota, claims)
      // @ts-expect-error the rule of a risk fund is spread into its input
      claimDelays(ncmsRiskFund2004, claims)
      // @ts-expect-error rules of the money beside the year
      settleYear(clearingPlan2025, {} as never)
    }
    expectTypeOf(calls).returns.toEqualTypeOf<void>()
    expectTypeOf(accrueRiskFund({ ...ncmsRiskFund2004, raised: 1, balance: 0 })).toEqualTypeOf<RiskFundAccrual>()
    // @ts-expect-error without its rate
    const incomplete = () => accrueRiskFund({ raised: 1, ceiling: '10%', balance: 0 })
    expectTypeOf(incomplete).returns.toEqualTypeOf<RiskFundAccrual>()
  })

  it('is explained where there is a figure', () => {
    const split = memberSplit({ amount: 1, levels: [{ id: 'a', weight: 1 }] })
    const ledger = (input: HeldMoneyInput) => explain(heldMoney(input), ['items', 0, 'owed'])
    expectTypeOf(ledger).parameter(0).toEqualTypeOf<HeldMoneyInput>()
    explain(split, ['levels', 0, 'share'])
    // @ts-expect-error no such figure
    const none = () => explain(split, 'noSuchKey')
    expectTypeOf(none).toBeFunction()
  })
})
