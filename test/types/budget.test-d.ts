import { describe, expectTypeOf, it } from 'vitest'
import {
  type AdequacyAssessment,
  type BudgetLever,
  type BudgetScope,
  type ClaimsError,
  type CompletedClaims,
  explain,
  type MeanBaseline,
  type PerHeadBudget,
  type ProjectedYear,
  type ProjectionBacktest,
  projectYear,
  type QuotaYear,
  type RegionalFit,
  type RiskAdjustment,
  type TrendBaseline,
} from 'yigongti'

describe('a figure of a budget', () => {
  it('is explained at a place that the result has', () => {
    const calls = (
      head: PerHeadBudget,
      fit: RegionalFit,
      trend: TrendBaseline,
      mean: MeanBaseline,
      adjustment: RiskAdjustment,
      lever: BudgetLever,
      scope: BudgetScope,
      adequacy: AdequacyAssessment,
      quota: QuotaYear,
    ) => {
      explain(head, ['months', 0, 'people'])
      explain(fit, ['proportional', 'parts', 0, 'granted'])
      explain(fit, ['growthCap', 'growth'])
      explain(trend, ['lines', 0, 'trend'])
      explain(mean, ['lagGap', 'gap'])
      explain(adjustment, ['alliances', 0, 'expected'])
      explain(lever, ['adjustment', 'amount'])
      explain(scope, ['included', 0, 'amount'])
      explain(adequacy, ['riskFund', 'coverage', 'value'])
      explain(quota, 'carriedForward')
      // @ts-expect-error no such key
      explain(head, 'noSuchKey')
      // @ts-expect-error a month is no figure
      explain(head, ['months', 0, 'month'])
      // @ts-expect-error a way to fit is no figure
      explain(fit, 'priority')
      // @ts-expect-error a flag is no figure
      explain(fit, 'fits')
      // @ts-expect-error a count of years is no figure
      explain(trend, ['lines', 0, 'lag'])
      // @ts-expect-error no such key of a lever
      explain(lever, ['adjustment', 'id'])
      // @ts-expect-error who answers for a line is no figure
      explain(scope, ['included', 0, 'responsible'])
      // @ts-expect-error a class is no figure
      explain(adequacy, 'class')
      // @ts-expect-error the provenance has no figures
      explain(quota, ['provenance', 'asOf'])
    }
    expectTypeOf(calls).toBeFunction()
  })
})

describe('a figure of the running year', () => {
  it('is explained at a place that the result has', () => {
    const calls = (claims: CompletedClaims, year: ProjectedYear, past: ProjectionBacktest) => {
      explain(claims, ['completion', 0])
      explain(claims, ['rows', 0, 'ultimate'])
      explain(claims, ['total', 'reserve'])
      explain(year, ['months', 11])
      explain(year, ['interval', 'low'])
      explain(year, ['execution', 'rate'])
      explain(past, ['months', 0, 'years', 0, 'relativeError'])
      projectYear({ reference: [], toDate: [{ amount: '1', completion: explain(claims, ['completion', 0]) }] })
      // @ts-expect-error why there is no interval is no figure
      explain(year, 'withoutInterval')
      // @ts-expect-error the number of months is no figure
      explain(past, ['months', 0, 'month'])
      // @ts-expect-error each month is an object
      projectYear({ reference: [], toDate: [1] })
    }
    expectTypeOf(calls).toBeFunction()
    expectTypeOf<CompletedClaims['total']['standardError']>().toEqualTypeOf<ClaimsError>()
  })
})
