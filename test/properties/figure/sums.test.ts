import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, type Label, labelAt, sumOf, sumOfProducts } from '../../../src/figure/internal.ts'
import { type Fraction, reduce } from '../../../src/numeric/internal.ts'

const part: Label = { id: 'part', name: { zh: '项', en: 'Part' }, unit: 'ratio' }
const fraction = fc.record({
  n: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  d: fc.bigInt({ min: 1n, max: 10n ** 9n }),
})
const figures = (values: readonly Fraction[]) => values.map((value, k) => given(labelAt(part, k, `${k}`), value))
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
const plainly = (values: readonly Fraction[]) => reduce(values.reduce(plus, { n: 0n, d: 1n }))

describe('a sum of many fractions', () => {
  it('is exact, however long its denominator gets on the way', () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 250 }), (values) => {
        expect(reduce(sumOf(figures(values)).value)).toEqual(plainly(values))
      }),
    )
  })

  it('of products is exact too', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fraction, fraction), { minLength: 1, maxLength: 120 }), (pairs) => {
        const [some, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const sum = sumOfProducts(figures(some), figures(others))
        expect(reduce(sum.value)).toEqual(plainly(pairs.map(([one, other]) => times(one, other))))
      }),
    )
  })
})
