import { add, multiply, zero } from '../numeric/internal.ts'
import type { Figure, Formula } from './figure.ts'

/** `a + b + c`, for use inside a formula. Put it in brackets where it stands beside × or ÷. */
export function sumOf(figures: readonly Figure[]): Formula {
  return {
    operands: figures,
    value: figures.reduce((sum, { value }) => add(sum, value), zero),
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
    value: pairs.reduce((sum, { figure, weight }) => add(sum, multiply(figure.value, weight.value)), zero),
    text: pairs.map(({ figure, weight }) => `${figure.label.id} × ${weight.label.id}`).join(' + '),
  }
}
