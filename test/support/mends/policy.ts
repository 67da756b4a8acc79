import * as fc from 'fast-check'
import type { Bilingual } from '../../../src/errors/internal.ts'
import { kindShape } from '../../../src/policy/kindShapes.ts'
import type { Kind } from '../../../src/policy/kinds.ts'
import type { Fields, Items, Mending, Mends } from './Mend.ts'
import { cycled, decimalText, withDrawn } from './values.ts'

interface Parameter {
  readonly id: string
  readonly kind: Kind
  readonly options?: Readonly<Record<string, Bilingual>>
  readonly values?: Items
  readonly default?: unknown
}
type Parameters = Readonly<Record<string, Parameter>>
interface Rules {
  readonly parameters: Parameters
  readonly localParameters: Parameters
  readonly local: Readonly<Record<string, Items>>
  readonly amended: readonly string[]
}

/** The laws of rule sets and of what their parameters hold. */
export const mendsOfPolicy: Mends = {
  distinctScores: (points: Items, { says: [key = ''] }) =>
    fc.constant(points.map((point, index) => ({ ...point, [key]: String(index * 10) }))),
  sidesOfKnots: (knots: Items) =>
    fc.constant(
      knots.flatMap(({ side, ...knot }, index) => {
        const hasLine = side === 'below' ? index > 0 : side === 'above' && index < knots.length - 1
        return hasLine ? [knot, { ...knot, factor: knots[0]?.['factor'], side }] : [knot]
      }),
    ),
  partsAreWhole: (parts: Items) =>
    fc.constant(parts.map((part, index) => ({ ...part, share: index === 0 ? '1' : '0' }))),
  noContradiction: (rules: Rules, { says: [, ...ids] }) => {
    const clear = <Value>(table: Readonly<Record<string, Value>>) => without(table, ids.map(String))
    const { parameters, localParameters, local, amended } = rules
    return fc.constant({
      ...rules,
      parameters: clear(parameters),
      localParameters: clear(localParameters),
      local: clear(local),
      amended: amended.filter((id) => !ids.includes(id)),
    })
  },
  choiceHasOptions: (parameter: Parameter) =>
    fc.constant(
      parameter.kind === 'choice' || parameter.kind === 'choices'
        ? { ...parameter, options: { ...parameter.options, one: { zh: '甲', en: 'One' } } }
        : parameter,
    ),
  noneTwice: (words: readonly string[]) => fc.constant([...new Set(words)]),
  valuesOfTheirKind: (parameter: Parameter, mending) =>
    historyOf(parameter, parameter.values ?? [], mending).map((values) => ({ ...parameter, values })),
  defaultOfItsKind: (parameter: Parameter, mending) =>
    parameter.default === undefined
      ? fc.constant(parameter)
      : withDrawn(parameter as never, { default: valueOfKind(parameter, mending) }),
  sourceSaysValue: (dated: Fields) => fc.constant(asTold(dated)),
  explainedWhole: (source: Fields) => {
    const explained = ['value', 'unit', 'steps']
    return fc.constant(explained.every((key) => source[key] !== undefined) ? source : without(source, explained))
  },
  datesAscend: (values: Items) => {
    const days = [...new Set(values.flatMap(({ from }) => from ?? []))].sort()
    const isOpen = values.some(({ from }) => from === undefined)
    const dated = days.map((from, index) => ({ ...values[index], from }))
    return fc.constant(isOpen ? [without(values[days.length] as Fields, ['from']), ...dated] : dated)
  },
  idsOfTheirKeys: (rules: Rules) => {
    const named = (parameters: Parameters): Parameters =>
      Object.fromEntries(Object.entries(parameters).map(([key, parameter]) => [key, { ...parameter, id: key }]))
    const own = Object.entries(rules.localParameters).filter(([key]) => !Object.hasOwn(rules.parameters, key))
    return fc.constant({
      ...rules,
      parameters: named(rules.parameters),
      localParameters: named(Object.fromEntries(own)),
    })
  },
  localValuesOfTheirKind: (rules: Rules, mending) => {
    const histories = Object.values(rules.local)
    const known = Object.entries(rules.localParameters).slice(0, histories.length)
    const drawn = known.map(([key, parameter], index) =>
      historyOf(parameter, cycled(histories, index), mending).map((history) => [key, history] as const),
    )
    return fc.tuple(...drawn).map((local) => ({ ...rules, local: Object.fromEntries(local) }))
  },
  amendedAreKnown: (rules: Rules) =>
    fc
      .subarray([...Object.keys(rules.parameters), ...Object.keys(rules.localParameters)])
      .map((amended) => ({ ...rules, amended })),
  carveOutRates: (rules: Rules & { readonly kind: string }) => {
    if (rules.kind !== 'year') return fc.constant(rules)
    const fund = ['riskFundRate']
    return fc.constant({
      ...rules,
      parameters: without(rules.parameters, fund),
      localParameters: without(rules.localParameters, fund),
      local: without(rules.local, fund),
      amended: rules.amended.filter((id) => !fund.includes(id)),
    })
  },
  dimensionsHaveWeights: (rules: Rules & { readonly dimensions: Items }, { part }) => {
    const ids = rules.dimensions.map(({ id }) => String(id))
    return fc.tuple(...ids.map(() => part('parameters', '0'))).map((drawn) => ({
      ...rules,
      localParameters: without(rules.localParameters, ids),
      local: without(rules.local, ids),
      parameters: { ...rules.parameters, ...shares(ids, drawn as Parameter[]) },
    }))
  },
  itemsHaveLines: (rules: Rules & { readonly items: Items }, { part }) => {
    const ids = rules.items.flatMap(({ id }) => [`${String(id)}Attention`, `${String(id)}Warning`])
    return fc.tuple(...ids.map(() => part('parameters', '0'))).map((drawn) => ({
      ...rules,
      localParameters: without(rules.localParameters, ids),
      local: without(rules.local, ids),
      parameters: { ...rules.parameters, ...shares(ids, drawn as Parameter[]) },
    }))
  },
  rangesAreParameters: (rules: Rules & { readonly provisions: Items }, { part }) =>
    part('parameters', '0').map((drawn) => {
      const number = 'anumber'
      const own = { ...(drawn as Parameter), id: number, kind: 'number', values: valued(drawn as Parameter, '5') }
      const parameters = { ...rules.parameters, [number]: own }
      const ranged = (measure: Fields) =>
        measure['range'] === undefined ? measure : { ...measure, range: { from: number, to: number } }
      const provisions = rules.provisions.map((provision) => ({
        ...provision,
        measures: (provision['measures'] as Items).map(ranged),
      }))
      return { ...rules, parameters, provisions, localParameters: without(rules.localParameters, [number]) }
    }),
}

function shares(ids: readonly string[], drawn: readonly Parameter[]): Fields {
  const share = (id: string, index: number) => {
    const parameter = drawn[index] as Parameter
    return { ...parameter, id, kind: 'share', values: valued(parameter, decimalText(BigInt(index + 1), 1)) }
  }
  return Object.fromEntries(ids.map((id, index) => [id, share(id, index)]))
}

const valued = ({ values = [] }: Parameter, value: unknown) => values.map((dated) => ({ ...dated, value }))

function without<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}

function historyOf(parameter: Parameter, values: Items, mending: Mending): fc.Arbitrary<Items> {
  const value = valueOfKind(parameter, mending)
  return fc.tuple(...values.map((dated) => withDrawn(dated, { value }).map(asTold)))
}

/** A dated value whose source, if it has one, says it; a source can say a plain number only. */
function asTold({ source, ...dated }: Fields): Fields {
  const { value } = dated
  if (source === undefined || typeof value !== 'string' || !/^\d+(\.\d+)?$/.test(value)) return dated
  const told = source as Fields
  return { ...dated, source: told['steps'] === undefined ? told : { ...told, value } }
}

function valueOfKind({ kind, options = {} }: Parameter, { of }: Mending): fc.Arbitrary<unknown> {
  return of(kindShape(kind, options))
}
