import type { IsoDate } from '../calendar/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import type { Citation, Unit } from '../figure/internal.ts'
import type { Kind, KindValue } from './kinds.ts'
import type { Rule } from './Rule.ts'
import type { ValueSource } from './ValueSource.ts'

/**
 * 有生效日期的值 — a value, the day it takes effect, and where it comes from.
 *
 * @since 0.1.0
 */
export interface DatedValue<Value = KindValue[Kind]> {
  readonly from: IsoDate
  readonly value: Value
  readonly citations: readonly Citation[]
}

/**
 * A value of a rule set: one whose day nobody gave holds on every day before the next value's. `source` is what explains
 * one that was given with an explanation, or stated with a name.
 */
export interface ParameterValue extends Omit<DatedValue, 'from'> {
  readonly from?: IsoDate
  readonly source?: ValueSource
}

/**
 * 规则参数 — a value that the document itself gives, with its history; `verifiedOn` is the day somebody last compared
 * it with the text.
 *
 * @since 0.1.0
 */
export interface Parameter {
  readonly id: string
  readonly label: Bilingual
  /** What a notice is asked for it, in a sentence; {@link questionnaireOf} asks by the label where there is none. */
  readonly question?: Bilingual
  readonly unit: Unit
  readonly kind: Kind
  readonly values: readonly ParameterValue[]
  /** The choices of a parameter of kind `choice` or `choices`: the document's own, and what a what-if may put in their place. */
  readonly options?: Readonly<Record<string, Bilingual>>
  readonly verifiedOn: IsoDate
}

/**
 * 地方参数 — a value that the document leaves to the locality. `required` ones have no default; an optional one that
 * is not supplied takes its `default`, or switches its rule off where it has none.
 *
 * @since 0.1.0
 */
export interface LocalParameter {
  readonly id: string
  readonly label: Bilingual
  /** What a notice is asked for it, in a sentence; {@link questionnaireOf} asks by the label where there is none. */
  readonly question?: Bilingual
  readonly unit: Unit
  readonly kind: Kind
  readonly required: boolean
  readonly default?: KindValue[Kind]
  /** The choices of a parameter of kind `choice` or `choices`. */
  readonly options?: Readonly<Record<string, Bilingual>>
  /** The clause that leaves it open. */
  readonly citations: readonly Citation[]
  readonly verifiedOn: IsoDate
}

/**
 * 资格条件 — something that must hold before the rules apply at all.
 *
 * @since 0.1.0
 */
export interface EligibilityCondition {
  readonly id: string
  readonly label: Bilingual
  readonly citations: readonly Citation[]
}

export const ruleSetKinds = ['year', 'quota', 'funds', 'kpi', 'consequences', 'alerts'] as const

/**
 * 规则集类型 — what a rule set rules: a year of an alliance, a year of a quota, money beside the year
 * (a risk fund over years, what is left for clearing, turnover money), an assessment, what follows an offence, what is watched.
 *
 * @since 0.2.0
 */
export type RuleSetKind = (typeof ruleSetKinds)[number]

/**
 * 规则集 — a document as data: its own values, the values it leaves to localities, those a locality has supplied, the
 * clause behind each figure, and the conditions of eligibility. A year's, unless another kind is named.
 *
 * @since 0.1.0
 */
export interface RuleSet<Kind extends RuleSetKind = 'year'> extends Rule<Kind> {
  readonly verifiedOn: IsoDate
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly localParameters: Readonly<Record<string, LocalParameter>>
  /** What {@link withLocal} has supplied, by parameter, the earliest first. */
  readonly local: Readonly<Record<string, readonly ParameterValue[]>>
  /** The clauses behind the figures, by the figure's id; a figure without one is the library's own definition. */
  readonly clauses: Readonly<Record<string, readonly Citation[]>>
  readonly eligibility: readonly EligibilityCondition[]
  /** The parameters that `amend` changed: what is computed with these rules is a what-if. */
  readonly amended: readonly string[]
}

/**
 * 任一类规则集 — a rule set of whatever kind.
 *
 * @since 0.2.0
 */
export type AnyRuleSet = RuleSet<RuleSetKind>
