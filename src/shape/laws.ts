import type { Bilingual, ErrorCode } from '../errors/internal.ts'
import type { Figure } from '../figure/internal.ts'
import { add, compare, type Fraction, isOne, toDecimalString, zero } from '../numeric/internal.ts'
import { type Law, law } from './law.ts'
import { listed } from './listed.ts'

/** A number as it was read: a figure, or its value alone. */
type Read = Figure | Fraction
type With<Key extends string, Value> = { readonly [K in Key]: Value }
type Maybe<Key extends string, Value = unknown> = { readonly [K in Key]?: Value | undefined }

const exactOf = (number: Read): Fraction => ('value' in number ? number.value : number)

/** The numbers of a list, or those under a key, are not all zero; what is no weight has a code of its own for it. */
export function notAllZero(): Law<readonly Read[]>
export function notAllZero<Key extends string>(key: Key, code?: ErrorCode): Law<readonly With<Key, Read>[]>
export function notAllZero(key?: string, code: ErrorCode = 'weights_all_zero') {
  return law(
    [code],
    key === undefined ? ['notAllZero'] : ['notAllZero', key],
    (items: readonly (Read | With<string, Read>)[]) =>
      items.map((item) => (key === undefined ? item : (item as With<string, Read>)[key]) as Read),
    (weights, reading) => {
      if (weights.every((weight) => exactOf(weight).n === 0n)) reading.refuse(code)
    },
  )
}

/** The number under a key is not zero, where it is given; each has a code of its own for it. */
export function notZero<Key extends string>(key: Key, code: ErrorCode): Law<Maybe<Key, Read>> {
  return law(
    [code],
    ['notZero', key],
    (value: Maybe<Key, Read>) => value[key],
    (number, reading) => {
      if (number !== undefined && exactOf(number).n === 0n) reading.refuse(code, {}, [key])
    },
  )
}

/** The numbers under a key sum to one. */
export function sumToOne<Key extends string>(key: Key): Law<readonly With<Key, Read>[]> {
  return law(
    ['weights_not_one'],
    ['sumToOne', key],
    (items: readonly With<Key, Read>[]) => items.map((item) => item[key]),
    (weights, reading) => {
      const sum = weights.map(exactOf).reduce(add, zero)
      if (!isOne(sum)) reading.refuse('weights_not_one', { received: toDecimalString(sum) })
    },
  )
}

/** Exactly one of some keys is given; `wanted` says what will do where none is. */
export function exactlyOne<Key extends string>(keys: readonly Key[], wanted?: Bilingual): Law<Maybe<Key>> {
  return law(
    ['missing', 'conflicting_inputs'],
    ['exactlyOne', ...keys],
    (value: Maybe<Key>) => keys.filter((key) => value[key] !== undefined),
    (given, reading) => {
      const [, second] = given
      if (second !== undefined) reading.refuse('conflicting_inputs', { expected: given.join(', ') }, [second])
      if (given.length === 0) reading.refuse('missing', { expected: wanted ?? either(keys) }, keys.slice(0, 1))
    },
  )
}

/** One of some keys at least is given. */
export function oneAtLeast<Key extends string>(keys: readonly Key[]): Law<Maybe<Key>> {
  return law(
    ['missing'],
    ['oneAtLeast', ...keys],
    (value: Maybe<Key>) => keys.some((key) => value[key] !== undefined),
    (isGiven, reading) => {
      if (!isGiven) reading.refuse('missing', { expected: either(keys) }, keys.slice(0, 1))
    },
  )
}

/** Of some keys one at most is given. */
export function oneAtMost<Key extends string>(keys: readonly Key[]): Law<Maybe<Key>> {
  return law(
    ['conflicting_inputs'],
    ['oneAtMost', ...keys],
    (value: Maybe<Key>) => keys.filter((key) => value[key] !== undefined),
    (given, reading) => {
      const [, second] = given
      if (second !== undefined) reading.refuse('conflicting_inputs', { expected: given.join(', ') }, [second])
    },
  )
}

/** Where one key is given, another must be. */
export function needs<Key extends string>(key: Key, other: Key): Law<Maybe<Key>> {
  return law(
    ['missing'],
    ['needs', key, other],
    (value: Maybe<Key>) => [value[key] !== undefined, value[other] !== undefined] as const,
    ([isGiven, hasOther], reading) => {
      if (isGiven && !hasOther) reading.refuse('missing', { given: key }, [other])
    },
  )
}

/** One number is not above another, where both are given. */
export function notAbove<Key extends string>(key: Key, limit: Key): Law<Maybe<Key, Read>> {
  return law(
    ['out_of_range'],
    ['notAbove', key, limit],
    (value: Maybe<Key, Read>) => [value[key], value[limit]] as const,
    ([one, other], reading) => {
      if (one === undefined || other === undefined || compare(exactOf(one), exactOf(other)) <= 0) return
      const expected = `≤ ${toDecimalString(exactOf(other))}`
      reading.refuse('out_of_range', { expected, received: toDecimalString(exactOf(one)) }, [key])
    },
  )
}

/** One number is not below another, where both are given. */
export function notBelow<Key extends string>(key: Key, limit: Key): Law<Maybe<Key, Read>> {
  return law(
    ['out_of_range'],
    ['notBelow', key, limit],
    (value: Maybe<Key, Read>) => [value[key], value[limit]] as const,
    ([one, other], reading) => {
      if (one === undefined || other === undefined || compare(exactOf(one), exactOf(other)) >= 0) return
      const expected = `≥ ${toDecimalString(exactOf(other))}`
      reading.refuse('out_of_range', { expected, received: toDecimalString(exactOf(one)) }, [key])
    },
  )
}

/** Upper bounds ascend, and the last and only the last is without limit; one that was refused is passed over. */
export function openBands<Key extends string>(key: Key): Law<readonly With<Key, Read | null>[]> {
  return {
    codes: ['bands_not_open', 'bands_not_ascending'],
    says: ['openBands', key],
    judge: (bands, reading) => {
      let previous: Fraction | undefined
      bands.forEach((band, index) => {
        const bound = band[key]
        if (!reading.isSound(bound)) return
        const isLast = index === bands.length - 1
        if (bound === null) {
          if (!isLast) reading.refuse('bands_not_open', {}, [index, key])
          return
        }
        const value = exactOf(bound)
        if (isLast) {
          reading.refuse('bands_not_open', { received: toDecimalString(value), open: `${key}: null` }, [index, key])
        }
        if (previous !== undefined && compare(value, previous) <= 0) {
          const received = toDecimalString(value)
          reading.refuse('bands_not_ascending', { received, previous: toDecimalString(previous) }, [index, key])
        }
        previous = value
      })
    },
  }
}

/** The years under a key follow each other, none missing. */
export function consecutive<Key extends string>(key: Key): Law<readonly With<Key, number>[]> {
  return {
    codes: ['years_not_consecutive'],
    says: ['consecutive', key],
    judge: (items, reading) => {
      let previous: number | undefined
      items.forEach((item, index) => {
        const year = item[key]
        if (!reading.isSound(year)) {
          previous = undefined
          return
        }
        if (previous !== undefined && year !== previous + 1) {
          const expected = String(previous + 1)
          const info = { previous: String(previous), expected, received: String(year) }
          reading.refuse('years_not_consecutive', info, [index, key])
        }
        previous = year
      })
    },
  }
}

/** Two lists, each under its key, have as many items. */
export function sameLength<Key extends string>(key: Key, other: Key): Law<Maybe<Key, { readonly length: number }>> {
  return law(
    ['wrong_length'],
    ['sameLength', key, other],
    (value: Maybe<Key, { readonly length: number }>) => [value[key]?.length, value[other]?.length] as const,
    ([one, wanted], reading) => {
      if (one === undefined || wanted === undefined || one === wanted) return
      reading.refuse('wrong_length', { expected: wanted, received: one }, [key])
    },
  )
}

/** A list of no more items than a calculation can take with a trace of each. */
export const mostItems = (limit: number) => itemsOf(['mostItems', limit], 0, limit)

/** A list of as many items as there must be. */
export const exactItems = (count: number) => itemsOf(['exactItems', count], count, count)

function itemsOf(says: Law['says'], least: number, most: number): Law<readonly unknown[]> {
  return {
    codes: ['wrong_length'],
    says,
    judge: ({ length }, reading) => {
      const expected = least === most ? most : `≤ ${most}`
      if (length < least || length > most) reading.refuse('wrong_length', { expected, received: length })
    },
  }
}

/** Of some ids, each is one of those that are known. */
export function refuseUnknown(
  ids: readonly string[],
  known: Iterable<string>,
  refuse: (index: number, info: { readonly received: string; readonly expected: string }) => void,
): void {
  const names = new Set(known)
  ids.forEach((id, index) => {
    if (!names.has(id)) refuse(index, { received: id, expected: listed([...names]) })
  })
}

const either = (keys: readonly string[]): Bilingual => ({ zh: keys.join(' 或 '), en: keys.join(' or ') })
