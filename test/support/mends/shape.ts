import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { byValue, cycled, decimalText, isZero, withDrawn, without } from './values.ts'

/** The laws that shapes of every room share. */
export const mendsOfShape: Mends = {
  unique: (items: Items, { says: [key = 'id'] }) =>
    fc.constant(
      items.map((item, index) => ({
        ...item,
        [key]: /^\d+$/.test(String(item[key])) ? 2015 + index : `${item[key]}${index}`,
      })),
    ),
  oneRowAnId: (items: Items) => fc.constant(items.map((item, index) => ({ ...item, id: `${item['id']}${index}` }))),
  distinct: (texts: readonly unknown[]) => fc.constant([...new Set(texts)]),
  notAllZero: (items: Items, { says: [key = ''] }) =>
    fc.constant(items.map((item, index) => (index > 0 ? item : key === '' ? 1 : { ...item, [key]: 1 }))),
  notZero: (record: Fields, { says: [key = ''] }) =>
    fc.constant(record[key] !== undefined && isZero(record[key]) ? { ...record, [key]: '1' } : record),
  notBothZero: (record: Fields, { says: [key = '', other = ''] }) =>
    fc.constant(isZero(record[key]) && isZero(record[other]) ? { ...record, [key]: '1' } : record),
  sumToOne: (items: Items, { says: [key = ''] }) =>
    sharesOf(items.length).map((shares) => items.map((item, index) => ({ ...item, [key]: shares[index] }))),
  exactlyOne: (record: Fields, { says: keys, part }) => oneAtLeast(onlyOneOf(record, keys), keys, part),
  oneAtMost: (record: Fields, { says: keys }) => onlyOneOf(record, keys),
  oneAtLeast: (record: Fields, { says: keys, part }) => oneAtLeast(fc.constant(record), keys, part),
  needs: (record: Fields, { says: [key = '', other = ''], part }) => {
    if (record[key] === undefined || record[other] !== undefined) return fc.constant(record)
    return fc.oneof(fc.constant(without(record, key)), withDrawn(record, { [other]: part(other) }))
  },
  notAbove: (record: Fields, { says: [key = '', limit = ''] }) => fc.constant(within(record, key, limit, 1)),
  notBelow: (record: Fields, { says: [key = '', limit = ''] }) => fc.constant(within(record, key, limit, -1)),
  openBands: (bands: Items, { says: [key = ''] }) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: bands.length - 1, maxLength: bands.length - 1 })
      .map((bounds) => {
        const sorted = bounds.sort((a, b) => a - b)
        return bands.map((band, index) => ({
          ...band,
          [key]: index === bands.length - 1 ? null : decimalText(BigInt(sorted[index] as number), 3),
        }))
      }),
  consecutive: (items: Items, { says: [key = ''] }) =>
    fc
      .integer({ min: 2010, max: 2030 })
      .map((first) => items.map((item, index) => ({ ...item, [key]: first + index }))),
  sameLength: (record: Fields, { says: [key = '', other = ''] }) => {
    const [one, wanted] = [record[key], record[other]] as [unknown[] | undefined, unknown[] | undefined]
    if (one === undefined || wanted === undefined) return fc.constant(record)
    return fc.constant({ ...record, [key]: wanted.map((_, index) => cycled(one, index)) })
  },
  mostItems: fc.constant,
  exactItems: (items: readonly unknown[], { says: [count = ''] }) =>
    fc.constant(Array.from({ length: Number(count) }, (_, at) => cycled(items, at))),
}

/** That many shares that sum to one. */
export function sharesOf(count: number): fc.Arbitrary<readonly string[]> {
  return fc.array(fc.nat(1000), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 1000]
    return edges.slice(1).map((edge, index) => decimalText(BigInt(edge - (edges[index] as number)), 3))
  })
}

function onlyOneOf(record: Fields, keys: readonly string[]): fc.Arbitrary<Fields> {
  const given = keys.filter((key) => record[key] !== undefined)
  if (given.length === 0) return fc.constant(record)
  return fc.constantFrom(...given).map((kept) => without(record, ...given.filter((key) => key !== kept)))
}

function oneAtLeast(
  drawing: fc.Arbitrary<Fields>,
  keys: readonly string[],
  part: (key: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<Fields> {
  return drawing.chain((record) => {
    if (keys.some((key) => record[key] !== undefined)) return fc.constant(record)
    return fc.constantFrom(...keys).chain((key) => withDrawn(record, { [key]: part(key) }))
  })
}

function within(record: Fields, key: string, limit: string, sign: number): Fields {
  const [one, other] = [record[key], record[limit]]
  const isOutside = one !== undefined && other !== undefined && byValue(one, other) * sign > 0
  return isOutside ? { ...record, [key]: other } : record
}
