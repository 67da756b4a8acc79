import type { Fields, Items } from '../mends/Mend.ts'
import { exact, without } from '../mends/values.ts'
import { all, type Breaks, changed } from './Break.ts'

/** The laws that shapes of every room share. */
export const breaksOfShape: Breaks = {
  unique: (items: Items, { part }) => {
    const [first = part('0')] = items
    return { duplicate_id: [...items, first, first] }
  },
  oneRowAnId: (items: Items, { part }) => {
    const [first = part('0') as Fields] = items
    return { duplicate_id: [...items, first, { ...first, person: `${first['person']}0` }] }
  },
  distinct: (texts: readonly unknown[], { part }) => {
    const [first = part('0')] = texts
    return { duplicate_id: [...texts, first, first] }
  },
  notAllZero: (items: Items, { says: [key] }) => {
    // Where the weight is left out, something else is weighed by.
    const zero = (item: Fields) => ({ ...item, [key !== undefined && key in item ? key : 'points']: '0' })
    const zeroed = key === undefined ? items.map(() => 0) : items.map(zero)
    return { weights_all_zero: zeroed, no_people: zeroed, no_points: zeroed }
  },
  notZero: (record: Fields, { says: [key = ''] }) => {
    const zeroed = { ...record, [key]: '0' }
    return { no_people: zeroed, no_cost: zeroed, division_by_zero: zeroed }
  },
  notBothZero: (record: Fields, { says: [key = '', other = ''] }) => ({
    weights_all_zero: { ...record, [key]: 0, [other]: '0%' },
  }),
  sumToOne: (items: Items, { says: [key = ''] }) => {
    const isFull = items.some((item) => exact(item[key]).n === exact(item[key]).d)
    return {
      weights_not_one: isFull ? all(items, { [key]: '0.3' }) : changed(items, 0, (item) => ({ ...item, [key]: 1 })),
    }
  },
  exactlyOne: (record: Fields, { says: keys, part }) => ({
    missing: without(record, ...keys),
    conflicting_inputs: withEach(record, keys, part),
  }),
  oneAtMost: (record: Fields, { says: keys, part }) => ({ conflicting_inputs: withEach(record, keys, part) }),
  oneAtLeast: (record: Fields, { says: keys }) => ({ missing: without(record, ...keys) }),
  needs: (record: Fields, { says: [key = '', other = ''], part }) => ({
    missing: { ...without(record, other), [key]: record[key] ?? part(key) },
  }),
  notAbove: (record: Fields, { says: [key = '', limit = ''], part }) => ({
    out_of_range: apart(record, limit, key, part),
  }),
  notBelow: (record: Fields, { says: [key = '', limit = ''], part }) => ({
    out_of_range: apart(record, key, limit, part),
  }),
  openBands: (bands: Items, { says: [key = ''] }) => {
    const [first = {}] = bands
    const closed = { ...first, [key]: '0.5' }
    return {
      bands_not_open: changed(bands, bands.length - 1, (band) => ({ ...band, [key]: '0.99999' })),
      bands_not_ascending: [closed, closed, { ...first, [key]: null }],
    }
  },
  consecutive: (items: Items, { says: [key = ''] }) => ({
    years_not_consecutive: [...items, { ...items[0], [key]: Number(items.at(-1)?.[key]) + 2 }],
  }),
  sameLength: (record: Fields, { says: [key = '', other = ''], part }) => {
    const [one, wanted] = [record[key] ?? part(key), record[other]] as [unknown[], unknown[] | undefined]
    if (wanted === undefined) return {}
    return {
      wrong_length: { ...record, [key]: Array.from({ length: wanted.length + 1 }, (_, at) => one[at % one.length]) },
    }
  },
  mostItems: (items: readonly unknown[], { says: [limit] }) => ({
    wrong_length: Array.from({ length: Number(limit) + 1 }, (_, at) => items[at] ?? another(items[0], at)),
  }),
  exactItems: (items: readonly unknown[]) => ({ wrong_length: [...items, items[0]] }),
}

/** An item like the first, under an id of its own where it has one. */
function another(first: unknown, at: number): unknown {
  const hasId = typeof first === 'object' && first !== null && 'id' in first
  return hasId ? { ...first, id: `another ${at}` } : first
}

function withEach(record: Fields, keys: readonly string[], part: (key: string) => unknown): Fields {
  return { ...record, ...Object.fromEntries(keys.map((key) => [key, record[key] ?? part(key)])) }
}

/** A record whose number under one key is far below that under another. */
function apart(record: Fields, low: string, high: string, part: (key: string) => unknown): Fields {
  const given = { [low]: record[low] ?? part(low), [high]: record[high] ?? part(high) }
  const { n, d } = exact(given[low])
  return { ...record, ...given, [high]: `${n / d + 1n}` }
}
