import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Fraction, nthRoot, squareRoot } from '../../../src/numeric/internal.ts'
import { Exact, ratio } from '../../support/exactDecimal.ts'

const part = fc.bigInt({ min: 1n, max: 10n ** 80n })
const toExact = ({ n, d }: Fraction) => ratio(n, d)

it('a root has twenty significant digits, the last one rounded half-up', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 80n }), part, (n, d) => {
      const wanted = Exact.sqrt(ratio(n, d)).toSignificantDigits(20, Exact.ROUND_HALF_UP)
      expect(toExact(squareRoot({ n, d })).toFixed()).toBe(wanted.toFixed())
    }),
    // a root that rounds up to the next power of ten
    {
      numRuns: 500,
      examples: [
        [10n ** 40n - 1n, 1n],
        [0n, 7n],
      ],
    },
  )
})

it('a square has its exact root', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.bigInt({ min: 0n, max: 12n }), (root, places) => {
      const found = squareRoot({ n: root * root, d: 10n ** (2n * places) })
      expect(found.n * 10n ** places).toBe(root * found.d)
    }),
  )
})

it('a root of any degree lies within half a unit of its twentieth digit', () => {
  const degree = fc.integer({ min: 1, max: 30 })
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }), degree, (n, d, k) => {
      const root = nthRoot({ n, d }, k)
      const value = ratio(root.n, root.d)
      const half = new Exact(10).pow(value.e - 19).div(2)
      const between = (low: Exact, high: Exact) =>
        low.pow(k).times(d.toString()).lte(n.toString()) && high.pow(k).times(d.toString()).gte(n.toString())
      expect(value.toSignificantDigits(20).eq(value)).toBe(true)
      expect(between(value.minus(half), value.plus(half))).toBe(true)
    }),
  )
})

it('a power has its exact root', () => {
  const root = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n })
  fc.assert(
    fc.property(root, fc.integer({ min: 1, max: 12 }), (one, k) => {
      const found = nthRoot({ n: one ** BigInt(k), d: 1n }, k)
      expect(found.n).toBe(one * found.d)
    }),
  )
})
