import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Fraction, squareRoot } from '../../../src/numeric/internal.ts'
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
