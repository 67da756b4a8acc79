import { describe, expect, it } from 'vitest'
import { deepFreeze, frozenCopy, isFrozen, RecentMap } from '../../../src/errors/internal.ts'

describe('what is frozen', () => {
  it('is taken as it is where it is known that nothing in it can change', () => {
    const row = Object.freeze({ zh: '住院', en: 'Inpatient', n: 3, whole: true, none: null })
    const ours = deepFreeze({ rows: [{ n: 1 }] })

    expect(frozenCopy(row)).toEqual(row)
    expect(isFrozen(row)).toBe(true)
    expect(frozenCopy(row)).toBe(row)
    expect(frozenCopy(ours)).toBe(ours)
    expect(frozenCopy({ ours }).ours).toBe(ours)
  })

  it('is copied where it holds what could change, or is no plain data', () => {
    const inner = { n: 1 }
    const holding = Object.freeze({ inner })
    const copy = frozenCopy(holding)
    const withoutValue = Object.freeze({ n: 1, none: undefined })
    const negativeZero = Object.freeze({ n: -0 })
    let asked = 0
    const accessor = Object.freeze({
      get n() {
        asked += 1
        return asked
      },
    })
    const read = frozenCopy(accessor)

    inner.n = 2
    expect(copy).toEqual({ inner: { n: 1 } })
    expect(isFrozen(copy)).toBe(true)
    expect(isFrozen(holding)).toBe(false)
    expect(Object.keys(frozenCopy(withoutValue))).toEqual(['n'])
    expect(Object.is(frozenCopy(negativeZero).n, 0)).toBe(true)
    expect([read.n, read.n]).toEqual([1, 1])
    expect(isFrozen(accessor)).toBe(false)
  })

  it('is known for rows and for what holds rows', () => {
    const rows = deepFreeze([{ id: 'a' }, { id: 'b', more: { n: 1 } }])

    expect(rows.every(isFrozen)).toBe(true)
    expect(isFrozen(rows)).toBe(true)
    expect(isFrozen([Object.freeze({ id: 'a' })])).toBe(false)
  })
})

it('what others froze is gone through once, however often its parts are shared', () => {
  let visits = 0
  const counting = (value: object) =>
    new Proxy(value, {
      ownKeys: (target) => {
        visits += 1
        return Reflect.ownKeys(target)
      },
    })
  let shared: object = Object.freeze({ n: 1 })
  for (let level = 0; level < 16; level++) shared = counting(Object.freeze({ a: shared, b: shared }))
  deepFreeze(shared)

  expect(visits).toBeLessThan(100)
})

it('nothing is to be seen of the mark of what is frozen', () => {
  const marked = deepFreeze({ rows: [{ n: 1 }] })

  expect(Reflect.ownKeys(marked)).toEqual(['rows'])
  expect(Reflect.ownKeys(marked.rows)).toEqual(['0', 'length'])
  expect(structuredClone(marked)).toStrictEqual({ rows: [{ n: 1 }] })
  expect(isFrozen({ ...marked })).toBe(false)
})

describe('a map that may forget', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => ({ index }))
  const few = 2 ** 19

  it('knows the half million keys that were set last', () => {
    const map = new RecentMap<object, number>()
    const all = keys(3 * few)
    for (const key of all) map.set(key, key.index)

    expect(all.slice(-few).every((key) => map.get(key) === key.index)).toBe(true)
    expect(map.get(all[0] as object)).toBeUndefined()
  })

  it('knows what is asked for again and again, however much comes in between', () => {
    const map = new RecentMap<object, string>()
    const asked = {}
    map.set(asked, 'known')
    for (const [index, key] of keys(4 * few).entries()) {
      map.set(key, 'other')
      if (index % 1000 === 0) map.get(asked)
    }

    expect(map.get(asked)).toBe('known')
  })
})
