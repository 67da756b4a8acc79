import { add, compare, type Fraction, multiply, one, subtract, zero } from '../../numeric/internal.ts'
import type { ReadTrimming } from './DiseaseWeightsInput.ts'
import { momentsOf } from './variationOf.ts'

/** On which side of the bounds a cost lies, in fen. */
export type Side = (fen: bigint) => 'below' | 'inside' | 'above'

/** The bounds that some costs draw around themselves. All exact: not even the standard deviation needs its root. */
export function sideOf(costs: readonly bigint[], trimming: ReadTrimming): Side {
  if (trimming.method === 'standardDeviation') return sideByDeviation(costs, trimming.times)
  const sorted = [...costs].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  if (trimming.method === 'percentile') {
    const { lower = zero, upper = one } = trimming
    return betweenRanks(sorted, lower, subtract(one, upper))
  }
  const first = quantileOf(sorted, { n: 1n, d: 4n })
  const third = quantileOf(sorted, { n: 3n, d: 4n })
  const reach = multiply(trimming.times, subtract(third, first))
  return between(subtract(first, reach), add(third, reach))
}

/**
 * ⌊n·lower⌋ cases at the bottom and ⌊n·(1 − upper)⌋ at the top lie outside, fewer where costs on a bound are equal. Whole
 * cases, not interpolated quantiles: those would cut both cases of every group of two.
 */
function betweenRanks(sorted: readonly bigint[], bottom: Fraction, top: Fraction): Side {
  const count = BigInt(sorted.length)
  const first = Number((count * bottom.n) / bottom.d)
  const last = sorted.length - 1 - Number((count * top.n) / top.d)
  return between({ n: sorted[first] ?? 0n, d: 1n }, { n: sorted[last] ?? 0n, d: 1n })
}

function between(lower: Fraction, upper: Fraction): Side {
  return (fen) => {
    const cost = { n: fen, d: 1n }
    return compare(cost, lower) < 0 ? 'below' : compare(cost, upper) > 0 ? 'above' : 'inside'
  }
}

/** |x − m| > k·s, squared and free of fractions: (n·x − S)²·(n − 1) > k²·n·(n·Q − S²), s the sample deviation. */
function sideByDeviation(costs: readonly bigint[], times: Fraction): Side {
  const { count, sum, spread } = momentsOf(costs)
  return (fen) => {
    const away = count * fen - sum
    const isOutside = away * away * (count - 1n) * times.d * times.d > times.n * times.n * count * spread
    return !isOutside ? 'inside' : away < 0n ? 'below' : 'above'
  }
}

/** The quantile of ascending costs, linear between neighbours (type 7, as `quantile` has it). */
function quantileOf(sorted: readonly bigint[], { n, d }: Fraction): Fraction {
  const place = BigInt(sorted.length - 1) * n
  const rank = Number(place / d)
  const low = sorted[rank] ?? 0n
  const high = sorted[rank + 1] ?? low
  return { n: low * d + (place % d) * (high - low), d }
}
