import * as fc from 'fast-check'
import {
  type AnyShape,
  type ColumnSpec,
  type ListSpec,
  type NumberSpec,
  parse,
  type RecordSpec,
  type Shape,
  type TableSpec,
  type WholeSpec,
} from '../../src/shape/internal.ts'
import { thresholdRows } from './mends/corridor.ts'
import { decimalText } from './mends/values.ts'
import { mendOf } from './mends.ts'
import { shapeBelow } from './placesOf.ts'

/** Valid inputs of a shape: structure from its specs, then each law is made to hold by its mend. */
export function arbitraryOf<In>(shape: Shape<In, unknown>): fc.Arbitrary<In> {
  return draftsOf(shape).filter((input) => parse(shape, input).ok) as fc.Arbitrary<In>
}

/** Before the last filter: to see how many of them are valid already. */
export function draftsOf(shape: AnyShape): fc.Arbitrary<unknown> {
  return drawn(shape, 0)
}

function drawn(shape: AnyShape, depth: number): fc.Arbitrary<unknown> {
  const { spec } = shape
  switch (spec.type) {
    case 'number':
      return numbers(spec)
    case 'whole':
      return wholes(spec)
    case 'text':
      return texts[spec.form]
    case 'option':
      return fc.constantFrom(...spec.words)
    case 'steps':
      return fc.constant([])
    case 'flag':
      return spec.onlyTrue === true ? fc.constant(true) : fc.boolean()
    case 'record':
      return records(spec, depth)
    case 'list':
      return fc
        .array(drawn(spec.item, depth + 1), { minLength: spec.mayBeEmpty ? 0 : 1, maxLength: depth > 4 ? 1 : 4 })
        .chain((items) => mended(items, spec, depth))
    case 'table': {
      const key = spec.keys === undefined ? texts.id : fc.constantFrom(...spec.keys)
      return fc
        .uniqueArray(fc.tuple(key, drawn(spec.item, depth + 1)), {
          minLength: spec.mayBeEmpty ? 0 : 1,
          maxLength: 4,
          selector: ([name]) => name,
        })
        .chain((pairs) => mended(Object.fromEntries(pairs), spec, depth))
    }
    case 'column':
      return columns(shape, spec, depth)
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

/** A column is drawn in those ways of its kind that its reader takes. */
function columns(shape: AnyShape, { of, item }: ColumnSpec, depth: number): fc.Arbitrary<unknown> {
  if (item !== undefined) return fc.array(drawn(item, depth + 1), { minLength: 1, maxLength: 3 })
  const isTaken = (way: fc.Arbitrary<unknown>) =>
    fc.sample(way, { numRuns: 1, seed: 1 }).every((one) => takes(shape, one))
  return fc.oneof(...waysOfColumns[of].filter(isTaken))
}

const takes = (shape: AnyShape, input: unknown) => parse(shape as Shape<unknown, unknown>, input).ok
const many = { minLength: 1, maxLength: 6 }
const counts = fc.array(fc.nat(100), many)
const waysOfColumns: Readonly<Record<ColumnSpec['of'], readonly fc.Arbitrary<unknown>[]>> = {
  text: [fc.array(fc.constantFrom('a', 'b', 'c'), many)],
  whole: [
    counts,
    counts.map((list) => Uint8Array.from(list)),
    counts.map((list) => Int32Array.from(list)),
    counts.map((list) => Float64Array.from(list)),
  ],
  number: [
    fc.nat(10_000).map((n) => decimalText(BigInt(n), 2)),
    fc.array(fc.constantFrom(0, 0.25, 0.5, 1), many),
    counts.map((list) => Float64Array.from(list)),
  ],
  rows: [fc.constant(thresholdRows), fc.constant([{ name: 'a', total: '1.50' }])],
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
  period: fc.integer({ min: 2015, max: 2030 }).map(String),
}

function records(spec: RecordSpec, depth: number): fc.Arbitrary<unknown> {
  const { fields } = spec
  const all = Object.entries(fields).map(([key, field]) => [key, drawn(field, depth + 1)] as const)
  const requiredKeys = Object.entries(fields).flatMap(([key, { optional }]) => (optional ? [] : [key]))
  return fc
    .record(Object.fromEntries(all), { requiredKeys: requiredKeys as never[] })
    .chain((record) => mended(record, spec, depth))
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

function mended(value: unknown, spec: RecordSpec | ListSpec | TableSpec, depth: number): fc.Arbitrary<unknown> {
  const part = (...keys: readonly string[]) => drawn(shapeBelow({ spec } as AnyShape, keys), depth + 1)
  const of = (shape: AnyShape) => drawn(shape, depth + 1)
  return spec.laws.reduce<fc.Arbitrary<unknown>>((drawing, law) => {
    const mend = mendOf(law)
    if (mend === undefined) return drawing
    return drawing.chain((one) => mend(one as never, { says: law.says.slice(1).map(String), part, of }))
  }, fc.constant(value))
}
