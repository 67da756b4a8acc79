import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDouble, groupDigits, isSettlementError, round } from 'yigongti'
import { readDecimal } from '../../../src/numeric/readDecimal.ts'
import { readDouble } from '../../../src/numeric/readDouble.ts'
import { toDecimalString, toFixedString } from '../../../src/numeric/toDecimalString.ts'
import { Exact, ratio } from '../../support/exactDecimal.ts'

const runs = { numRuns: 600 }
const digits = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
const places = fc.integer({ min: 0, max: 20 })

/** Any way of writing a decimal that is read. */
const written = fc
  .record({
    sign: fc.constantFrom('', '-', '+'),
    zeros: fc.constantFrom('', '0', '000'),
    whole: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
    decimals: fc.option(fc.stringMatching(/^\d{1,12}$/), { nil: undefined }),
    exponent: fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined }),
    letter: fc.constantFrom('e', 'E'),
  })
  .map(({ sign, zeros, whole, decimals, exponent, letter }) => {
    const point = decimals === undefined ? '' : `.${decimals}`
    return `${sign}${zeros}${whole}${point}${exponent === undefined ? '' : `${letter}${exponent}`}`
  })

describe('a decimal as text', () => {
  it('reads as decimal.js reads it', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { n, d } = readDecimal(text, ['value'])
        expect(ratio(n, d).eq(text)).toBe(true)
        const percent = readDecimal(`${text}%`, ['rate'], { percent: true })
        expect(ratio(percent.n, percent.d).eq(new Exact(text).div(100))).toBe(true)
      }),
      runs,
    )
  })

  it('is written canonically and comes back as it was', () => {
    fc.assert(
      fc.property(digits, places, fc.integer({ min: 0, max: 3 }), (n, count, least) => {
        const value = { n, d: 10n ** BigInt(count) }
        const text = toDecimalString(value, least)
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
        expect(text).not.toMatch(/^-0(?:\.0*)?$/)
        expect((text.split('.')[1] ?? '').length).toBeGreaterThanOrEqual(least)
        expect(text.split('.')[1] ?? '').toMatch(new RegExp(`^(?:\\d{${least}}|\\d*[1-9])$`))
        const back = readDecimal(text, ['value'])
        expect(back.n * value.d).toBe(n * back.d)
        expect(toDecimalString(back, least)).toBe(text)
      }),
      runs,
    )
  })

  it('is written alike, whatever denominator it has', () => {
    fc.assert(
      fc.property(digits, places, fc.bigInt({ min: 1n, max: 10n ** 12n }), (n, count, factor) => {
        const d = 10n ** BigInt(count)
        expect(toDecimalString({ n: n * factor, d: d * factor }, 2)).toBe(toDecimalString({ n, d }, 2))
        expect(new Exact(toDecimalString({ n, d: d * 2n })).eq(ratio(n, d * 2n))).toBe(true)
      }),
      runs,
    )
  })

  it('without end has forty digits, the last one rounded', () => {
    fc.assert(
      fc.property(digits, fc.bigInt({ min: 1n, max: 10n ** 25n }), (n, part) => {
        fc.pre(n % 3n !== 0n)
        const text = toDecimalString({ n, d: part * 3n })
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
        expect(new Exact(text).eq(ratio(n, part * 3n).toSignificantDigits(40))).toBe(true)
      }),
      runs,
    )
  })

  it('with a fixed number of decimals has just those', () => {
    fc.assert(
      fc.property(digits, places, (n, count) => {
        const text = toFixedString({ n, d: 10n ** BigInt(count) }, count)
        expect(text).toBe(ratio(n, 10n ** BigInt(count)).toFixed(count))
      }),
      runs,
    )
  })

  it('grouped has the same digits, at most three between commas', () => {
    fc.assert(
      fc.property(digits, places, (n, count) => {
        const text = toDecimalString({ n, d: 10n ** BigInt(count) })
        expect(groupDigits(text).replaceAll(',', '')).toBe(text)
        expect(groupDigits(text)).toMatch(/^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/)
      }),
      runs,
    )
  })
})

describe('a double', () => {
  it('of any exponent is rounded inside the library as fromDouble rounds it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), places, (x, count) => {
        expect(toFixedString(readDouble(x, count), count)).toBe(fromDouble(x, count))
      }),
      runs,
    )
    expect(() => readDouble(Number.NaN, 2)).toThrow(/not_a_number/)
  })

  it('is read as the decimal it shows, or refused as inexact', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (x) => {
        fc.pre(Math.abs(x) > 1e-20)
        const shown = new Exact(String(x))
        try {
          const { n, d } = readDecimal(x, ['value'])
          expect(ratio(n, d).eq(shown)).toBe(true)
          expect(shown.precision()).toBeLessThanOrEqual(15)
        } catch (error) {
          expect(isSettlementError(error, 'inexact_number')).toBe(true)
          expect(shown.precision()).toBeGreaterThan(15)
        }
      }),
      runs,
    )
  })

  it('with at most fifteen digits is always read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
        fc.integer({ min: 0, max: 15 }),
        (n, count) => {
          const x = Number(`${n}e-${count}`)
          expect(ratio(readDecimal(x, ['value']).n, readDecimal(x, ['value']).d).eq(String(x))).toBe(true)
        },
      ),
      runs,
    )
  })

  it('is turned into a decimal on purpose, half-up, whatever its size', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 30 }), (x, count) => {
        const text = fromDouble(x, count)
        const wanted = new Exact(String(x)).toDecimalPlaces(count, Exact.ROUND_HALF_UP)
        expect(new Exact(text).eq(wanted)).toBe(true)
        expect(text).toMatch(count === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${count}}$`))
        expect(text).not.toMatch(/^-0(?:\.0*)?$/)
      }),
      runs,
    )
  })

  it('and a text that say the same round alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
        expect(round(n / 1000)).toBe(round(String(n / 1000)))
        expect(round(BigInt(n))).toBe(round(n))
      }),
      runs,
    )
  })
})
