import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from 'yigongti'
import { allocateUnits } from '../../../src/numeric/internal.ts'
import { ratio } from '../../support/exactDecimal.ts'

const runs = { numRuns: 400 }
const weight = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map(String),
  fc.bigInt({ min: 0n, max: 10n ** 9n }).map((n) => ratio(n, 1000n).toFixed()),
)
const weights = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((text) => Number(text) > 0))
const units = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
const places = fc.integer({ min: 0, max: 6 })

const toUnits = (text: string) => BigInt(text.replace('.', ''))
const toText = (n: bigint, count: number) => ratio(n, 10n ** BigInt(count)).toFixed(count)
const toWhole = (text: string) => BigInt(ratio(1000n, 1n).times(text).toFixed())

/** Largest remainder once more: one unit at a time to whoever is furthest below its quota, the earlier first. */
function byHand(total: bigint, whole: readonly bigint[]): bigint[] {
  if (total < 0n) return byHand(-total, whole).map((share) => -share)
  const sum = whole.reduce((all, one) => all + one, 0n)
  const shares = whole.map((one) => (total * one) / sum)
  let left = total - shares.reduce((all, one) => all + one, 0n)
  const served = new Set<number>()
  for (; left > 0n; left--) {
    let best = -1
    whole.forEach((one, index) => {
      if (served.has(index)) return
      const remainder = (total * one) % sum
      if (best < 0 || remainder > (total * (whole[best] ?? 0n)) % sum) best = index
    })
    served.add(best)
    shares[best] = (shares[best] ?? 0n) + 1n
  }
  return shares
}

describe('allocate', () => {
  it('loses nothing: the shares sum to the total', () => {
    fc.assert(
      fc.property(units, weights, places, (total, list, count) => {
        const shares = allocate(toText(total, count), list, { places: count })
        expect(shares.reduce((sum, share) => sum + toUnits(share), 0n)).toBe(total)
        expect(shares).toHaveLength(list.length)
      }),
      runs,
    )
  })

  it('agrees with largest remainder done by hand, ties to the earlier', () => {
    fc.assert(
      fc.property(units, weights, places, (total, list, count) => {
        const shares = allocate(toText(total, count), list, { places: count })
        expect(shares).toEqual(byHand(total, list.map(toWhole)).map((share) => toText(share, count)))
      }),
      runs,
    )
  })

  it('gives each share within one unit of its exact quota, on the right side of zero', () => {
    fc.assert(
      fc.property(units, weights, (total, list) => {
        const whole = list.map(toWhole)
        const sum = whole.reduce((all, one) => all + one, 0n)
        allocate(toText(total, 2), list).forEach((share, index) => {
          const error = toUnits(share) * sum - total * (whole[index] ?? 0n)
          expect(error < sum && error > -sum).toBe(true)
          expect(share).not.toBe('-0.00')
          if (whole[index] === 0n) expect(share).toBe('0.00')
        })
      }),
      runs,
    )
  })

  it('never gives a larger weight less, nor an equal one more than a unit apart', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (total, list) => {
        const shares = allocate(toText(total, 2), list).map(toUnits)
        list.forEach((one, i) => {
          list.forEach((other, j) => {
            const [a, b] = [shares[i] ?? 0n, shares[j] ?? 0n]
            if (toWhole(one) > toWhole(other)) expect(a).toBeGreaterThanOrEqual(b)
            if (toWhole(one) === toWhole(other) && i < j) expect(a === b || a === b + 1n).toBe(true)
          })
        })
      }),
      runs,
    )
  })

  it('of a negative total is the opposite of the positive one', () => {
    fc.assert(
      fc.property(units, weights, (total, list) => {
        const there = allocate(toText(total, 2), list).map(toUnits)
        const back = allocate(toText(-total, 2), list).map(toUnits)
        expect(back).toEqual(there.map((share) => -share))
      }),
      runs,
    )
  })

  it('does not mind the unit of the weights', () => {
    fc.assert(
      fc.property(units, weights, fc.integer({ min: 1, max: 1000 }), (total, list, factor) => {
        const scaled = list.map((text) => ratio(1n, 1n).times(text).times(factor).toFixed())
        expect(allocate(toText(total, 2), scaled)).toEqual(allocate(toText(total, 2), list))
      }),
      runs,
    )
  })

  it('takes weights that no decimal can write', () => {
    const thirds = fc.array(fc.record({ n: fc.bigInt({ min: 1n, max: 99n }), d: fc.bigInt({ min: 1n, max: 99n }) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), thirds, (total, list) => {
        const common = list.reduce((product, { d }) => product * d, 1n)
        const whole = list.map(({ n, d }) => (n * common) / d)
        expect(allocateUnits(total, list)).toEqual(byHand(total, whole))
      }),
      runs,
    )
  })

  it('divides among a thousand', () => {
    const many = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1000, maxLength: 1000 })
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), many, (total, list) => {
        fc.pre(list.some((one) => one > 0))
        expect(allocate(toText(total, 2), list).map(toUnits)).toEqual(byHandSorted(total, list.map(BigInt)))
      }),
      { numRuns: 15 },
    )
  })
})

/** The same by sorting, for long lists. */
function byHandSorted(total: bigint, whole: readonly bigint[]): bigint[] {
  const sum = whole.reduce((all, one) => all + one, 0n)
  const shares = whole.map((one) => (total * one) / sum)
  const left = Number(total - shares.reduce((all, one) => all + one, 0n))
  const order = whole.map((one, index) => ({ index, rest: (total * one) % sum }))
  order.sort((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : a.index - b.index))
  const winners = new Set(order.slice(0, left).map(({ index }) => index))
  return shares.map((share, index) => (winners.has(index) ? share + 1n : share))
}
