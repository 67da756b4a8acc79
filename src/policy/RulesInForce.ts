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
import { readDecimal, toDecimalString } from '../numeric/internal.ts'
import type { ExactBand } from './bands.ts'
import { describeValue } from './describeValue.ts'
import { type Kind, type KindExact, type KindValue, readValue } from './kinds.ts'
import type { ExactPart } from './parts.ts'
import type { AnyRuleSet } from './RuleSet.ts'
import type { ExactScoreLink } from './scoreLink.ts'
import type { ExactScorePoints } from './scorePoints.ts'
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

type Getter =
  | 'share'
  | 'rate'
  | 'number'
  | 'flag'
  | 'count'
  | 'choice'
  | 'bands'
  | 'scoreLink'
  | 'weights'
  | 'parts'
  | 'scorePoints'
  | 'choices'

/** The getters of {@link RulesInForce}, of what a rule set need not have; what is required and missing is an error still. */
type OptionalRules = { readonly [Get in Getter]: (id: string) => ReturnType<RulesInForce[Get]> | undefined }

/** The rules on a day. A getter throws where there is no value. */
export interface RulesInForce {
  readonly rules: AnyRuleSet
  readonly asOf: IsoDate
  /** Whether the rules know a parameter: of one that they do not know a trace does not speak. */
  knows(id: string): boolean
  share(id: string): Figure
  rate(id: string): Figure
  number(id: string): Figure
  flag(id: string): ValueInForce<boolean>
  count(id: string): ValueInForce<number>
  choice(id: string): ValueInForce<string>
  choices(id: string): ValueInForce<readonly string[]>
  bands(id: string): ValueInForce<readonly ExactBand[]>
  scoreLink(id: string): ValueInForce<ExactScoreLink>
  weights(id: string): readonly Figure[]
  parts(id: string): ValueInForce<readonly ExactPart[]>
  scorePoints(id: string): ValueInForce<readonly ExactScorePoints[]>
  /** The same, but nothing where the rules do not know the parameter, or leave it open and nobody supplied it. */
  readonly optional: OptionalRules
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
  const known = {
    share: once((id) => toFigure('share', id, need('share', id))),
    rate: once((id) => toFigure('rate', id, need('rate', id))),
    number: once((id) => toFigure('number', id, need('number', id))),
    flag: once((id) => need('flag', id)),
    count: once((id) => need('count', id)),
    choice: once((id) => need('choice', id)),
    choices: once((id) => need('choices', id)),
    bands: once((id) => exactly('bands', id)),
    scoreLink: once((id) => exactly('scoreLink', id)),
    weights: once((id) => weightFigures(id, need('weights', id))),
    parts: once((id) => exactly('parts', id)),
    scorePoints: once((id) => exactly('scorePoints', id)),
  }
  const ifThere = <Value>(kind: Kind, get: (id: string) => Value) =>
    once((id): Value | undefined => {
      const definition = rules.parameters[id] ?? rules.localParameters[id]
      const isOpen = definition === undefined || ('required' in definition && !definition.required)
      return isOpen && (definition === undefined || find(kind, id) === undefined) ? undefined : get(id)
    })
  return {
    rules,
    asOf,
    knows: (id) => Object.hasOwn(rules.parameters, id) || Object.hasOwn(rules.localParameters, id),
    ...known,
    optional: {
      share: ifThere('share', known.share),
      rate: ifThere('rate', known.rate),
      number: ifThere('number', known.number),
      flag: ifThere('flag', known.flag),
      count: ifThere('count', known.count),
      choice: ifThere('choice', known.choice),
      choices: ifThere('choices', known.choices),
      bands: ifThere('bands', known.bands),
      scoreLink: ifThere('scoreLink', known.scoreLink),
      weights: ifThere('weights', known.weights),
      parts: ifThere('parts', known.parts),
      scorePoints: ifThere('scorePoints', known.scorePoints),
    },
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
  const figure = givenParameter(label, value, text.endsWith('%') ? toDecimalString(value) : text, since, citations)
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
