import { fail, show } from '../errors/internal.ts'
import type { DecimalInput } from './DecimalInput.ts'
import type { Fraction } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { toUnits } from './readAmount.ts'
import { readDecimal } from './readDecimal.ts'
import { readPlaces } from './readPlaces.ts'
import { readWeight } from './readRate.ts'
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
 * @throws `weights_all_zero` · `empty_list` · `not_whole_fen` · `out_of_range` (a negative weight) · `not_a_number`
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
  options: { readonly places?: number } = {},
): string[] {
  const places = readPlaces(readPlacesOption(options), ['places'])
  if (!Array.isArray(weights))
    fail('wrong_type', ['weights'], { expected: { zh: '列表', en: 'a list' }, received: show(weights) })
  const shares = allocateUnits(
    toUnits(readDecimal(total, ['total']), places, total, ['total']),
    weights.map((weight, index) => readWeight(weight, ['weights', index])),
  )
  const d = powerOfTen(places)
  return shares.map((n) => toFixedString({ n, d }, places))
}

/** The decimals asked for, 2 where nothing is; any other option is refused. */
function readPlacesOption(options: { readonly places?: number }): number {
  if (typeof options !== 'object' || options === null) {
    fail('wrong_type', ['options'], { expected: '{ places }', received: show(options) })
  }
  for (const key in options) if (key !== 'places') fail('unknown_key', ['options', key], { expected: 'places' })
  return options.places ?? 2
}

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
  const remainderOf = (index: number) => remainders[index] ?? 0n
  const order = shares
    .map((_, index) => index)
    .sort((a, b) => {
      const difference = remainderOf(b) - remainderOf(a)
      return difference > 0n ? 1 : difference < 0n ? -1 : a - b
    })
  for (const index of order.slice(0, Number(left))) shares[index] = (shares[index] ?? 0n) + 1n
  return shares
}

/** Whole numbers in the same proportions. */
function toCommonIntegers(weights: readonly Fraction[]): bigint[] {
  let common = 1n
  for (const { d } of weights) {
    if (d > common && d % common === 0n) common = d
    else if (common % d !== 0n) common *= d
  }
  return weights.map(({ n, d }) => n * (common / d))
}
