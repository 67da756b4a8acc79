import { attempt } from '../errors/internal.ts'
import { compare, isDecimal, readDecimal } from '../numeric/internal.ts'

/** What is to be thought of rows that share an id: each with the first row of that id. */
export interface RepeatedRows {
  /** Rows that say again, field by field, what the first says: they are one. */
  readonly copies: ReadonlyMap<number, number>
  /** Rows of an id under which not all are alike: none can be told to be the right one, the first neither. */
  readonly conflicts: ReadonlyMap<number, number>
}

/** Holds rows against the first row of their id, given by row. */
export function repeatedRows(rows: readonly unknown[], firstOf: ReadonlyMap<number, number>): RepeatedRows {
  return sortRepeated(firstOf, (row, first) => areAlike(rows[row], rows[first]))
}

/** The same of rows that only the caller can compare. */
export function sortRepeated(
  firstOf: ReadonlyMap<number, number>,
  isCopy: (row: number, first: number) => boolean,
): RepeatedRows {
  const inConflict = new Set<number>()
  for (const [row, first] of firstOf) if (!isCopy(row, first)) inConflict.add(first)
  const copies = new Map<number, number>()
  const conflicts = new Map<number, number>()
  for (const [row, first] of firstOf) (inConflict.has(first) ? conflicts : copies).set(row, first)
  return { copies, conflicts }
}

/** A row that is nested deeper is like no other. */
const deepest = 8

/** Alike in every field; one that is undefined is none. */
export function areAlike(one: unknown, other: unknown, depth = 0): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (isDecimal(one) || isDecimal(other)) return isDecimal(one) && isDecimal(other) && areOneNumber(one, other)
  if (!isPlain(one) || !isPlain(other)) return false
  if (depth > deepest || Array.isArray(one) !== Array.isArray(other)) return false
  const [fields, others] = [fieldsOf(one), fieldsOf(other)]
  if (fields.size !== others.size) return false
  for (const [key, value] of fields) {
    if (!others.has(key) || !areAlike(value, others.get(key), depth + 1)) return false
  }
  return true
}

/** Numbers of a decimal library, which need not show their digits as fields. */
function areOneNumber(one: object, other: object): boolean {
  const numbers = [one, other].map((number) => attempt(() => readDecimal(number as never, [])))
  const [a, b] = numbers
  return a?.ok === true && b?.ok === true && compare(a.value, b.value) === 0
}

/** Nothing but its fields: of any other object one cannot tell what it is. */
function isPlain(given: object): boolean {
  const kind: unknown = Object.getPrototypeOf(given)
  return Array.isArray(given) || kind === null || Object.getPrototypeOf(kind) === null
}

function fieldsOf(one: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(one).filter(([, value]) => value !== undefined))
}
