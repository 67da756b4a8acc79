import { add, type Fraction, multiply, reduce, zero } from '../numeric/internal.ts'
import type { Figure, Formula } from './figure.ts'

/** `a + b + c`, for use inside a formula. Put it in brackets where it stands beside × or ÷. */
export function sumOf(figures: readonly Figure[]): Formula {
  return {
    operands: figures,
    value: figures.reduce((sum, { value }) => short(add(sum, value)), zero),
    text: figures.map(({ label }) => label.id).join(' + '),
  }
}

/** `a × u + b × v + c × w`, for use inside a formula. */
export function sumOfProducts(figures: readonly Figure[], weights: readonly Figure[]): Formula {
  const pairs = figures.flatMap((figure, index) => {
    const weight = weights[index]
    return weight === undefined ? [] : [{ figure, weight }]
  })
  return {
    operands: pairs.flatMap(({ figure, weight }) => [figure, weight]),
    value: pairs.reduce((sum, { figure, weight }) => short(add(sum, multiply(figure.value, weight.value))), zero),
    text: pairs.map(({ figure, weight }) => `${figure.label.id} × ${weight.label.id}`).join(' + '),
  }
}

/** In lowest terms once it is long: over many parts, denominators that have nothing in common multiply. */
function short(sum: Fraction): Fraction {
  return sum.d > long ? reduce(sum) : sum
}

const long = 1n << 256n
