import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { round } from 'yigongti'
import { add, type Fraction, roundFraction, toFixedString } from '../../../src/numeric/internal.ts'
import { Exact, type Mode, ratio, roundExactly } from '../../support/exactDecimal.ts'

const modes: readonly Mode[] = ['halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor']
const mode = fc.constantFrom(...modes)
const runs = { numRuns: 600 }

/** n ÷ d to a whole number by BigInt alone, each mode from its definition. */
function wholeOf(n: bigint, d: bigint, by: Mode): bigint {
  const floor = n / d - (n % d < 0n ? 1n : 0n)
  const rest = n - floor * d
  if (rest === 0n) return floor
  const isNegative = n < 0n
  const half = 2n * rest === d
  const nearer = 2n * rest > d ? floor + 1n : floor
  const even = floor % 2n === 0n ? floor : floor + 1n
  return {
    halfUp: half ? (isNegative ? floor : floor + 1n) : nearer,
    halfEven: half ? even : nearer,
    up: isNegative ? floor : floor + 1n,
    down: isNegative ? floor + 1n : floor,
    ceiling: floor + 1n,
    floor,
  }[by]
}

const anywhere = fc.record({
  n: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
  d: fc.bigInt({ min: 1n, max: 10n ** 9n }),
})

/** On or beside the middle of two neighbours of `places`, written over a denominator that a division left behind. */
const ties = fc
  .record({
    half: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    places: fc.integer({ min: 0, max: 6 }),
    blowUp: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    beside: fc.constantFrom(-1n, 0n, 0n, 1n),
  })
  .map(({ half, places, blowUp, beside }) => ({
    value: { n: (2n * half + 1n) * blowUp + beside, d: 2n * 10n ** BigInt(places) * blowUp },
    places,
  }))

describe('rounding to decimals', () => {
  it('agrees with decimal.js and with BigInt, for every mode', () => {
    fc.assert(
      fc.property(anywhere, mode, fc.integer({ min: 0, max: 8 }), (value, by, places) => {
        const { n, d } = roundFraction(value, { mode: by, places })
        expect(n * 10n ** BigInt(places)).toBe(wholeOf(value.n * 10n ** BigInt(places), value.d, by) * d)
        expect(ratio(n, d).eq(roundExactly(ratio(value.n, value.d), by, { places }))).toBe(true)
      }),
      runs,
    )
  })

  it('sees every tie, however it was reached, and everything beside one', () => {
    fc.assert(
      fc.property(ties, mode, ({ value, places }, by) => {
        const { n, d } = roundFraction(value, { mode: by, places })
        expect(d).toBe(10n ** BigInt(places))
        expect(n).toBe(wholeOf(value.n * d, value.d, by))
      }),
      runs,
    )
  })

  it('keeps what is already round, and is within a unit of the value', () => {
    fc.assert(
      fc.property(anywhere, mode, fc.integer({ min: 0, max: 8 }), (value, by, places) => {
        const once = roundFraction(value, { mode: by, places })
        expect(roundFraction(once, { mode: by, places })).toEqual(once)
        const error = add(once, { n: -value.n, d: value.d })
        const unit = by.startsWith('half') ? 2n : 1n
        expect((error.n < 0n ? -error.n : error.n) * unit * 10n ** BigInt(places)).toBeLessThanOrEqual(error.d)
      }),
      runs,
    )
  })

  it('mirrors at zero, but for ceiling and floor, which change places', () => {
    const mirrored = {
      halfUp: 'halfUp',
      halfEven: 'halfEven',
      up: 'up',
      down: 'down',
      ceiling: 'floor',
      floor: 'ceiling',
    } as const
    fc.assert(
      fc.property(
        fc.oneof(
          anywhere,
          ties.map(({ value }) => value),
        ),
        mode,
        (value, by) => {
          const negated: Fraction = { n: -value.n, d: value.d }
          const there = roundFraction(value, { mode: by, places: 2 })
          expect(roundFraction(negated, { mode: mirrored[by], places: 2 })).toEqual({ n: -there.n, d: there.d })
        },
      ),
      runs,
    )
  })
})

describe('rounding to a multiple', () => {
  const unit = fc.constantFrom('0.05', '0.1', '0.25', '1', '5', '7', '12', '100', '10000')

  it('agrees with BigInt, for every mode and unit', () => {
    fc.assert(
      fc.property(anywhere, mode, unit, (value, by, multipleOf) => {
        const rounded = roundFraction(value, { mode: by, multipleOf })
        const hundredths = BigInt(new Exact(multipleOf).times(100).toFixed())
        const wanted = wholeOf(value.n * 100n, value.d * hundredths, by) * hundredths
        expect(rounded.n * 100n).toBe(wanted * rounded.d)
      }),
      runs,
    )
  })

  it('a unit of a power of ten is the same as decimals', () => {
    fc.assert(
      fc.property(anywhere, mode, fc.integer({ min: 0, max: 4 }), (value, by, places) => {
        const text = toFixedString(roundFraction(value, { mode: by, places: 6 }), 6)
        const multipleOf = new Exact(10).pow(-places).toFixed()
        expect(new Exact(round(text, { mode: by, multipleOf })).eq(round(text, { mode: by, places }))).toBe(true)
      }),
      runs,
    )
  })
})
