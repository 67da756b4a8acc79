import type { ErrorCode } from '../../../src/errors/internal.ts'
import type { Fields } from '../mends/Mend.ts'

/** What a break is given: the law's own particulars, and a part of the value as it may be drawn. */
export interface Breaking {
  readonly says: readonly string[]
  readonly part: (...keys: readonly string[]) => unknown
}

/** What stands in the place of a valid value so that a law refuses it, by the code that it refuses it with. */
export type Broken = Partial<Record<ErrorCode, unknown>>
export type Break = (value: never, breaking: Breaking) => Broken
export type Breaks = Readonly<Record<string, Break>>

/** A list with one item changed; the list as it is where it has no such item. */
export function changed<Item>(items: readonly Item[], index: number, change: (item: Item) => unknown): unknown[] {
  return items.map((item, at) => (at === index ? change(item) : item))
}

/** A list whose items have some fields of their own beside what they have. */
export function all(items: readonly Fields[], fields: Fields): readonly Fields[] {
  return items.map((item) => ({ ...item, ...fields }))
}

/** A list under a key of a record, changed as a whole. */
export function inList(record: Fields, key: string, change: (items: readonly Fields[]) => unknown): Fields {
  return { ...record, [key]: change(record[key] as readonly Fields[]) }
}
