import * as fc from 'fast-check'

type Record_ = Record<string, unknown>
type Items = Record_[]

/** How a law is made to hold, by what it says; one that is not here is left to the last filter. */
type Mend = (value: never, ...particulars: string[]) => fc.Arbitrary<unknown>

export const mends: Readonly<Record<string, Mend>> = {
  unique: (items: Items, key = 'id') =>
    fc.constant(items.map((item, index) => ({ ...item, [key]: `${item[key]}${index}` }))),
  notAllZero: (items: Items, key = '') =>
    fc.constant(items.map((item, index) => (index > 0 ? item : key === '' ? 1 : { ...item, [key]: 1 }))),
  sumToOne: (items: Items, key = '') =>
    fc.array(fc.nat(1000), { minLength: items.length - 1, maxLength: items.length - 1 }).map((cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), 1000]
      return items.map((item, index) => ({
        ...item,
        [key]: decimalText(BigInt((edges[index + 1] as number) - (edges[index] as number)), 3),
      }))
    }),
  exactlyOne: (record: Record_, ...keys) => onlyOneOf(record, keys),
  oneAtMost: (record: Record_, ...keys) => onlyOneOf(record, keys),
  needs: ({ ...record }: Record_, key = '', other = '') => {
    if (record[other] === undefined) delete record[key]
    return fc.constant(record)
  },
  openBands: (items: Items, key = '') =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: items.length - 1, maxLength: items.length - 1 })
      .map((bounds) => {
        const sorted = bounds.sort((a, b) => a - b)
        return items.map((item, index) => ({
          ...item,
          [key]: index === items.length - 1 ? null : decimalText(BigInt(sorted[index] as number), 3),
        }))
      }),
  distinctScores: (items: Items, key = '') =>
    fc.constant(items.map((item, index) => ({ ...item, [key]: String(index * 10) }))),
  consecutive: (items: Items, key = '') =>
    fc
      .integer({ min: 2010, max: 2030 })
      .map((first) => items.map((item, index) => ({ ...item, [key]: first + index }))),
  sameLength: (record: Record_, key = '', other = '') => {
    const [one, wanted] = [record[key], record[other]] as [unknown[] | undefined, unknown[] | undefined]
    if (one === undefined || wanted === undefined) return fc.constant(record)
    return fc.constant({ ...record, [key]: wanted.map((_, index) => one[index % one.length]) })
  },
}

function onlyOneOf(record: Record_, keys: readonly string[]): fc.Arbitrary<unknown> {
  const given = keys.filter((key) => record[key] !== undefined)
  if (given.length === 0) return fc.constant(record)
  return fc.constantFrom(...given).map((kept) => {
    const others = new Set(given.filter((key) => key !== kept))
    return Object.fromEntries(Object.entries(record).filter(([key]) => !others.has(key)))
  })
}

/** n × 10^-places as text. */
export function decimalText(n: bigint, places: number): string {
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0')
  const point = digits.length - places
  return `${n < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`
}
