import { blockSum, blockSumOfSquares } from './blockSums.ts'
import { type Buckets, countInBuckets, rankValues } from './buckets.ts'

/**
 * 直方图 — how many values lie in each of some equally wide classes from the smallest value to the largest. A value on a
 * bound counts in the class above it, the largest in the last one; where all values are equal the width is 0 and the
 * first class holds them all. A value within rounding of a bound may be counted beyond it.
 *
 * @since 0.1.0
 */
export interface Histogram {
  readonly from: number
  readonly width: number
  readonly counts: readonly number[]
}

/**
 * 分布概要 — a sample in short, in its own unit, as doubles. `tailMean` is the mean of the worst draws.
 *
 * @since 0.1.0
 */
export interface Distribution {
  readonly mean: number
  /** Of a sample of more: divided by n − 1. */
  readonly standardDeviation: number
  readonly minimum: number
  readonly maximum: number
  readonly quantiles: readonly { readonly probability: number; readonly value: number }[]
  /** Expected shortfall: the mean of the worst values, their share being the `tail` asked for. */
  readonly tailMean: number
  readonly histogram: Histogram
}

/** What is asked of a sample: probabilities ascending, how many values its worst end holds, and which end that is. */
export interface DistributionOptions {
  readonly probabilities: readonly number[]
  readonly tail: { readonly count: number; readonly end: 'low' | 'high' }
  readonly bins: number
}

/** Ranks are looked for in at least this many classes: a class then holds few of many values. */
const fineness = 4096

/**
 * 分布概要（双精度） — the distribution of at least two finite values, which stay as they are.
 *
 * Quantiles are type 7, their two neighbours selected, not sorted for, and equal those of {@link quantiles}. No result is
 * −0.
 *
 * Error: of the means at most `1.6e-14·mean(|x|)` over their values; of the standard deviation at most 2e-14 relative
 * while the mean size of the values is up to 10⁶ standard deviations; of a quantile as {@link quantile}.
 */
export function distributionOf(values: Float64Array, { probabilities, tail, bins }: DistributionOptions): Distribution {
  const count = values.length
  const [minimum, maximum] = rangeOf(values)
  const buckets = countInBuckets(values, minimum, maximum, bins * Math.ceil(fineness / bins))
  const mean = meanOf(values, minimum, maximum)
  const squares = minimum === maximum ? 0 : blockSumOfSquares(values, mean)
  const places = probabilities.map((probability) => (count - 1) * probability)
  const worst = tail.end === 'low' ? { from: 0, to: tail.count } : { from: count - tail.count, to: count }
  const ranks = new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]))
  ranks.add(tail.end === 'low' ? worst.to - 1 : worst.from)
  const ranked = rankValues(
    values,
    buckets,
    [...ranks].sort((a, b) => a - b),
    worst,
  )
  return {
    mean,
    standardDeviation: Math.sqrt(squares / (count - 1)),
    minimum,
    maximum,
    quantiles: probabilities.map((probability, index) => {
      const place = places[index] as number
      const below = ranked.valueAt(Math.floor(place))
      const fraction = place - Math.floor(place)
      return { probability, value: below + fraction * (ranked.valueAt(Math.ceil(place)) - below) }
    }),
    tailMean: meanOf(ranked.range(worst.from, worst.to), minimum, maximum),
    histogram: histogramOf(buckets, minimum, maximum, bins),
  }
}

/** The smallest and the largest value; adding 0 takes the sign off a zero. */
function rangeOf(values: Float64Array): readonly [number, number] {
  let minimum = values[0] as number
  let maximum = minimum
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number
    if (value < minimum) minimum = value
    if (value > maximum) maximum = value
  }
  return [minimum + 0, maximum + 0]
}

/** No mean lies outside its sample; that of equal values is their value. A zero has no sign. */
function meanOf(values: Float64Array, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, blockSum(values) / values.length)) + 0
}

/** The wide classes from the narrow ones in them; the largest value belongs to the last. */
function histogramOf({ counts }: Buckets, from: number, to: number, bins: number): Histogram {
  const wide = Array.from({ length: bins }, () => 0)
  const each = (counts.length - 1) / bins
  counts.forEach((count, bucket) => {
    const bin = Math.min(bins - 1, Math.floor(bucket / each))
    wide[bin] = (wide[bin] as number) + count
  })
  return { from, width: (to - from) / bins, counts: wide }
}
