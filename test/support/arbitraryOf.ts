import * as fc from 'fast-check'
import {
  type AnyShape,
  type Law,
  type NumberSpec,
  parse,
  type RecordSpec,
  type Shape,
  type WholeSpec,
} from '../../src/shape/internal.ts'
import { decimalText, mends } from './mends.ts'

/** Valid inputs of a shape: structure from its specs, then each law is made to hold by its mend. */
export function arbitraryOf<In>(shape: Shape<In, unknown>): fc.Arbitrary<In> {
  return draftsOf(shape).filter((input) => parse(shape, input).ok) as fc.Arbitrary<In>
}

/** Before the last filter: to see how many of them are valid already. */
export function draftsOf(shape: AnyShape): fc.Arbitrary<unknown> {
  return drawn(shape, 0)
}

function drawn({ spec }: AnyShape, depth: number): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'number':
      return numbers(spec)
    case 'whole':
      return wholes(spec)
    case 'text':
      return texts[spec.form]
    case 'option':
      return fc.constantFrom(...spec.words)
    case 'flag':
      return fc.boolean()
    case 'record':
      return records(spec, depth)
    case 'list':
      return fc
        .array(drawn(spec.item, depth + 1), { minLength: spec.mayBeEmpty ? 0 : 1, maxLength: depth > 4 ? 1 : 4 })
        .chain((items) => mended(items, spec.laws))
    case 'table': {
      const key = spec.keys === undefined ? texts.id : fc.constantFrom(...spec.keys)
      return fc
        .uniqueArray(fc.tuple(key, drawn(spec.item, depth + 1)), {
          minLength: spec.mayBeEmpty ? 0 : 1,
          maxLength: 4,
          selector: ([name]) => name,
        })
        .chain((pairs) => mended(Object.fromEntries(pairs), spec.laws))
    }
    case 'column':
      return fc.array(columns[spec.of], { minLength: 1, maxLength: 6 })
    case 'either':
      return fc.oneof(drawn(spec.list, depth), drawn(spec.other, depth))
    case 'orWord':
      return fc.oneof(fc.constantFrom(...spec.words), drawn(spec.other, depth))
    case 'union':
      return fc.oneof(...[...new Set(Object.values(spec.kinds))].map((one) => drawn(one, depth)))
    case 'among':
      if (spec.shapes.length === 0) return fc.constantFrom('1', '5%', 2, true)
      return fc.oneof(...spec.shapes.map((one) => drawn(one, depth)))
    case 'later':
      return depth > 4 ? fc.constant(undefined) : drawn(spec.shape(), depth + 1)
  }
}

const columns = {
  whole: fc.nat(1000),
  number: fc.nat(1000),
  text: fc.constantFrom('a', 'b', 'c'),
  rows: fc.constant({}),
}

const texts = {
  text: fc.string({ minLength: 1, maxLength: 6 }).map((text) => `t${text}`),
  id: fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/),
  code: fc.stringMatching(/^[A-Z][0-9]{2}$/),
  date: fc
    .tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  month: fc
    .tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
}

function records({ fields, laws }: RecordSpec, depth: number): fc.Arbitrary<unknown> {
  const all = Object.entries(fields).map(([key, field]) => [key, drawn(field, depth + 1)] as const)
  const requiredKeys = Object.entries(fields).flatMap(([key, { optional }]) => (optional ? [] : [key]))
  return fc
    .record(Object.fromEntries(all), { requiredKeys: requiredKeys as never[] })
    .chain((record) => mended(record, laws))
}

function wholes({ atLeast, atMost }: WholeSpec): fc.Arbitrary<unknown> {
  const value = fc.integer({ min: atLeast, max: Math.min(atMost, atLeast + 50) })
  return fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: value.map(String) })
}

/** Every way of writing it: text, number, bigint is left out since JSON has none, percent. */
function numbers({ percent, places: decimals, above, atLeast, below, atMost }: NumberSpec): fc.Arbitrary<unknown> {
  const places = decimals ?? 4
  const unit = 10n ** BigInt(places)
  const scaled = ({ n, d }: { n: bigint; d: bigint }) => (n * unit) / d
  const min = above !== undefined ? scaled(above) + 1n : atLeast !== undefined ? scaled(atLeast) : -1_000_000n
  const ceiling = percent === undefined ? min + 10n ** 11n : min + 2n * unit
  const max = below !== undefined ? scaled(below) - 1n : atMost !== undefined ? scaled(atMost) : ceiling
  const value = fc.bigInt({ min, max })
  const inPercent = value.map((n) => `${decimalText(n * 100n, places)}%`)
  if (percent === 'needed') return inPercent
  const text = value.map((n) => decimalText(n, places))
  const asNumber = text.map(Number).filter((number) => /^-?[\d.]{1,15}$/.test(String(number)))
  return fc.oneof(text, asNumber, ...(percent === undefined ? [] : [inPercent]))
}

function mended(value: unknown, laws: readonly Law[]): fc.Arbitrary<unknown> {
  return laws.reduce<fc.Arbitrary<unknown>>((drawing, { says: [kind, ...particulars] }) => {
    const mend = mends[kind]
    return mend === undefined ? drawing : drawing.chain((one) => mend(one as never, ...particulars.map(String)))
  }, fc.constant(value))
}
