import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDecimal, toDecimalString } from '../../../../src/numeric/internal.ts'
import { compareProducts } from '../../../../src/payment/columns/countAside.ts'
import { shortDecimal, shortText, toDouble } from '../../../../src/payment/columns/readScaled.ts'

const exact = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -(2 ** 30), max: 2 ** 30 }),
  fc.constantFrom(0, 1, -1, 2 ** 53 - 1, 1 - 2 ** 53, 2 ** 52 + 1, 2 ** 27 + 1),
)

describe('compareProducts', () => {
  const sides = (a: number, b: number, c: number, d: number) => {
    const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
    expect(Math.sign(compareProducts(a, b, c, d)) + 0).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0)
  }

  it('says which product of whole numbers is larger', () => {
    fc.assert(fc.property(exact, exact, exact, exact, sides), { numRuns: 20_000 })
  })

  it('also where the products round to one double', () => {
    // (a + k)(b − k) = ab + k(b − a − k): a difference far below the last place of ab
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: -99, max: 99 }),
        fc.integer({ min: -99, max: 99 }),
        (a, near, k) => {
          const b = a + near
          fc.pre([b, a + k, b - k].every((factor) => Number.isSafeInteger(factor)))
          sides(a, b, a + k, b - k)
        },
      ),
      { numRuns: 20_000 },
    )
  })
})

it('toDouble is within 1.001 × 2^-53 of the fraction', () => {
  const sized = fc
    .tuple(fc.bigInt({ min: 1n, max: 2n ** 64n }), fc.integer({ min: 0, max: 700 }))
    .map(([digits, shift]) => digits << BigInt(shift))
  fc.assert(
    fc.property(sized, sized, fc.boolean(), (top, d, negative) => {
      const n = negative ? -top : top
      const double = toDouble({ n, d })
      // double = mantissa × 2^exponent, exactly
      const exponent = Math.floor(Math.log2(Math.abs(double))) - 60
      const scale = exponent > 0 ? 2 ** -exponent : 1
      const power = BigInt(Math.max(0, -exponent))
      const mantissa = exponent > 0 ? BigInt(double * scale) << BigInt(exponent) : scaleUp(double, power)
      // |mantissa ÷ 2^power − n ÷ d| ≤ 1.001 × 2^-53 × |n ÷ d|
      const difference = mantissa * d - (n << power)
      expect(size(difference) * 2n ** 53n * 1000n <= 1001n * (top << power)).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

describe('shortDecimal', () => {
  it('reads what readDecimal reads, or leaves it alone', () => {
    const text = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 4 })).map(([whole, rest, zeros]) => {
      return `${whole}.${'0'.repeat(zeros)}${rest}${'0'.repeat(zeros)}`
    })
    const input = fc.oneof(
      text,
      fc.nat().map(String),
      fc.double(),
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((fen) => fen / 100),
      fc.maxSafeInteger(),
      fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', 'e'), maxLength: 18 }),
    )
    fc.assert(
      fc.property(input, (given) => {
        const short = shortDecimal(given)
        fc.pre(short !== undefined)
        const negative = short.digits < 0
        const digits = { digits: Math.abs(short.digits), places: short.places }
        const canonical = toDecimalString(readDecimal(given, []))
        expect(`${negative ? '-' : ''}${shortText(digits)}`).toBe(canonical)
      }),
      { numRuns: 8_000 },
    )
  })

  it('knows the numbers that catalogues are full of', () => {
    expect(shortDecimal('1419.7284')).toEqual({ digits: 14_197_284, places: 4 })
    expect(shortDecimal('19750.00')).toEqual({ digits: 19_750, places: 0 })
    expect(shortDecimal(0.93)).toEqual({ digits: 93, places: 2 })
    expect(shortDecimal(12_800)).toEqual({ digits: 12_800, places: 0 })
    for (const other of [
      '',
      '.',
      '5.',
      '1e3',
      '-1',
      ' 1',
      '1,000',
      '1234567890.1234567',
      0.1 + 0.2,
      1e15,
      Number.NaN,
      5n,
    ]) {
      expect(shortDecimal(other)).toBeUndefined()
    }
  })
})

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** value × 2^power, for doubles whose product may not be one. */
function scaleUp(value: number, power: bigint): bigint {
  const steps = Math.min(Number(power), 1000)
  return BigInt(value * 2 ** steps) << (power - BigInt(steps))
}
