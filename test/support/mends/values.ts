import * as fc from 'fast-check'
import { isSourced } from '../../../src/figure/internal.ts'
import { compare, type Fraction, readDecimal } from '../../../src/numeric/internal.ts'
import type { Fields, Items } from './Mend.ts'

/** The exact value of a number, however it is written, and whether or not it says where it comes from. */
export function exact(input: unknown): Fraction {
  return readDecimal(isSourced(input) ? input.value : input, [], { percent: true })
}

/** Below zero where the first number is less. */
export function byValue(a: unknown, b: unknown): number {
  return compare(exact(a), exact(b))
}

export function isZero(input: unknown): boolean {
  return exact(input).n === 0n
}

/** n × 10^-places as text. */
export function decimalText(n: bigint, places: number): string {
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0')
  const point = digits.length - places
  return `${n < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`
}

/** The item at an index of a list that starts anew behind its end. */
export function cycled<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item
}

export function without(record: Fields, ...keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}

/** A record with what was drawn under some of its keys. */
export function withDrawn(
  record: Fields,
  drawn: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Fields> {
  return fc.record(drawn).map((parts) => ({ ...record, ...parts }))
}

/** Items that are each mended by themselves. */
export function each(
  items: Items,
  mend: (item: Fields, index: number) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown[]> {
  return fc.tuple(...items.map(mend))
}

/** A record with its values of some keys in ascending order of days. */
export function daysInOrder(record: Fields, ...keys: readonly string[]): Fields {
  if (keys.some((key) => record[key] === undefined)) return record
  const days = keys.map((key) => String(record[key])).sort()
  return { ...record, ...Object.fromEntries(keys.map((key, index) => [key, days[index]])) }
}
