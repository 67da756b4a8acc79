import * as fc from 'fast-check'
import type { Explained, Stated, Unit } from 'yigongti'
import { isSourced } from '../../src/figure/internal.ts'
import { readDecimal, toDecimalString } from '../../src/numeric/internal.ts'
import { type AnyShape, parse, type Shape } from '../../src/shape/internal.ts'
import { type Place, placesOf } from './placesOf.ts'
import { put } from './put.ts'

/** A number that an input gives plainly, where it stands, and the unit that is wanted there. */
export interface NumberPlace {
  readonly path: Place['path']
  readonly value: unknown
  readonly unit: Unit
  /** It is one of several things that it might be: of which unit it is, the rest of the input may say. */
  readonly isLoose: boolean
}

/** The plain numbers of a valid input, columns aside. */
export function numbersOf(shape: AnyShape, input: unknown): readonly NumberPlace[] {
  return placesOf(shape, input).flatMap(({ path, value, isLoose, shape: { spec } }) =>
    ((spec.type === 'number' && spec.isWritten !== true) || spec.type === 'whole') && !isSourced(value)
      ? [{ path, value, isLoose, unit: spec.label.unit }]
      : [],
  )
}

const name = { zh: '另一个数', en: 'Another number' }

export function statedAs(value: unknown): Stated {
  const document = { zh: '会议纪要', en: 'Minutes' }
  return { value: value as string, label: name, citations: [{ document, status: 'local' }] }
}

/** A number with steps that end in it. */
export function explainedAs(given: unknown, unit: Unit): Explained {
  const value = toDecimalString(readDecimal(given, [], { percent: true }))
  const one = { id: 'one', label: { zh: '第一个', en: 'First' }, unit, value }
  const steps = [
    { ...one, because: { zh: '给定', en: 'as given' } },
    { id: 'other', label: name, unit, value, formula: 'one × 1', inputs: [one] },
  ]
  return { value, unit, label: name, steps }
}

/** A valid input with some of its numbers explained and some stated, of the same values. */
export function withExplanations<In>(shape: Shape<In, unknown>, input: In): fc.Arbitrary<In> {
  const numbers = numbersOf(shape, input)
  const ways = fc.array(fc.constantFrom('plain', 'explained', 'stated'), {
    minLength: numbers.length,
    maxLength: numbers.length,
  })
  return ways
    .map((drawn) =>
      numbers.reduce<unknown>((whole, { path, value, unit }, index) => {
        const way = drawn[index]
        if (way === 'plain') return whole
        const next = put(whole, path, way === 'stated' ? statedAs(value) : explainedAs(value, unit))
        // A few numbers are only taken in the unit of their neighbours, or written in percent.
        return parse(shape, next).ok ? next : whole
      }, input),
    )
    .map((made) => made as In)
}
