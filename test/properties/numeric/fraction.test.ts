import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  larger,
  multiply,
  negate,
  reduce,
  smaller,
  subtract,
} from '../../../src/numeric/Fraction.ts'
import { greatestCommonDivisor } from '../../../src/numeric/greatestCommonDivisor.ts'
import { agree, ratio } from '../../support/exactDecimal.ts'

const whole = fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }))
const denominator = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((exponent) => 10n ** BigInt(exponent)),
  fc.bigInt({ min: 1n, max: 1000n }),
  fc.bigInt({ min: 1n, max: 10n ** 30n }),
)
const fraction: fc.Arbitrary<Fraction> = fc.record({ n: whole, d: denominator })
const runs = { numRuns: 500 }
const decimal = ({ n, d }: Fraction) => ratio(n, d)
const isEqual = (a: Fraction, b: Fraction) => a.n * b.d === b.n * a.d

describe('arithmetic of fractions', () => {
  it('agrees with decimal.js at 200 digits', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const [x, y] = [decimal(a), decimal(b)]
        const size = x.abs().plus(y.abs())
        expect(agree(decimal(add(a, b)), x.plus(y), 150, size)).toBe(true)
        expect(agree(decimal(subtract(a, b)), x.minus(y), 150, size)).toBe(true)
        expect(agree(decimal(multiply(a, b)), x.times(y), 190)).toBe(true)
        if (b.n !== 0n) expect(agree(decimal(divide(a, b)), x.div(y), 190)).toBe(true)
      }),
      runs,
    )
  })

  it('is exact: what is added or multiplied in comes out again', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(isEqual(subtract(add(a, b), b), a)).toBe(true)
        expect(isEqual(add(a, b), add(b, a))).toBe(true)
        if (b.n !== 0n) expect(isEqual(divide(multiply(a, b), b), a)).toBe(true)
      }),
      runs,
    )
  })

  it('distributes', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(isEqual(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true)
      }),
      runs,
    )
  })

  it('keeps every denominator above zero', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const results = [add(a, b), subtract(a, b), multiply(a, b), negate(a), absolute(a), reduce(a)]
        for (const { d } of b.n === 0n ? results : [...results, divide(a, b)]) expect(d).toBeGreaterThan(0n)
      }),
      runs,
    )
  })
})

describe('order of fractions', () => {
  it('agrees with decimal.js, also between close ones', () => {
    const close = fc
      .tuple(fraction, fc.bigInt({ min: -1n, max: 1n }))
      .map(([a, change]) => ({ n: a.n * 7n + change, d: a.d * 7n }))
    fc.assert(
      fc.property(fc.tuple(fraction, fc.oneof(fraction, close)), ([a, b]) => {
        expect(compare(a, b)).toBe(a.n * b.d === b.n * a.d ? 0 : decimal(a).cmp(decimal(b)))
        expect(compare(b, a)).toBe(compare(a, b) === 0 ? 0 : -compare(a, b))
        expect(compare(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0)
        expect([a, b]).toContain(smaller(a, b))
        expect([a, b]).toContain(larger(a, b))
        expect(isEqual(add(smaller(a, b), larger(a, b)), add(a, b))).toBe(true)
      }),
      runs,
    )
  })

  it('a lowest form has the same value and no common divisor', () => {
    fc.assert(
      fc.property(fraction, fc.bigInt({ min: 1n, max: 10n ** 12n }), ({ n, d }, factor) => {
        const lowest = reduce({ n: n * factor, d: d * factor })
        expect(isEqual(lowest, { n, d })).toBe(true)
        expect(lowest).toEqual(reduce({ n, d }))
        for (const prime of [2n, 3n, 5n, 7n]) expect(lowest.n % prime === 0n && lowest.d % prime === 0n).toBe(false)
      }),
      runs,
    )
  })
})

describe('the greatest common divisor', () => {
  const euclid = (a: bigint, b: bigint): bigint => {
    let [x, y] = [a, b]
    while (y !== 0n) [x, y] = [y, x % y]
    return x
  }
  const size = fc.integer({ min: 0, max: 1200 })
  const ofSize = size.chain((bits) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) }))

  it('is what Euclid finds', () => {
    fc.assert(
      fc.property(ofSize, ofSize, ofSize, (a, b, common) => {
        expect(greatestCommonDivisor(a * common, b * common)).toBe(euclid(a * common, b * common))
      }),
      runs,
    )
  })

  it('is what Euclid finds where the numbers are nearly equal, or one is very long', () => {
    fc.assert(
      fc.property(ofSize, fc.bigInt({ min: 0n, max: 3n }), size, (a, difference, shift) => {
        expect(greatestCommonDivisor(a, a + difference)).toBe(euclid(a, a + difference))
        const long = a << BigInt(shift)
        expect(greatestCommonDivisor(long, difference)).toBe(euclid(long, difference))
        expect(greatestCommonDivisor(long, a + 1n)).toBe(euclid(long, a + 1n))
      }),
      runs,
    )
  })
})

describe('a long fraction', () => {
  it('has the value that it would have without lowest terms', () => {
    const factors = fc.array(
      fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 60n }), fc.bigInt({ min: 1n, max: 10n ** 60n })),
      {
        minLength: 30,
        maxLength: 120,
      },
    )
    fc.assert(
      fc.property(factors, (pairs) => {
        let product: Fraction = { n: 1n, d: 1n }
        let sum: Fraction = { n: 0n, d: 1n }
        let [top, bottom, n, d] = [1n, 1n, 0n, 1n]
        for (const [a, b] of pairs) {
          product = multiply(product, { n: a, d: b })
          sum = subtract({ n: a, d: b }, sum)
          ;[top, bottom] = [top * a, bottom * b]
          ;[n, d] = [a * d - n * b, d * b]
        }
        expect(isEqual(product, { n: top, d: bottom })).toBe(true)
        expect(isEqual(sum, { n, d })).toBe(true)
        expect(product.d).toBeGreaterThan(0n)
      }),
      { numRuns: 60 },
    )
  })
})
