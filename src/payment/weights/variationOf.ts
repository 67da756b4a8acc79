import { compare, type Fraction, toFixedString } from '../../numeric/internal.ts'
import type { DiseaseWeight } from './diseaseWeights.ts'

const places = 4

/** The coefficient of variation of some costs (sample), and what its limit says; both exact up to the last rounding. */
export function variationOf(
  costs: readonly bigint[],
  limit: Fraction | undefined,
): { readonly variation: DiseaseWeight['variation']; readonly flag: DiseaseWeight['flags'][number] | undefined } {
  const { count, sum, spread } = momentsOf(costs)
  if (count < 2n || sum === 0n) {
    const because =
      count < 2n
        ? { zh: '少于两例，无法计算离散程度', en: 'fewer than two cases: no spread can be computed' }
        : { zh: '次均费用为零', en: 'the mean cost is zero' }
    return { variation: { computable: false, because }, flag: limit === undefined ? undefined : 'stabilityUnknown' }
  }
  // variance ÷ mean² = [spread ÷ (n(n − 1))] ÷ [sum ÷ n]²
  const square = { n: count * spread, d: (count - 1n) * sum * sum }
  const isUnstable = limit !== undefined && compare(square, { n: limit.n * limit.n, d: limit.d * limit.d }) > 0
  return {
    variation: { computable: true, value: toFixedString(rootOf(square), places) },
    flag: isUnstable ? 'unstable' : undefined,
  }
}

/** The square root, half-up to four decimals: the nearest whole number to √(value·10⁸). */
function rootOf({ n, d }: Fraction): Fraction {
  const scaled = n * 10n ** BigInt(2 * places)
  const floor = wholeRoot(scaled / d)
  const isCloserAbove = (2n * floor + 1n) ** 2n * d <= 4n * scaled
  return { n: isCloserAbove ? floor + 1n : floor, d: 10n ** BigInt(places) }
}

/** The whole part of a square root, by Newton's steps from above. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** n, S = Σx and n·Σx² − S², which is n(n − 1) times the sample variance. */
export function momentsOf(costs: readonly bigint[]) {
  let sum = 0n
  let squares = 0n
  for (const cost of costs) {
    sum += cost
    squares += cost * cost
  }
  const count = BigInt(costs.length)
  return { count, sum, spread: count * squares - sum * sum }
}
