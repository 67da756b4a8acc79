import type { IsoDate } from '../calendar/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import type { AnyRuleSet, LocalParameter, Parameter, ParameterValue, RuleSet } from './RuleSet.ts'
import type { InputOf } from './withLocal.ts'

/**
 * 通知 — a notice as it is mapped onto a template: what it is called and cited as, which parameters it gives, by which of
 * its articles, and which it leaves to the locality.
 *
 * @since 0.2.0
 */
export interface Notice<
  Template extends AnyRuleSet = RuleSet,
  Given extends ParameterOf<Template> = ParameterOf<Template>,
  Open extends ParameterOf<Template> = ParameterOf<Template>,
> {
  readonly id: string
  readonly label: Bilingual
  /** The notice, and what it rests on; articles are those of the first. */
  readonly citations: readonly Citation[]
  /** Left out where the notice does not say it: its rules then hold in any year. */
  readonly effectiveFrom?: IsoDate | string
  /** The day on which somebody last compared this with the notice. */
  readonly verifiedOn: IsoDate | string
  /** What the notice says, by parameter: one value, or several, each from its day on. */
  readonly values: {
    readonly [Id in Given]: GivenValue<InputIn<Template, Id>> | readonly GivenValue<InputIn<Template, Id>>[]
  }
  /** What the notice leaves to the locality, by parameter. */
  readonly local?: { readonly [Id in Open]: LeftOpen<InputIn<Template, Id>> }
  /** The articles behind figures, by the figure's id (`total`, `deposit`, …). */
  readonly clauses?: Readonly<Record<string, string>>
  /** What must hold before the notice applies at all. */
  readonly eligibility?: readonly { readonly id: string; readonly label: Bilingual; readonly article?: string }[]
}

/** A value that a notice gives: from the notice's own day on, unless it says another. */
export interface GivenValue<Value> {
  readonly value: Value
  readonly article?: string
  readonly from?: IsoDate | string
}

/** A value that a notice leaves open: the locality must supply it, unless the notice says what holds otherwise. */
export interface LeftOpen<Value> {
  readonly article?: string
  /** `false`: a locality that supplies nothing has no such rule. */
  readonly required?: boolean
  readonly default?: Value
}

/** The parameters of a rule set, its own and the local ones. */
export type ParameterOf<R extends AnyRuleSet> = (keyof R['parameters'] | keyof R['localParameters']) & string

/**
 * The rule set that a notice makes of a template: what the notice gives is its own, what it leaves open local. What it
 * passes over stays where the template has a value or a default for it.
 */
export type DefinedRules<Template extends AnyRuleSet, Given extends string, Open extends string> = Omit<
  Template,
  keyof RuleSet
> &
  Omit<RuleSet, 'kind' | 'parameters' | 'localParameters'> & {
    readonly kind: Template['kind']
    readonly parameters: {
      readonly [Id in Given | Exclude<keyof Template['parameters'] & string, Open>]: Kept<Template, Id> &
        Pick<Parameter, 'id' | 'label' | 'question' | 'unit' | 'verifiedOn'> & {
          readonly values: readonly ParameterValue[]
        }
    }
    readonly localParameters: {
      readonly [Id in Open | Exclude<WithDefault<Template>, Given>]: Kept<Template, Id> &
        Omit<LocalParameter, 'kind' | 'options'>
    }
  }

type DefinitionIn<Template extends AnyRuleSet, Id> = Id extends keyof Template['localParameters']
  ? Template['localParameters'][Id]
  : Id extends keyof Template['parameters']
    ? Template['parameters'][Id]
    : never

type InputIn<Template extends AnyRuleSet, Id> = InputOf<DefinitionIn<Template, Id>>

/** What of a parameter says which values it takes. */
type Kept<Template extends AnyRuleSet, Id> = Pick<
  DefinitionIn<Template, Id>,
  Extract<keyof DefinitionIn<Template, Id>, 'kind' | 'options'>
>

type WithDefault<Template extends AnyRuleSet> = {
  [Id in keyof Template['localParameters'] & string]: Template['localParameters'][Id] extends {
    readonly default: NonNullable<unknown>
  }
    ? Id
    : never
}[keyof Template['localParameters'] & string]
