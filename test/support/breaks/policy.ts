import type { Fields, Items } from '../mends/Mend.ts'
import { without } from '../mends/values.ts'
import { type Breaks, type Broken, inList } from './Break.ts'

const told = { id: 'told', label: { zh: '甲', en: 'One' }, unit: 'rate', value: '0.25' }

type Table = Readonly<Record<string, Fields>>

/** The laws of rule sets and of what their parameters hold. */
export const breaksOfPolicy: Breaks = {
  distinctScores: (points: Items) => ({ duplicate_step: [...points, points[0]] }),
  sidesOfKnots: (knots: Items) => ({
    missing: [...knots, { at: 9999, factor: 1, side: 'below' }],
    not_asked: [...knots, { at: 9999, factor: 1 }, { at: 9999, factor: 1, side: 'above' }],
  }),
  partsAreWhole: (parts: Items) => ({
    contradictory_rules: parts.map((part, index) => ({ ...part, share: index === 0 ? '0.5' : '0' })),
  }),
  noContradiction: (rules: Fields, { part }) => {
    const own = { ...(part('parameters', '0') as Fields), verifiedOn: '2026-11-27' }
    const valued = (id: string, kind: Fields, value: unknown) => ({
      ...own,
      ...kind,
      id,
      values: (own as unknown as { values: Items }).values.map((dated) => ({ ...without(dated, 'source'), value })),
    })
    const pool = { pool: { zh: '统筹基金', en: 'the pool' } }
    return {
      contradictory_rules: {
        ...rules,
        parameters: {
          ...(rules['parameters'] as Table),
          overrunBearer: valued('overrunBearer', { kind: 'choice', options: pool }, 'pool'),
          poolShareOfOverrun: valued('poolShareOfOverrun', { kind: 'bands' }, [{ upTo: null, share: '0.5' }]),
        },
      },
    }
  },
  choiceHasOptions: (parameter: Fields) => ({ missing: { ...without(parameter, 'options'), kind: 'choice' } }),
  noneTwice: (words: readonly string[]) => ({ duplicate_id: [...words, words[0]] }),
  valuesOfTheirKind: (parameter: Fields) =>
    ofEachKind((kind, value) => ({
      ...parameter,
      ...kind,
      values: (parameter['values'] as Items).map((dated) => ({ ...dated, value })),
    })),
  defaultOfItsKind: (parameter: Fields) => ofEachKind((kind, value) => ({ ...parameter, ...kind, default: value })),
  sourceSaysValue: (dated: Fields) => ({
    explanation_differs: {
      ...dated,
      value: '0.5',
      source: { label: told.label, unit: told.unit, value: told.value, steps: [told] },
    },
  }),
  explainedWhole: ({ label }: Fields) => ({ missing: { label, unit: told.unit, steps: [told] } }),
  datesAscend: ([first = {}, ...others]: Items) => {
    const dated = { ...first, from: first['from'] ?? '2014-01-01' }
    return {
      dates_not_ascending: [dated, ...others, dated],
      missing: [dated, ...others, without(first, 'from')],
    }
  },
  idsOfTheirKeys: (rules: Fields, { part }) => {
    const parameter = { ...(part('parameters', '0') as Fields), id: 'one' }
    const parameters = rules['parameters'] as Table
    return {
      id_differs: { ...rules, parameters: { ...parameters, another: parameter } },
      duplicate_id: {
        ...rules,
        parameters: { ...parameters, one: parameter },
        localParameters: { ...(rules['localParameters'] as Table), one: { ...localOf(part), id: 'one' } },
      },
    }
  },
  localValuesOfTheirKind: (rules: Fields, { part }) => {
    const history = part('local', '0') as Items
    const locally = (parameter: Fields, values: Items) => ({
      ...rules,
      localParameters: { ...(rules['localParameters'] as Table), one: { ...parameter, id: 'one' } },
      local: { ...(rules['local'] as Table), one: values },
    })
    return {
      unknown_key: { ...rules, local: { ...(rules['local'] as Table), unknown: history } },
      ...ofEachKind((kind, value) =>
        locally(
          { ...without(localOf(part), 'default'), ...kind },
          history.map((dated) => ({ ...dated, value })),
        ),
      ),
    }
  },
  amendedAreKnown: (rules: Fields) => ({ unknown_id: { ...rules, amended: ['unknown'] } }),
  carveOutRates: (rules: Fields, { part }) => {
    const rate = { ...without(part('parameters', '0') as Fields, 'options'), kind: 'share' }
    const values = (parameterValues(part) as Items).map((dated) => ({ ...without(dated, 'source'), value: '60%' }))
    const own = Object.fromEntries(['depositRate', 'riskFundRate'].map((id) => [id, { ...rate, id, values }]))
    const local = ['local', 'localParameters'].map((key) => [key, without(rules[key] as Fields, ...Object.keys(own))])
    return {
      carve_outs_exceed_total: {
        ...rules,
        ...Object.fromEntries(local),
        kind: 'year',
        parameters: { ...(rules['parameters'] as Table), ...own },
      },
    }
  },
  dimensionsHaveWeights: (rules: Fields) => ({
    unknown_id: inList(rules, 'dimensions', ([first, ...others]) => [{ ...first, id: 'unknown' }, ...others]),
  }),
  itemsHaveLines: (rules: Fields) => ({
    unknown_id: inList(rules, 'items', ([first, ...others]) => [{ ...first, id: 'unknown' }, ...others]),
  }),
  rangesAreParameters: (rules: Fields, { part }) => ({
    unknown_id: inList(rules, 'provisions', (provisions) =>
      [...provisions, part('provisions', '0') as Fields].map((provision) =>
        inList(provision, 'measures', (measures) =>
          measures.map((measure) => ({ ...measure, range: { from: 'unknown', to: 'unknown' } })),
        ),
      ),
    ),
  }),
}

const parameterValues = (part: (...keys: readonly string[]) => unknown) => part('parameters', '0', 'values')
const localOf = (part: (...keys: readonly string[]) => unknown) => part('localParameters', '0') as Fields

/** A value that its kind refuses, by each code that a kind has. */
function ofEachKind(make: (kind: Fields, value: unknown) => unknown): Broken {
  const options = { one: { zh: '甲', en: 'One' } }
  return {
    missing: make({ kind: 'bands' }, [{ share: '10%' }]),
    wrong_type: make({ kind: 'flag' }, 'x'),
    not_a_number: make({ kind: 'share' }, 'x'),
    out_of_range: make({ kind: 'share' }, 2),
    not_one_of: make({ kind: 'choice', options }, 'two'),
  }
}
