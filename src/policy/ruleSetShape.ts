import type { IsoDate } from '../calendar/internal.ts'
import { show } from '../errors/internal.ts'
import {
  among,
  asGiven,
  bilingual,
  choice,
  citations,
  date,
  flag,
  id,
  type Law,
  lazily,
  list,
  listed,
  optional,
  type Reading,
  record,
  table,
  uniqueIds,
  unitShape,
  wider,
} from '../shape/internal.ts'
import { carveOutRates } from './carveOutRates.ts'
import { datesAscend } from './datesAscend.ts'
import { isChosen, kindNames, kindShape, kindShapes, optionsRead } from './kindShapes.ts'
import type { Kind, KindValue } from './kinds.ts'
import { noContradiction } from './noContradiction.ts'
import { ruleHead } from './Rule.ts'
import {
  type EligibilityCondition,
  type LocalParameter,
  type Parameter,
  type ParameterValue,
  type RuleSet,
  type RuleSetKind,
  ruleSetKinds,
} from './RuleSet.ts'
import { sourceSaysValue, valueSourceShape } from './ValueSource.ts'

const kindCodes = ['missing', 'wrong_type', 'not_a_number', 'out_of_range', 'not_one_of'] as const

type Value = KindValue[Kind]
type Options = ReadonlyMap<string, unknown> | undefined
interface Described {
  readonly kind: Kind
  readonly options?: Options
}
interface Dated {
  readonly from?: string | undefined
  readonly value: Value
}

/** The fields of a rule set, for one of a wider kind to add its own; {@link ruleSetLaws} are judged beside them. */
export const ruleSetFields = <const Kind extends RuleSetKind>(kinds: Kind | readonly Kind[]) => ({
  ...ruleHead(kinds),
  verifiedOn: verifiedOn(),
  parameters: table({ zh: '规则参数', en: 'Values of the document' }, parameter(), many),
  localParameters: table({ zh: '地方参数', en: 'Values left to the locality' }, localParameter(), many),
  local: table({ zh: '地方参数值', en: 'Values supplied by the locality' }, history(), many),
  clauses: table({ zh: '各项依据', en: 'Clauses behind the figures' }, citations(), many),
  eligibility: eligibilityShape({ mayBeEmpty: true }),
  amended: list({ zh: '假设变更的参数', en: 'Parameters changed by a what-if' }, id(), { mayBeEmpty: true }),
})

/** A rule set of any kind, the values of its parameters judged by their kinds. */
export const ruleSetShape = /* @__PURE__ */ lazily(() => ruleSetOf(ruleSetKinds))
export const yearRulesShape = /* @__PURE__ */ lazily(() => ruleSetOf('year'))
export const quotaRulesShape = /* @__PURE__ */ lazily(() => ruleSetOf('quota'))
export const fundsRulesShape = /* @__PURE__ */ lazily(() => ruleSetOf('funds'))

const ruleSetOf = <const Kind extends RuleSetKind>(kinds: Kind | readonly Kind[]) =>
  record<RuleSet<Kind>>({ zh: '规则集', en: 'A rule set' }, 'rules')(ruleSetFields(kinds), [
    ...ruleSetLaws,
    ...(kinds === 'year' || kinds.includes('year' as never) ? [carveOutRates] : []),
  ])

/** A rule set of any kind: what a wider one has besides is judged where it is used. */
export const anyRuleSetShape = /* @__PURE__ */ lazily(() => wider(ruleSetShape()))

export const eligibilityShape = ({ mayBeEmpty = false } = {}) =>
  list({ zh: '资格条件', en: 'Conditions of eligibility' }, condition(), { laws: [uniqueIds], mayBeEmpty })

const many = { mayBeEmpty: true } as const

const parameter = () =>
  record<Parameter>({ zh: '规则参数', en: 'Value of the document' })(
    { ...described(), values: history(), options: options(), verifiedOn: verifiedOn() },
    [choiceHasOptions, valuesOfTheirKind],
  )

const localParameter = () =>
  record<LocalParameter>({ zh: '地方参数', en: 'Value left to the locality' })(
    {
      ...described(),
      required: flag({ zh: '是否必须', en: 'Required' }),
      default: optional(anyValue()),
      options: options(),
      citations: citations(),
      verifiedOn: verifiedOn(),
    },
    [choiceHasOptions, defaultOfItsKind],
  )

const condition = () =>
  record<EligibilityCondition>({ zh: '资格条件', en: 'Condition' })({
    id: id(),
    label: bilingual(),
    citations: citations(),
  })

const history = /* @__PURE__ */ lazily(() =>
  list(
    { zh: '参数值沿革', en: 'Values by date' },
    record<ParameterValue>({ zh: '有生效日期的值', en: 'Dated value' })(
      {
        from: optional(date<IsoDate>({ zh: '生效日期', en: 'Effective from' })),
        value: anyValue(),
        citations: citations(),
        source: optional(asGiven(valueSourceShape())),
      },
      [sourceSaysValue],
    ),
    { laws: [datesAscend] },
  ),
)

const described = () => ({
  id: id(),
  label: bilingual(),
  question: optional(bilingual()),
  unit: unitShape(),
  kind: choice({ zh: '参数类型', en: 'Kind' }, kindNames),
})

const options = () => optional(table({ zh: '选项', en: 'Options of a choice' }, bilingual(), many))
const verifiedOn = () => date<IsoDate>({ zh: '核对日期', en: 'Verified on' })

/** A value of any kind: which one, its parameter says. */
const anyValue = () => among<Value>({ zh: '参数值', en: 'Value' }, Object.values(kindShapes()))

const choiceHasOptions: Law<Described> = {
  codes: ['missing'],
  says: ['choiceHasOptions'],
  judge: ({ kind, options: words }, reading) => {
    if (!reading.isSound(kind) || !isChosen(kind) || words !== undefined) return
    reading.refuse('missing', { expected: { zh: '选项', en: 'options' } }, ['options'])
  },
}

const valuesOfTheirKind: Law<Described & { readonly values: readonly Dated[] }> = {
  codes: kindCodes,
  says: ['valuesOfTheirKind'],
  judge: (parameter, reading) => judgeHistory(parameter, parameter.values, ['values'], reading),
}

const defaultOfItsKind: Law<Described & { readonly default: Value | undefined }> = {
  codes: kindCodes,
  says: ['defaultOfItsKind'],
  judge: (parameter, reading) => {
    if (parameter.default !== undefined) judgeValue(parameter, parameter.default, ['default'], reading)
  },
}

interface Tables {
  readonly parameters: ReadonlyMap<string, Described & { readonly id: string }>
  readonly localParameters: ReadonlyMap<string, Described & { readonly id: string }>
  readonly local: ReadonlyMap<string, readonly Dated[]>
  readonly amended: readonly string[]
}

const idsOfTheirKeys: Law<Tables> = {
  codes: ['id_differs', 'duplicate_id'],
  says: ['idsOfTheirKeys'],
  judge: (rules, reading) => {
    for (const name of ['parameters', 'localParameters'] as const) {
      if (!reading.isSound(rules[name])) return
      for (const [key, { id: own }] of rules[name]) {
        if (!reading.isSound(own) || own === key) continue
        reading.refuse('id_differs', { expected: key, received: show(own) }, [name, key, 'id'])
      }
    }
    for (const key of rules.localParameters.keys()) {
      if (rules.parameters.has(key)) reading.refuse('duplicate_id', { received: key }, ['localParameters', key])
    }
  },
}

const localValuesOfTheirKind: Law<Tables> = {
  codes: ['unknown_key', ...kindCodes],
  says: ['localValuesOfTheirKind'],
  judge: ({ localParameters, local }, reading) => {
    if (!reading.isSound(localParameters) || !reading.isSound(local)) return
    for (const [key, values] of local) {
      const parameter = localParameters.get(key)
      if (parameter === undefined)
        reading.refuse('unknown_key', { expected: listed([...localParameters.keys()]) }, ['local', key])
      else judgeHistory(parameter, values, ['local', key], reading)
    }
  },
}

const amendedAreKnown: Law<Tables> = {
  codes: ['unknown_id'],
  says: ['amendedAreKnown'],
  judge: ({ parameters, localParameters, amended }, reading) => {
    if (!reading.isSound(parameters) || !reading.isSound(localParameters) || !Array.isArray(amended)) return
    const known = [...parameters.keys(), ...localParameters.keys()]
    amended.forEach((one: string, index) => {
      if (!reading.isSound(one) || known.includes(one)) return
      reading.refuse('unknown_id', { received: one, expected: listed(known) }, ['amended', index])
    })
  },
}

/** What holds between the fields of every rule set. */
export const ruleSetLaws = [idsOfTheirKeys, localValuesOfTheirKind, amendedAreKnown, noContradiction] as const

function judgeHistory(parameter: Described, values: readonly Dated[], below: readonly string[], reading: Reading) {
  if (!Array.isArray(values)) return
  for (const [index, { value }] of values.entries()) judgeValue(parameter, value, [...below, index, 'value'], reading)
}

/** Reads a value by the shape of its kind, at its own place. */
function judgeValue(
  { kind, options: words }: Described,
  value: unknown,
  below: readonly (string | number)[],
  reading: Reading,
): void {
  if (!reading.isSound(kind) || !reading.isSound(value) || !reading.isSound(words)) return
  if (isChosen(kind) && words === undefined) return
  const { length } = reading.path
  for (const step of below) reading.path.push(step)
  kindShape(kind, words === undefined ? {} : optionsRead(words, reading)).read(value, reading)
  reading.path.length = length
}
