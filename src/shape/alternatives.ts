import { type Bilingual, show } from '../errors/internal.ts'
import { isDecimal } from '../numeric/internal.ts'
import { listedWords } from './listed.ts'
import { deepest, refuseOther } from './Reading.ts'
import { anObject, isObject, optional } from './record.ts'
import type { AnyShape, InOf, Meanings, OutOf, RecordSpec, Shape } from './Shape.ts'

/** A list, or else something that is none. */
export function either<A, AOut, B, BOut>(
  list: Shape<A, AOut, false>,
  other: Shape<B, BOut, false>,
): Shape<A | B, AOut | BOut, false> {
  return {
    spec: { type: 'either', list, other },
    optional: false,
    read: (input, reading) => (Array.isArray(input) ? list.read(input, reading) : other.read(input, reading)),
  }
}

/** One of some words, or else something. */
export function orWord<const Word extends string | null, In, Out>(
  words: readonly Word[],
  other: Shape<In, Out, false>,
  meanings?: Meanings,
): Shape<Word | In, Word | Out, false> {
  return {
    spec: {
      type: 'orWord',
      words,
      other,
      meanings,
      ...(other.spec.type === 'record' ? { codes: ['not_one_of'] } : {}),
    },
    optional: false,
    read: (input, reading) => {
      const word = words.find((one) => one === input)
      if (word !== undefined) return word
      if (typeof input !== 'string' || other.spec.type !== 'record') return other.read(input, reading)
      return reading.refuse('not_one_of', { expected: listedWords(words.map(String), meanings), received: show(input) })
    },
  }
}

/** An object of fields, or else a number, however it is given. */
export function orRecord<In, Out, Other, OtherOut>(
  fields: Shape<In, Out, false>,
  number: Shape<Other, OtherOut, false>,
): Shape<In | Other, Out | OtherOut, false> {
  return {
    spec: { type: 'either', list: number, other: fields },
    optional: false,
    read: (input, reading) => {
      if (input === null) return refuseOther(input, reading, anObject)
      const isOne = typeof input !== 'object' || 'value' in input || isDecimal(input)
      return isOne ? number.read(input, reading) : fields.read(input, reading)
    },
  }
}

/** `null`, or else something. */
export const orNull = <In, Out>(other: Shape<In, Out, false>) => orWord([null], other)

/** A record that says by one of its keys which of several it is; each has the keys of its kind alone. */
export function union<const S extends readonly AnyShape[]>(
  key: string,
  name: Bilingual,
  shapes: S,
): Shape<InOf<S[number]>, OutOf<S[number]>, false> {
  const kinds: Record<string, AnyShape> = {}
  const meanings: Record<string, Bilingual> = {}
  for (const shape of shapes) {
    const kind = (shape.spec as RecordSpec).fields[key]?.spec
    if (kind?.type !== 'option') continue
    for (const word of kind.words) kinds[word] = shape
    Object.assign(meanings, kind.meanings)
  }
  const words = Object.keys(kinds)
  return {
    spec: { type: 'union', name, key, kinds },
    optional: false,
    read: (input, reading) => {
      if (!isObject(input)) return refuseOther(input, reading, anObject)
      const kind = input[key]
      const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
      if (shape !== undefined) return shape.read(input, reading) as OutOf<S[number]>
      const expected = listedWords(words, meanings)
      if (kind === undefined) return reading.refuse('missing', { expected }, [key])
      return reading.refuse('not_one_of', { expected, received: show(kind) }, [key])
    },
  }
}

/** A record that is told apart by which of some keys it has; each has the keys of its kind alone. */
export function byKey<const S extends Readonly<Record<string, AnyShape>>>(
  name: Bilingual,
  kinds: S,
): Shape<InOf<S[keyof S]>, OutOf<S[keyof S]>, false> {
  const keys = Object.keys(kinds)
  return {
    spec: { type: 'among', name, shapes: Object.values(kinds), codes: ['wrong_type', 'conflicting_inputs'] },
    optional: false,
    read: (input, reading) => {
      if (!isObject(input)) return refuseOther(input, reading, anObject)
      const given = keys.filter((key) => input[key] !== undefined)
      const [key, second] = given
      if (key === undefined) return reading.refuse('missing', { expected: keys.join(' / ') })
      if (second !== undefined) return reading.refuse('conflicting_inputs', { expected: given.join(', ') })
      return (kinds[key] as AnyShape).read(input, reading) as OutOf<S[keyof S]>
    },
  }
}

/** One of several that only a law can tell apart: it is taken as it is, and the law judges it. Of none: anything there is. */
export function among<In>(name: Bilingual, shapes: readonly AnyShape[]): Shape<In, In, false> {
  return {
    spec: { type: 'among', name, shapes },
    optional: false,
    read: (input, reading) =>
      input === undefined || input === null ? refuseOther(input, reading, name) : (input as In),
  }
}

/** What another result says beside what is wanted of it: anything, and nothing is made of it. */
export const passedOver = () =>
  optional(
    among<unknown>({ zh: '其他结果字段', en: 'Another field of the result' }, []) as Shape<unknown, unknown, false>,
  )

/** A shape that holds itself, or stands further down. */
export function later<In, Out>(shape: () => Shape<In, Out, false>): Shape<In, Out, false> {
  return {
    spec: { type: 'later', shape },
    optional: false,
    read: (input, reading) =>
      reading.path.length > deepest ? reading.refuse('too_deep', { limit: deepest }) : shape().read(input, reading),
  }
}
