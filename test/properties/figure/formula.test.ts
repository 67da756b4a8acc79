import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/figure/compile.ts'
import type { Fraction } from '../../../src/numeric/internal.ts'
import { evaluateFormula } from '../../support/evaluateFormula.ts'
import { agree, ratio } from '../../support/exactDecimal.ts'

// Arbitrary formulas over the operands a, b, c and d, with the signs and brackets anywhere the grammar lets them be.
const { sum } = fc.letrec<Record<'sum' | 'product' | 'factor' | 'divisor', string>>((tie) => {
  const list = (...next: [string, fc.Arbitrary<string>][]) =>
    fc.array(fc.oneof(...next.map(([sign, part]) => part.map((text) => ` ${sign} ${text}`))), { maxLength: 2 })
  const joined = (first: fc.Arbitrary<string>, rest: fc.Arbitrary<string[]>) =>
    fc.tuple(first, rest).map(([head, tail]) => head + tail.join(''))
  return {
    sum: joined(tie('product'), list(['+', tie('product')], ['−', tie('product')])),
    product: joined(tie('factor'), list(['×', tie('factor')], ['÷', tie('divisor')])),
    factor: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'formula' },
      fc.constantFrom('a', 'b', 'c', 'd', '2', '0.5', '100'),
      tie('factor').map((inner) => `−${inner}`),
      tie('sum').map((inner) => `(${inner})`),
      tie('sum').map((inner) => `abs(${inner})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(tie('sum'), { minLength: 2, maxLength: 3 }))
        .map(([name, parts]) => `${name}(${parts.join(', ')})`),
    ),
    // Never zero: no operand is.
    divisor: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'formula' },
      fc.constantFrom('a', 'b', 'c', '−d', '3', '0.7'),
      tie('sum').map((inner) => `(abs(${inner}) + 1)`),
    ),
  }
})

const operand: fc.Arbitrary<Fraction> = fc.record({
  n: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((n) => (n === 0n ? 1n : n)),
  d: fc.constantFrom(1n, 10n, 100n, 10_000n),
})
const operands = fc.record({ a: operand, b: operand, c: operand, d: operand })

/** The strings of the template that the text stands for, and its operands in their order. */
function templateOf(text: string, values: Record<string, Fraction>) {
  const ids = text.match(/\b[abcd]\b/g) ?? []
  return { strings: text.split(/\b[abcd]\b/), inOrder: ids.map((id) => values[id] ?? { n: 0n, d: 1n }) }
}

const textOf = ({ n, d }: Fraction) => ratio(n, d).toFixed()

const asOperands = (values: readonly Fraction[]) => values.map((value) => ({ value }))

describe('a formula', () => {
  it('means what the same text means to another evaluator', () => {
    fc.assert(
      fc.property(sum, operands, (text, values) => {
        const wanted = evaluateFormula(text, (id) => textOf(values[id as keyof typeof values]))
        const { strings, inOrder } = templateOf(text, values)
        const value = compile(strings).evaluate(asOperands(inOrder))
        expect(agree(ratio(value.n, value.d), wanted, 60, 1)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('reads ASCII signs alike and prints the others', () => {
    fc.assert(
      fc.property(sum, operands, (text, values) => {
        const ascii = text.replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/')
        const [one, other] = [templateOf(text, values), templateOf(ascii, values)]
        const compiled = compile(other.strings)
        expect(compiled.pieces).toEqual(one.strings)
        expect(compiled.evaluate(asOperands(other.inOrder))).toEqual(
          compile(one.strings).evaluate(asOperands(one.inOrder)),
        )
      }),
      { numRuns: 150 },
    )
  })
})
