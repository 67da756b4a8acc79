import { type Bilingual, frozenCopy, show } from '../errors/internal.ts'
import type { Law } from './law.ts'
import { listed } from './listed.ts'
import { deepest, type Item, type Reading, refused, refuseOther } from './Reading.ts'
import type { AnyShape, FoundElsewhere, OutOf, RecordSpec, Shape } from './Shape.ts'

/** A shape for every key of an interface: of its type exactly, and as optional as it is there. */
export type Fields<I> = {
  readonly [K in keyof I]-?: Shape<Exclude<I[K], undefined>, unknown, object extends Pick<I, K> ? true : false>
}

/** What the fields of a record are read to. */
export type Outs<F> = { readonly [K in keyof F]: OutOf<F[K]> }

/** What several interfaces hold together: which of their keys stand beside each other, the laws of the record say. */
type Together<I> = Pick<I, keyof I>

/**
 * An object with the keys of an interface and no others. Called twice, because the interface is given and the rest is
 * found: `record<YearInput>(name)({ year: …, … }, [laws])`.
 */
export function record<I extends object>(name: Bilingual, definition?: string) {
  return <const F extends Fields<Together<I>>>(
    fields: F & { readonly [K in Exclude<keyof F, keyof I>]: never },
    laws: readonly Law<Outs<FoundElsewhere<F>>>[] = [],
  ): Shape<I, Outs<F>, false> => {
    const all = fields as Readonly<Record<string, AnyShape>>
    const keys = Object.keys(all)
    const shapes = Object.values(all)
    const known = new Set(keys)
    const expected = objectOf(keys)
    // a copy of what JSON made has room for all its keys at once; one that is filled key by key grows several times
    const blank = JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, null])))) as object
    const kind = all['kind']
    const kinds = kind?.spec.type === 'option' && kind.spec.code === 'wrong_kind' ? kind.spec.words : undefined
    return {
      spec: { type: 'record', name, fields: all, laws: laws as readonly Law[], definition },
      optional: false,
      read: (input, reading) => {
        if (!isObject(input)) return refuseOther(input, reading, expected)
        if (reading.path.length > deepest) return reading.refuse('too_deep', { limit: deepest })
        // Of a rule of another kind nothing else is worth saying.
        const said = kinds === undefined ? undefined : input['kind']
        if (typeof said === 'string' && kinds?.includes(said) === false) {
          return reading.refuse('wrong_kind', { expected: kinds.join(', '), received: show(said) }, ['kind'])
        }
        for (const key in input) {
          if (!known.has(key)) reading.refuse('unknown_key', { expected: listed(keys) }, [key])
        }
        const out: Record<string, unknown> = { ...blank }
        for (let k = 0; k < keys.length; k++) {
          const key = keys[k] as string
          reading.path.push(key)
          out[key] = (shapes[k] as AnyShape).read(input[key], reading)
          reading.path.pop()
        }
        for (const each of laws) each.judge(out as Outs<F>, reading)
        return out as Outs<F>
      },
    }
  }
}

/** A record that may have more keys than those that are known here: they are left to whoever knows them. */
export function wider<In, Out>(shape: Shape<In, Out, false>): Shape<In, Out, false> {
  const spec = shape.spec as RecordSpec
  const { fields } = spec
  return {
    ...shape,
    spec: { ...spec, isOpen: true },
    read: (input, reading) => {
      if (!isObject(input)) return shape.read(input, reading)
      const known = Object.entries(input).filter(([key]) => Object.hasOwn(fields, key))
      return shape.read(Object.fromEntries(known), reading)
    },
  }
}

/** Items by keys of their own, read to a map in the order of the keys. */
export function table<In, Out>(
  name: Bilingual,
  item: Shape<In, Out, false>,
  { keys, names, mayBeEmpty = false, laws = [] }: TableTerms<Out> = {},
): Shape<Readonly<Record<string, In>>, ReadonlyMap<string, Out>, false> {
  return {
    spec: { type: 'table', name, item, keys, names, mayBeEmpty, laws: laws as readonly Law[] },
    optional: false,
    read: (input, reading) => {
      if (!isObject(input)) return refuseOther(input, reading, anObject)
      const own = Object.keys(input)
      if (own.length === 0 && !mayBeEmpty) return reading.refuse('empty_list')
      const out = new Map<string, Out>()
      for (const key of own) {
        if (key === '__proto__' || (keys !== undefined && !keys.includes(key))) {
          reading.refuse('unknown_key', { expected: listed(keys ?? own.filter((one) => one !== key)) }, [key])
          continue
        }
        reading.path.push(key)
        out.set(key, item.read(input[key], reading))
        reading.path.pop()
      }
      for (const each of laws) each.judge(out, reading)
      return out
    },
  }
}

interface TableTerms<Out> {
  /** The keys that there may be; any unless given. */
  readonly keys?: readonly string[]
  readonly names?: Readonly<Record<string, Bilingual>>
  readonly mayBeEmpty?: boolean
  readonly laws?: readonly Law<ReadonlyMap<string, Out>>[]
}

export const anObject = { zh: '一组字段', en: 'an object' }

/** An object, and which keys it has where they are few. */
function objectOf(keys: readonly string[]): Bilingual {
  if (keys.length > 6) return anObject
  const fields = `{ ${keys.join(', ')} }`
  return { zh: `一组字段 ${fields}`, en: `an object ${fields}` }
}

/** An object of keys and values: no list, and nothing that keeps its content elsewhere, as a Map or a Date does. */
export function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false
  return Object.prototype.toString.call(input) === '[object Object]'
}

/** May be left out. */
export function optional<In, Out>(shape: Shape<In, Out, false>): Shape<In, Out | undefined, true> {
  return {
    spec: shape.spec,
    optional: true,
    read: (input, reading) => (input === undefined ? undefined : shape.read(input, reading)),
  }
}

/** May be left out, and is something then. */
export function orElse<In, Out>(shape: Shape<In, Out, false>, otherwise: FoundElsewhere<In>): Shape<In, Out, true> {
  return {
    spec: shape.spec,
    optional: true,
    read: (input, reading) => shape.read(input === undefined ? otherwise : input, reading),
  }
}

/** Read, and then made into something else; the item of the list it stands in is told, if it stands in one. */
export function into<In, Out, Made, Optional extends boolean>(
  shape: Shape<In, Out, Optional>,
  make: (read: Out, item: Item | undefined) => Made,
): Shape<In, Made, Optional> {
  return {
    spec: shape.spec,
    optional: shape.optional,
    read: (input: unknown, reading: Reading) => {
      const { refusals } = reading
      const value = shape.read(input, reading)
      return reading.refusals === refusals ? make(value, reading.item) : (refused as Made)
    },
  }
}

/** Read, and then passed on as it was given, in a copy of our own that nobody can change. */
export function asGiven<In, Optional extends boolean>(shape: Shape<In, unknown, Optional>): Shape<In, In, Optional> {
  return {
    spec: shape.spec,
    optional: shape.optional,
    read: (input: unknown, reading: Reading) => {
      const { refusals } = reading
      shape.read(input, reading)
      return (reading.refusals === refusals ? frozenCopy(input, reading.copies) : input) as In
    },
  }
}

/** Read, and then passed on as it was given, to a calculation that reads it itself. */
export function passedOn<In, Optional extends boolean>(shape: Shape<In, unknown, Optional>): Shape<In, In, Optional> {
  return {
    spec: shape.spec,
    optional: shape.optional,
    read: (input, reading) => {
      shape.read(input, reading)
      return input as In
    },
  }
}
