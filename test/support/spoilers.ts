import type { ErrorCode } from '../../src/errors/internal.ts'
import { type Fraction, toDecimalString } from '../../src/numeric/internal.ts'
import type { AnyShape, NumberSpec, RecordSpec, Spec } from '../../src/shape/internal.ts'
import type { Fields } from './mends/Mend.ts'
import { exact, without } from './mends/values.ts'

/** What stands in the place of a valid value, and the code that its shape then refuses with, or none in particular. */
export interface Spoilt {
  readonly code?: ErrorCode
  readonly value: unknown
}

/** The ways in which a value can be what its shape says it is not; the laws between its parts aside. */
export function spoilersOf({ spec }: AnyShape, value: unknown): readonly Spoilt[] {
  return [spoilt('missing', null), ...ownSpoilers(spec, value)]
}

const spoilt = (code: ErrorCode, value: unknown): Spoilt => ({ code, value })

function ownSpoilers(spec: Spec, value: unknown): readonly Spoilt[] {
  switch (spec.type) {
    case 'number':
      return ofNumber(spec, value)
    case 'whole':
      return [
        spoilt('not_an_integer', '1.5'),
        { value: 'x' },
        spoilt('out_of_range', spec.atLeast - 1),
        ...(spec.atMost < Number.MAX_SAFE_INTEGER ? [spoilt('out_of_range', String(spec.atMost + 1))] : []),
      ]
    case 'text':
      if (spec.form === 'date') return [spoilt('not_a_date', '2025-02-30')]
      if (spec.form === 'month') return [spoilt('not_a_month', '2025-13')]
      if (spec.form === 'period') return [spoilt('not_a_period', '2025-13'), spoilt('not_a_period', true)]
      return [
        spoilt('wrong_type', ' '),
        { value: 'x'.repeat(20_000) },
        ...(spec.form === 'text' ? [] : [spoilt('unclean_id', 'a\u200b')]),
      ]
    case 'option':
      return [spoilt(spec.code, 'no such word')]
    case 'steps':
      return [spoilt('wrong_type', true)]
    case 'flag':
      return [spoilt('wrong_type', 'x')]
    case 'record':
      return [
        spoilt('wrong_type', true),
        ...(spec.isOpen === true ? [] : [spoilt('unknown_key', { ...(value as Fields), misspelt: 1 })]),
      ]
    case 'list':
      return [spoilt('wrong_type', true), ...(spec.mayBeEmpty ? [] : [spoilt('empty_list', [])])]
    case 'table':
      return [
        spoilt('wrong_type', true),
        spoilt('unknown_key', JSON.parse(`{"${spec.keys === undefined ? '__proto__' : 'misspelt'}": 1}`)),
        ...(spec.mayBeEmpty ? [] : [spoilt('empty_list', {})]),
      ]
    case 'column':
      return [...strays, ...ofRows(value)].map((stray) => ({ value: stray }))
    case 'orWord':
      return [{ value: 'nosuchword' }]
    case 'union':
      return [
        spoilt('wrong_type', true),
        spoilt('missing', without(value as Fields, spec.key)),
        spoilt('not_one_of', { ...(value as Fields), [spec.key]: 'no such kind' }),
      ]
    case 'among':
      if (spec.codes === undefined) return []
      return [spoilt('wrong_type', true), spoilt('conflicting_inputs', ofSeveral(spec.shapes, value as Fields))]
    case 'either':
    case 'later':
      return []
  }
}

/** What a column may hold that it must not. */
const strays = [
  true,
  {},
  [],
  [null],
  [true],
  ['x'],
  [' '],
  [-1],
  ['-1'],
  [2.5],
  ['0.001'],
  ['5%'],
  [0.1 + 0.2],
  [Number.NaN],
  ['9'.repeat(80)],
  ['x'.repeat(300)],
  ['a\u200b'],
]

/** Rows with one thing wrong with their first. */
function ofRows(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || typeof value[0] !== 'object') return []
  const [first, ...others] = value as Fields[]
  const keys = Object.keys(first as Fields)
  const put = (key: string, stray: unknown) => [{ ...first, [key]: stray }, ...others]
  return [put('misspelt', 1), ...keys.flatMap((key) => [null, 'x', -1, 0.5].map((stray) => put(key, stray)))]
}

/** A record that has the keys of several kinds, each of which tells them apart. */
function ofSeveral(shapes: readonly AnyShape[], value: Fields): Fields {
  const keys = shapes.map(({ spec }) => Object.keys((spec as RecordSpec).fields)[0] as string)
  return { ...Object.fromEntries(keys.map((key) => [key, 1])), ...value }
}

function ofNumber(spec: NumberSpec, value: unknown): readonly Spoilt[] {
  const { percent, places, outside = 'out_of_range' } = spec
  const { n, d } = exact(value)
  return [
    spoilt('not_a_number', 'x'),
    spoilt('inexact_number', 0.1 + 0.2),
    spoilt('too_many_digits', '1e9999'),
    ...(percent === undefined ? [spoilt('percent_not_allowed', '5%')] : []),
    ...(percent === 'needed' ? [{ value: 3.5 }] : []),
    ...outsideOf(spec).map((bound) => spoilt(outside, bound)),
    ...(places === undefined
      ? []
      : [{ value: `${n / d}.${'0'.repeat(places)}1` }, { value: `0.${'0'.repeat(places)}1` }]),
  ]
}

/** The nearest numbers beyond the bounds. */
function outsideOf({ above, atLeast, below, atMost }: NumberSpec): readonly string[] {
  const beyond = (bound: Fraction | undefined, step: bigint) =>
    bound === undefined ? [] : [toDecimalString({ n: bound.n + step * bound.d, d: bound.d })]
  return [...beyond(above, 0n), ...beyond(atLeast, -1n), ...beyond(below, 0n), ...beyond(atMost, 1n)]
}
