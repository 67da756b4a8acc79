import { describe, expect, it } from 'vitest'
import {
  areAlike,
  chainStays,
  findOverlaps,
  findReadmissions,
  orderStays,
  overlapDays,
  repeatedRows,
  stayDays,
  staysBefore,
} from '../../../src/stays/internal.ts'

type Days = readonly [admitted: number, discharged: number]

/** Stays of one person. */
function inOrder(...days: readonly Days[]) {
  const columns = {
    person: new Int32Array(days.length),
    admitted: Int32Array.from(days, ([admitted]) => admitted),
    discharged: Int32Array.from(days, ([, discharged]) => discharged),
  }
  return orderStays(columns, { persons: 1, isLater: (a, b) => a > b })
}

const found = (stays: ReturnType<typeof inOrder>, withinDays: number, heads?: Uint32Array) =>
  findReadmissions(stays, { withinDays, ...(heads && { heads }) }).map(({ row, after, days }) => [row, after, days])

describe('rows of one id', () => {
  it('are one where they are alike in every field', () => {
    const row = { id: 'a', cost: 1, codes: ['x', { at: 2 }] }
    expect(areAlike(row, { codes: ['x', { at: 2 }], cost: 1, id: 'a', age: undefined })).toBe(true)
    const others = [null, 'a', { ...row, cost: '1' }, { ...row, age: 3 }, { ...row, codes: ['x', { at: 3 }] }]
    for (const other of [...others, { id: 'a', cost: 1, codes: { 0: 'x', 1: { at: 2 } } }]) {
      expect(areAlike(row, other)).toBe(false)
    }
  })

  it('are all refused where one of them differs', () => {
    const rows = [{ at: 1 }, { at: 1 }, { at: 2 }, { at: 2 }, { at: 3 }]
    const first = new Map([
      [1, 0],
      [3, 2],
      [4, 2],
    ])
    const { copies, conflicts } = repeatedRows(rows, first)
    expect([[...copies], [...conflicts]]).toEqual([
      [[1, 0]],
      [
        [3, 2],
        [4, 2],
      ],
    ])
  })
})

describe('the order of stays', () => {
  it('is that of admission and discharge, whatever the order of the rows; rows left out are no stays', () => {
    const columns = {
      person: Int32Array.of(1, 0, 1, 1, 0),
      admitted: Int32Array.of(9, 3, 2, 2, 1),
      discharged: Int32Array.of(9, 4, 5, 3, 1),
    }
    const leftOut = Uint8Array.of(0, 0, 0, 0, 1)
    const { order, starts, since, reach } = orderStays(columns, { persons: 2, isLater: (a, b) => a > b, leftOut })
    expect([[...order], [...starts], [...since], [...reach]]).toEqual([
      [1, 3, 2, 0],
      [0, 1, 4],
      [3, 2, 2, 9],
      [4, 3, 5, 9],
    ])
  })
})

describe('days', () => {
  it('of a stay: one at least, or none where the payer says so', () => {
    expect([stayDays(3, 3), stayDays(3, 3, 'noDay'), stayDays(3, 4), stayDays(3, 10, 'noDay')]).toEqual([1, 0, 1, 7])
  })

  it('in common: those that both cover', () => {
    // 6 to 20 and 10 to 12: two, not ten
    expect(overlapDays(10, 12, 20)).toBe(2)
    expect(overlapDays(10, 25, 20)).toBe(10)
    expect([overlapDays(20, 25, 20), overlapDays(21, 25, 20)]).toEqual([0, 0])
    expect([overlapDays(10, 10, 20), overlapDays(10, 10, 20, 'noDay')]).toEqual([1, 0])
  })

  it('in common with the earlier stay that ends last', () => {
    const stays = inOrder([0, 30], [1, 2], [20, 40])
    const overlaps = findOverlaps(stays, { moreThanDays: 1, isJudged: () => true, counts: () => true })
    expect(overlaps).toEqual([{ row: 2, earlier: 0, days: 10 }])
  })
})

describe('readmissions', () => {
  it('count the last day; what lies inside another stay is part of it', () => {
    expect(found(inOrder([0, 5], [20, 21], [37, 38]), 15)).toEqual([[1, 0, 15]])
    expect(found(inOrder([0, 30], [5, 8], [10, 12], [32, 33]), 15)).toEqual([[3, 0, 2]])
  })

  it('nobody in a bed is readmitted', () => {
    expect(found(inOrder([0, 10], [8, 20], [21, 22]), 15)).toEqual([[2, 1, 1]])
  })
})

describe('chains', () => {
  it('are one admission, which ends with its last stay', () => {
    // county 1 to 8 January, township 8 January to 10 February, county again on the 12th
    const stays = inOrder([1, 8], [8, 41], [43, 50])
    const chained = chainStays(stays, { from: Int32Array.of(-1, 0, -1), maxGap: 1 })
    expect([...chained.heads]).toEqual([0, 0, 2])
    expect(found(chained, 15, chained.heads)).toEqual([[2, 1, 2]])
  })

  it('need a short gap and a referral that leads', () => {
    const stays = inOrder([1, 8], [10, 12])
    const from = Int32Array.of(-1, 0)
    expect([...chainStays(stays, { from, maxGap: 1 }).heads]).toEqual([0, 1])
    expect([...chainStays(stays, { from, maxGap: 2 }).heads]).toEqual([0, 0])
    expect([...chainStays(stays, { from, maxGap: 2, leads: () => false }).heads]).toEqual([0, 1])
  })

  it('of one day: the first comes first, whatever the ids; a ring is one chain', () => {
    const stays = inOrder([5, 5], [5, 5], [5, 5])
    const chained = chainStays(stays, { from: Int32Array.of(2, -1, -1), maxGap: 0 })
    expect([[...chained.order], [...chained.heads]]).toEqual([
      [2, 0, 1],
      [2, 1, 2],
    ])
    const ring = chainStays(stays, { from: Int32Array.of(1, 2, 0), maxGap: 0 })
    expect([[...ring.order], [...ring.heads]]).toEqual([
      [2, 1, 0],
      [2, 2, 2],
    ])
  })

  it('the stay before is the one that ended last, where none goes on', () => {
    expect([...staysBefore(inOrder([0, 30], [5, 8], [30, 40]), () => true)]).toEqual([-1, -1, 0])
    expect([...staysBefore(inOrder([0, 30], [5, 8], [30, 40]), (row) => row !== 2)]).toEqual([-1, -1, -1])
  })
})
