import { checkOptions, fail, failMissing, show } from '../errors/internal.ts'
import type { DecimalInput } from './DecimalInput.ts'
import { type Fraction, multiply, one } from './Fraction.ts'
import { greatestCommonDivisor } from './greatestCommonDivisor.ts'
import { powerOfTen } from './powerOfTen.ts'
import { toUnits } from './readAmount.ts'
import { readDecimal } from './readDecimal.ts'
import { readWeight } from './readRate.ts'
import { readPlaces } from './readWhole.ts'
import { toFixedString } from './toDecimalString.ts'

/**
 * 按权重分配，分毫不差 — splits a total by weights so that the shares sum to it exactly (largest remainder).
 *
 * Formula: share_i = ⌊total·w_i / Σw⌋ in units of 10^-places; the units left over go, one each, to the largest
 * remainders, ties to the earlier. Remainders are compared as exact integers. A negative total gives the negated
 * shares of its opposite.
 *
 * @param total - the amount to split, a whole number of units (by default fen)
 * @param weights - one weight per share, each zero or more, not all zero
 * @param options - `places`: the decimals of a share, 2 by default
 * @returns one decimal string per weight, in the order of the weights
 * @throws `weights_all_zero` · `empty_list` · `not_whole_fen` (with other places than 2 `not_whole_units`) ·
 *   `out_of_range` (a negative weight) · `missing` · `not_a_number` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { allocate } from 'yigongti'
 *
 * allocate('100.00', [1, 1, 1]) // => [ '33.34', '33.33', '33.33' ]
 * allocate('-0.05', ['0.5', '0.25', '0.25']) // => [ '-0.03', '-0.01', '-0.01' ]
 * allocate(10, [1, 2], { places: 0 }) // => [ '3', '7' ]
 * ```
 * @since 0.1.0
 */
export function allocate(
  total: DecimalInput,
  weights: readonly DecimalInput[],
  options: { readonly places?: number | string } = {},
): string[] {
  checkOptions(options, ['places'])
  const places = readPlaces(options.places === undefined ? 2 : options.places, ['places'])
  if (weights === undefined || weights === null) failMissing(weights, ['weights'], list)
  if (!Array.isArray(weights)) fail('wrong_type', ['weights'], { expected: list, received: show(weights) })
  const amount = toUnits(readDecimal(total, ['total']), places, total, ['total'])
  const exact: Fraction[] = []
  // one by one, so that a hole in the list is seen
  for (let index = 0; index < weights.length; index++) exact.push(readWeight(weights[index], ['weights', index]))
  const d = powerOfTen(places)
  return allocateUnits(amount, exact).map((n) => toFixedString({ n, d }, places))
}

const list = { zh: '列表', en: 'a list' }

/** The same for whole units and exact weights. */
export function allocateUnits(total: bigint, weights: readonly Fraction[]): bigint[] {
  if (weights.length === 0) fail('empty_list', ['weights'])
  if (total < 0n) return allocateUnits(-total, weights).map((share) => -share)
  const integers = toCommonIntegers(weights)
  let sum = 0n
  for (const weight of integers) sum += weight
  if (sum === 0n) fail('weights_all_zero', ['weights'])
  let left = total
  const shares: bigint[] = []
  const remainders: bigint[] = []
  for (const weight of integers) {
    const product = total * weight
    const share = product / sum
    shares.push(share)
    remainders.push(product - share * sum)
    left -= share
  }
  if (left === 0n) return shares
  for (const index of largestOf(remainders, sum, Number(left))) shares[index] = (shares[index] as bigint) + 1n
  return shares
}

/** Which of the remainders, all below a bound, are the largest; of equal ones the earlier. */
function largestOf(remainders: readonly bigint[], bound: bigint, count: number): readonly number[] {
  const remainderOf = (index: number) => remainders[index] as bigint
  const firstOf = (indices: number[], first: number) =>
    indices
      .sort((a, b) => (remainderOf(a) > remainderOf(b) ? -1 : remainderOf(a) < remainderOf(b) ? 1 : a - b))
      .slice(0, first)
  if (remainders.length <= few) {
    return firstOf(
      remainders.map((_, index) => index),
      count,
    )
  }
  // Whole numbers of 53 bits that rise with the remainders: doubles are sorted, and few are left to tell apart exactly.
  const sizes = Float64Array.from(remainders, (remainder) => Number((remainder << 53n) / bound))
  const least = sizes.slice().sort()[sizes.length - count] as number
  const above: number[] = []
  const close: number[] = []
  for (let index = 0; index < sizes.length; index++) {
    const size = sizes[index] as number
    if (size >= least) (size > least ? above : close).push(index)
  }
  return [...above, ...firstOf(close, count - above.length)]
}

/** Up to this many remainders are sorted as they are. */
const few = 1000

/** Whole numbers in the same proportions. */
function toCommonIntegers(weights: readonly Fraction[]): bigint[] {
  let common: Fraction = one
  for (const { d } of weights) {
    if (common.d % d !== 0n) common = multiply(common, { n: 1n, d: d / greatestCommonDivisor(common.d, d) })
  }
  return weights.map(({ n, d }) => n * (common.d / d))
}
