import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcileClaims } from 'yigongti'
import { toMoney } from '../../support/arbitraries.ts'
import { toFen } from '../../support/results.ts'

const row = fc
  .record({
    day: fc.constantFrom('2026-05-01', '2026-05-02'),
    scheme: fc.constantFrom('a', 'b'),
    kind: fc.constantFrom('x', 'y'),
    fen: fc.bigInt({ min: -1_000n, max: 100_000_000n }),
  })
  .map(({ fen, ...rest }) => ({ ...rest, amount: toMoney(fen) }))
const rows = fc.array(row, { maxLength: 12 })

const hold = (one: readonly object[], other: readonly object[]) =>
  reconcileClaims({
    badRows: 'strict',
    sources: [
      { id: 'one', rows: one as never },
      { id: 'other', rows: other as never },
    ],
  })

describe('claims held against each other', () => {
  it('differ by what is missing and by what differs, and by nothing else', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [pair] = hold(one, other).pairs
        if (pair === undefined) throw new Error('no pair')
        const { onlyFirst, onlySecond, differing, gap } = pair
        expect(toFen(onlyFirst.amount) - toFen(onlySecond.amount) + toFen(differing.gap)).toBe(toFen(gap))
      }),
      { numRuns: 100 },
    )
  })

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        expect(hold([...one].reverse(), [...other].reverse())).toEqual(hold(one, other))
      }),
      { numRuns: 100 },
    )
  })

  it('always match themselves, and the gap turns round with the sources', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        expect(hold(one, one).reconciles).toBe(true)
        const [there, back] = [hold(one, other), hold(other, one)].map(({ pairs }) => pairs[0]?.gap ?? '')
        expect(toFen(there as string)).toBe(-toFen(back as string))
      }),
      { numRuns: 100 },
    )
  })
})
