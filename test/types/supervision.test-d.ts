import { describe, expectTypeOf, it } from 'vitest'
import {
  type Alerts,
  type AllianceView,
  type BudgetExecution,
  type ClaimsReconciliation,
  type ConsequenceAdvice,
  type DepositReturn,
  type DisallowedSum,
  type DisclosureInput,
  type ExecutionInput,
  type Explained,
  explain,
  type FlowInput,
  type FlowTable,
  type IndicatorScoring,
  type Indicators,
  type KpiInput,
  type KpiScoring,
  type SpendingChange,
  type WatchedSeries,
  type YearInput,
} from 'yigongti'

interface Results {
  readonly indicators: Indicators
  readonly alerts: Alerts
  readonly kpi: KpiScoring
  readonly scoring: IndicatorScoring
  readonly deposit: DepositReturn
  readonly view: AllianceView
  readonly advice: ConsequenceAdvice
  readonly sum: DisallowedSum
}

describe('a figure of supervision or quality', () => {
  it('is explained by its place', () => {
    const calls = ({ indicators, alerts, kpi, scoring, deposit, view, advice, sum }: Results) => [
      explain(indicators, ['indicators', 0, 'value']),
      explain(indicators, ['facts', 'admissions']),
      explain(alerts, ['alerts', 0, 'measured']),
      explain(kpi, 'score'),
      explain(kpi, ['dimensions', 0, 'weight']),
      explain(scoring, ['indicators', 0, 'attainment']),
      explain(deposit, 'returned'),
      explain(view, ['lines', 0, 'members', 1, 'attributed']),
      explain(view, ['lines', 0, 'check', 'difference']),
      explain(advice, 'disallowed'),
      explain(advice, ['fines', 'to']),
      explain(advice, ['consequences', 0, 'from']),
      explain(advice, ['linked', 'deposit', 'returned']),
      explain(sum, ['upheld', 0, 'amount']),
    ]
    expectTypeOf(calls).returns.toEqualTypeOf<Explained[]>()
  })

  it('is not one where no figure stands', () => {
    const wrong = ({ indicators, kpi, deposit, view, advice, sum }: Results) => {
      // @ts-expect-error no such key
      explain(deposit, 'noSuchKey')
      // @ts-expect-error a list
      explain(indicators, 'indicators')
      // @ts-expect-error an id
      explain(kpi, ['indicators', 0, 'id'])
      // @ts-expect-error yes or no
      explain(view, ['lines', 0, 'check', 'reconciles'])
      // @ts-expect-error a name
      explain(advice, ['consequences', 0, 'label', 'zh'])
      // @ts-expect-error a screen
      explain(sum, ['upheld', 0, 'screen'])
    }
    expectTypeOf(wrong).returns.toBeVoid()
  })

  it('is one in the results of the year while it runs', () => {
    const calls = (
      execution: BudgetExecution,
      spending: SpendingChange,
      flow: FlowTable,
      claims: ClaimsReconciliation,
    ) => [
      explain(execution, ['lines', 0, 'execution', 'rate']),
      explain(execution, ['total', 'afterRiskFund', 'value']),
      explain(spending, ['factors', 2, 'effect']),
      explain(flow, ['lines', 0, 'saving', 'value']),
      explain(claims, ['pairs', 0, 'gap']),
    ]
    expectTypeOf(calls).returns.toEqualTypeOf<Explained[]>()
    expectTypeOf<Explained>().toExtend<ExecutionInput['lines'][number]['projected']>()
    expectTypeOf<Explained>().toExtend<FlowInput['total']>()
  })

  it('goes wherever the next room takes a number', () => {
    expectTypeOf<Explained>().toExtend<KpiInput['indicators'][number]['value']>()
    expectTypeOf<Explained>().toExtend<WatchedSeries['points'][number]['value']>()
    expectTypeOf<Explained>().toExtend<YearInput['score']>()
    expectTypeOf<Explained>().toExtend<YearInput['spending']['disallowed']>()
    expectTypeOf<Explained>().toExtend<DisclosureInput['fundUse'][number]>()
  })
})
