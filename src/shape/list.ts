import type { Bilingual, ErrorCode, Path } from '../errors/internal.ts'
import { type Label, labelAt } from '../figure/internal.ts'
import type { Law } from './law.ts'
import { Item, type Reading, refuseOther } from './Reading.ts'
import { anObject, isObject } from './record.ts'
import type { AnyShape, ColumnSpec, Shape } from './Shape.ts'

interface ListTerms<Out> {
  readonly laws?: readonly Law<readonly Out[]>[]
  readonly mayBeEmpty?: boolean
  /** How items without a name are called: `第 1 年`. */
  readonly each?: (place: number) => Bilingual
  /** How places are called in messages, `row 1` unless given. */
  readonly places?: (place: number) => Bilingual
}

/** A list. The figures of an item are named after it: by its label, its id, or its place. */
export function list<In, Out>(
  name: Bilingual,
  item: Shape<In, Out, false>,
  { laws = [], mayBeEmpty = false, each = nth, places }: ListTerms<Out> = {},
): Shape<readonly In[], readonly Out[], false> {
  return {
    spec: { type: 'list', name, item, mayBeEmpty, laws: laws as readonly Law[], places },
    optional: false,
    read: (input, reading) => {
      if (!Array.isArray(input)) return refuseOther(input, reading, aList)
      if (input.length === 0 && !mayBeEmpty) return reading.refuse('empty_list')
      const out: Out[] = []
      // By index: holes are items too.
      for (let index = 0; index < input.length; index++) out.push(readItem(item, input[index], index, reading, each))
      for (const law of laws) law.judge(out, reading)
      return out
    },
  }
}

/** An item of a list: its figures are named after it. */
export function readItem<In, Out>(
  item: Shape<In, Out, false>,
  input: unknown,
  index: number,
  reading: Reading,
  each = nth,
): Out {
  const outer = reading.item
  reading.item = new Item(index, nameOf(input), each, outer)
  reading.path.push(index)
  const out = item.read(input, reading)
  reading.path.pop()
  reading.item = outer
  return out
}

/** How further figures of an item are called: after its label or its id, as a list calls the ones it reads. */
export function namingOf(item: { readonly id: string; readonly label?: Bilingual | undefined }, index: number) {
  const { zh, en } = item.label ?? { zh: item.id, en: item.id }
  return (label: Label): Label => labelAt(label, index, zh, en)
}

/**
 * What a hot path reads itself: typed columns, rows by the million. Its reader refuses with a path from here on;
 * `expected` says what is wanted where there is nothing.
 */
export function column<In, Out>(
  name: Bilingual,
  of: ColumnSpec['of'],
  codes: readonly ErrorCode[],
  readAll: (input: unknown, path: Path) => Out,
  { item, expected = aList }: { readonly item?: AnyShape; readonly expected?: Bilingual } = {},
): Shape<In, Out, false> {
  return {
    spec: { type: 'column', name, of, codes, item },
    optional: false,
    read: (input, reading) => {
      if (input === undefined || input === null) return refuseOther(input, reading, expected)
      return relayed(reading, () => readAll(input, []))
    },
  }
}

/** Described by a shape, and read by a reader of its own, which refuses with a path from here on. */
export function readBy<In, Out>({ spec }: AnyShape, readOne: (input: In, path: Path) => Out): Shape<In, Out, false> {
  return {
    spec,
    optional: false,
    read: (input, reading) => {
      if (input === undefined || input === null) return refuseOther(input, reading, anObject)
      return relayed(reading, () => readOne(input as In, []))
    },
  }
}

function relayed<Out>(reading: Reading, readAll: () => Out): Out {
  try {
    return readAll()
  } catch (error) {
    return reading.relay(error)
  }
}

const aList = { zh: '列表', en: 'a list' }
const nth = (place: number): Bilingual => ({ zh: `${place}`, en: `${place}` })

/** Taken before the item is read, so it trusts nothing: what is wrong with it is refused where it is read. */
function nameOf(item: unknown): Bilingual | undefined {
  if (typeof item !== 'object' || !isObject(item)) return undefined
  const { id, label } = item
  if (isObject(label) && typeof label['zh'] === 'string' && typeof label['en'] === 'string') {
    return { zh: label['zh'], en: label['en'] }
  }
  return typeof id === 'string' ? { zh: id, en: id } : undefined
}
