import { fail, type Path } from '../errors/internal.ts'
import { add, type Fraction, isOne, toDecimalString, zero } from '../numeric/internal.ts'

/** Refuses weights that do not sum to one. */
export function refuseOtherSum(weights: readonly Fraction[], path: Path): void {
  const sum = weights.reduce((total, weight) => add(total, weight), zero)
  if (!isOne(sum)) fail('weights_not_one', path, { received: toDecimalString(sum) })
}
