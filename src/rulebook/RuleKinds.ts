import type { ContractRule, CorridorRule, StopLossRule, TargetRule } from '../corridor/internal.ts'
import type {
  AdditiveCoefficientRule,
  CoefficientTable,
  DeviationRule,
  OutlierRule,
  PaymentNotes,
  PrescriptionRule,
  ReadmissionRule,
  SpecialReviewRule,
  UngroupedRule,
} from '../payment/internal.ts'
import type { RuleSet, RuleSetKind } from '../policy/internal.ts'
import type {
  BenchmarkRule,
  LossRatioRule,
  ReadmissionFactorRule,
  RegionalSplitRule,
  SharedSavingsProgram,
} from '../programs/internal.ts'
import type { RiskFundRule } from '../settlement/internal.ts'
import type {
  AlertTemplate,
  ConsequenceRules,
  KpiTemplate,
  MonitoringTemplate,
  Screens,
} from '../supervision/internal.ts'

/**
 * 规则类型表 — every kind of rule there is, and what a rule of the kind is.
 *
 * @since 0.2.0
 */
export interface RuleKinds {
  readonly alerts: AlertTemplate
  readonly benchmark: BenchmarkRule
  readonly coefficient: AdditiveCoefficientRule
  readonly coefficientTable: CoefficientTable
  readonly consequences: ConsequenceRules
  readonly contract: ContractRule
  readonly corridor: CorridorRule
  readonly deviation: DeviationRule
  readonly frontPage: NonNullable<Screens['frontPage']>
  readonly funds: RuleSet<'funds'>
  readonly kpi: KpiTemplate
  readonly lossRatio: LossRatioRule
  readonly lowStandard: NonNullable<Screens['lowStandard']>
  readonly monitoring: MonitoringTemplate
  readonly outlier: OutlierRule
  readonly outpatientTurned: NonNullable<Screens['outpatientTurned']>
  readonly outsideCost: NonNullable<Screens['outsideCost']>
  readonly overlap: NonNullable<Screens['overlap']>
  readonly paymentNotes: PaymentNotes
  readonly prescriptions: PrescriptionRule
  readonly quota: RuleSet<'quota'>
  readonly readmission: ReadmissionRule
  readonly readmissionFactor: ReadmissionFactorRule
  readonly regionalSplit: RegionalSplitRule
  readonly riskFund: RiskFundRule
  readonly severeCases: NonNullable<Screens['severeCases']>
  readonly sharedSavings: SharedSavingsProgram
  readonly siphoning: NonNullable<Screens['siphoning']>
  readonly specialReview: SpecialReviewRule
  readonly splitAdmission: NonNullable<Screens['splitAdmission']>
  readonly stopLoss: StopLossRule
  readonly target: TargetRule
  readonly ungrouped: UngroupedRule
  readonly upwardFlow: NonNullable<Screens['upwardFlow']>
  readonly year: RuleSet
}

/** A rule of any kind; a rule set may have less than its kind has, where only its values are asked for. */
export type AnyRule = RuleKinds[keyof RuleKinds] | RuleSet<RuleSetKind>

/** What a rule of the same kind is. */
export type OfSameKind<R extends AnyRule> = R['kind'] extends RuleSetKind ? RuleSet<R['kind']> : RuleKinds[R['kind']]
