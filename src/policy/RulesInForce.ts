import type { IsoDate } from '../calendar/internal.ts'
import { deepFreeze } from '../errors/internal.ts'
import {
  type Citation,
  type Figure,
  givenFrom,
  givenParameter,
  type Label,
  labelAt,
  libraryDefinition,
  type StepParameter,
} from '../figure/internal.ts'
import { readDecimal } from '../numeric/internal.ts'
import type { ExactBand } from './bands.ts'
import { describeValue } from './describeValue.ts'
import { type Kind, type KindExact, type KindValue, readValue } from './kinds.ts'
import type { AnyRuleSet } from './RuleSet.ts'
import type { ExactScoreLink } from './scoreLink.ts'
import { sinceWhen } from './sinceWhen.ts'
import { originOf, type ValueSource } from './ValueSource.ts'
import { type Definition, definitionOf, missingOf, refuseMissing, valueOn } from './valueOn.ts'

/** A rule value on a day, with what a trace says of it. */
export interface ValueInForce<Value> {
  readonly value: Value
  readonly parameter: StepParameter
  readonly citations: readonly Citation[]
  readonly source?: ValueSource | undefined
}

/** The rules on a day. A getter throws where a required value is missing; an optional one is `undefined` then. */
export interface RulesInForce {
  readonly rules: AnyRuleSet
  readonly asOf: IsoDate
  /** Whether the rules know a parameter: of one that they do not know a trace does not speak. */
  knows(id: string): boolean
  share(id: string): Figure
  optionalShare(id: string): Figure | undefined
  number(id: string): Figure
  flag(id: string): ValueInForce<boolean>
  count(id: string): ValueInForce<number>
  optionalCount(id: string): ValueInForce<number> | undefined
  choice(id: string): ValueInForce<string>
  choices(id: string): ValueInForce<readonly string[]>
  bands(id: string): ValueInForce<readonly ExactBand[]>
  scoreLink(id: string): ValueInForce<ExactScoreLink>
  optionalWeights(id: string): readonly Figure[] | undefined
  /** The clauses behind a figure; the library's own definition where the document is silent. */
  clause(figureId: string): readonly Citation[]
}

/** The getters over a rule set on a day. Each value is read once. */
export function readRules(rules: AnyRuleSet, asOf: IsoDate): RulesInForce {
  const find = <K extends Kind>(kind: K, id: string): ValueInForce<KindValue[K]> | undefined => {
    const definition = definitionOf(rules, kind, id)
    const dated = valueOn(rules, definition, asOf)
    if (dated === undefined) return undefined
    const value = dated.value as KindValue[K]
    const { citations, source } = dated
    return { value, parameter: toStepParameter(definition, sinceWhen(dated), value), citations, source }
  }
  const need = <K extends Kind>(kind: K, id: string): ValueInForce<KindValue[K]> =>
    find(kind, id) ?? refuseMissing(missingWith(rules, definitionOf(rules, kind, id)))
  const exactly = <K extends Kind>(kind: K, id: string): ValueInForce<KindExact[K]> => {
    const found = need(kind, id)
    return { ...found, value: readValue({ ...definitionOf(rules, kind, id), kind }, found.value, [id]) }
  }
  const toFigure = (kind: Kind, id: string, found: ValueInForce<string>): Figure => {
    const { label, unit } = definitionOf(rules, kind, id)
    const { value, parameter, citations, source } = found
    const known = parameterFigure({ id, name: label, unit }, value, parameter, citations)
    return source === undefined ? known : explainedFigure(known, source)
  }
  const optionalShare = (id: string): Figure | undefined => {
    const found = find('share', id)
    return found === undefined ? undefined : toFigure('share', id, found)
  }
  return {
    rules,
    asOf,
    knows: (id) => Object.hasOwn(rules.parameters, id) || Object.hasOwn(rules.localParameters, id),
    share: once((id) => toFigure('share', id, need('share', id))),
    optionalShare: once(optionalShare),
    number: once((id) => toFigure('number', id, need('number', id))),
    flag: once((id) => need('flag', id)),
    count: once((id) => need('count', id)),
    optionalCount: once((id) => find('count', id)),
    choice: once((id) => need('choice', id)),
    choices: once((id) => need('choices', id)),
    bands: once((id) => exactly('bands', id)),
    scoreLink: once((id) => exactly('scoreLink', id)),
    optionalWeights: once((id) => {
      const found = find('weights', id)
      return found === undefined ? undefined : weightFigures(id, found)
    }),
    clause: (figureId) => rules.clauses[figureId] ?? libraryDefinition,
  }
}

type Since = Pick<StepParameter, 'effectiveFrom' | 'undated'>

/** What is wanted, and what else the locality has yet to supply, so that it is asked once. */
function missingWith(rules: AnyRuleSet, wanted: Definition): readonly [Definition, ...Definition[]] {
  return [wanted, ...missingOf(rules).filter(({ id }) => id !== wanted.id)]
}

function once<Value>(get: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>()
  return (id) => {
    if (known.has(id)) return known.get(id) as Value
    const value = get(id)
    known.set(id, value)
    return value
  }
}

function weightFigures(id: string, { value, parameter, citations }: ValueInForce<readonly string[]>) {
  const label: Label = { id, name: parameter.label, unit: 'weight' }
  return value.map((weight, index) =>
    parameterFigure(labelAt(label, index, `${index + 1}`), weight, parameter, citations),
  )
}

/** Results of many years share these figures: what leaves of them is frozen. */
function parameterFigure(label: Label, text: string, since: Since, citations: readonly Citation[]): Figure {
  const value = readDecimal(text, [label.id], { percent: true })
  const figure = givenParameter(label, value, text, since, citations)
  deepFreeze(figure.asInput)
  deepFreeze(figure.parameter)
  return figure
}

/** A figure of a value that came explained or stated: it has a step of its own, which the same results share. */
function explainedFigure(known: Figure, source: ValueSource): Figure {
  const explained = givenFrom(known, originOf(known.label.id, source, known.label.unit))
  deepFreeze(explained.step)
  return explained
}

/** `value` is what programs read back: a plain word or number as it is, a table as JSON. */
function toStepParameter(definition: Definition, since: Since, value: KindValue[Kind]): StepParameter {
  const { id, label } = definition
  const plain = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return deepFreeze({ id, label, ...since, value: plain, text: describeValue(definition, value) })
}
