import { describe, expectTypeOf, it } from 'vitest'
import {
  accrueRiskFund,
  type ClaimDelaysInput,
  claimDelays,
  type Explained,
  explain,
  type HeldMoneyInput,
  heldMoney,
  memberSplit,
  nextYear,
  type OutlookInput,
  outlook,
  type RiskFundAccrual,
  settleYear,
  type YearInput,
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

  it('are drawn on over years where the year says what they hold', () => {
    const calls = (rules: typeof guangdong2025, year: YearInput, path: OutlookInput) => {
      const settled = settleYear(rules, { ...year, accumulatedRiskFund: 5 })
      expectTypeOf(settled.riskFundDrawn).toEqualTypeOf<`${number}` | undefined>()
      explain(settled, 'accumulatedRiskFundLeft')
      expectTypeOf(nextYear(settled).accumulatedRiskFund).toEqualTypeOf<Explained | undefined>()
      outlook(rules, { ...path, accumulatedRiskFund: '5', accrual: { ...ncmsRiskFund2004, raised: 5 } })
      // @ts-expect-error what the fund holds follows from the years before
      outlook(rules, { ...path, accrual: { raised: 5, rate: 0, ceiling: 0, balance: 5 } })
      outlook(rules, {
        ...path,
        // @ts-expect-error its balance is given once
        years: [{ spending: { members: 1, elsewhere: 1 }, setTotal: 5, accumulatedRiskFund: 5 }],
      })
      // @ts-expect-error no amount
      settleYear(rules, { ...year, accumulatedRiskFund: null })
    }
    expectTypeOf(calls).returns.toBeVoid()
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
