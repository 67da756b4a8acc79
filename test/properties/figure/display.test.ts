import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayNumber } from '../../../src/figure/internal.ts'
import { insertSeparators, parseCanonical, roundFraction, toDecimalString } from '../../../src/numeric/internal.ts'

/** Canonical decimals of any length, many of them with zeros around the point and without end. */
const decimal = fc
  .record({
    n: fc.oneof(fc.bigInt({ min: -2000n, max: 2000n }), fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })),
    d: fc.oneof(
      fc.nat({ max: 25 }).map((places) => 10n ** BigInt(places)),
      fc.bigInt({ min: 1n, max: 999n }),
    ),
    places: fc.nat({ max: 4 }),
  })
  .map(({ n, d, places }) => toDecimalString({ n, d }, places))

/** With six decimals where it has more than twelve, and a true minus sign. */
const shown = (text: string) => cut(text).replace('-', '−')
const cut = (text: string) => {
  if ((text.split('.')[1] ?? '').length <= 12) return insertSeparators(text)
  const down = roundFraction(parseCanonical(text), { mode: 'down', places: 6 })
  return `${insertSeparators(toDecimalString(down, 6))}…`
}

describe('a number as people read it', () => {
  test('is the number itself, cut where it is long', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(displayNumber(text, 'yuan')).toBe(shown(text))
      }),
    )
  })

  test('is a hundred times a rate, in percent', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const { n, d } = parseCanonical(text)
        expect(displayNumber(text, 'rate')).toBe(`${shown(toDecimalString({ n: n * 100n, d }))}%`)
      }),
    )
  })

  test.each(['', 'abc', '5%', '00.5', '1e5'])('refuses a rate of %j', (text) => {
    expect(() => displayNumber(text, 'rate')).toThrow('not_a_number')
  })
})
