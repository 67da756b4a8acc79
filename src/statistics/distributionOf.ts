import { blockSum, blockSumOfSquares } from './blockSums.ts'
import { selectRanks } from './selectRanks.ts'

/**
 * 直方图 — how many values lie in each of some equally wide classes from the smallest value to the largest. A value on a
 * bound counts in the class above it, the largest in the last one; where all values are equal the width is 0 and the
 * first class holds them all. A value within rounding of a bound may be counted beyond it.
 *
 * @since 0.2.0
 */
export interface Histogram {
  readonly from: number
  readonly width: number
  readonly counts: readonly number[]
}

/**
 * 分布概要 — a sample in short, in its own unit, as doubles. `tailMean` is the mean of the worst draws.
 *
 * @since 0.2.0
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

/**
 * 分布概要（就地） — the distribution of at least two finite values, which are reordered.
 *
 * Quantiles are type 7, their two neighbours selected, not sorted for, and equal those of {@link quantiles}.
 *
 * Error: of the means at most `1.6e-14·mean(|x|)` over their values; of the standard deviation at most 2e-14 relative
 * while the mean size of the values is up to 10⁶ standard deviations; of a quantile as {@link quantile}.
 */
export function distributionOf(values: Float64Array, { probabilities, tail, bins }: DistributionOptions): Distribution {
  const count = values.length
  const [minimum, maximum] = rangeOf(values)
  const histogram = histogramOf(values, minimum, maximum, bins)
  const mean = meanOf(values, minimum, maximum)
  const standardDeviation = minimum === maximum ? 0 : deviationOf(values, mean)
  const places = probabilities.map((probability) => (count - 1) * probability)
  const ranks = places.flatMap((place) => [Math.floor(place), Math.ceil(place)])
  ranks.push(tail.end === 'low' ? tail.count - 1 : count - tail.count)
  selectRanks(
    values,
    [...new Set(ranks)].sort((a, b) => a - b),
  )
  return {
    mean,
    standardDeviation,
    minimum,
    maximum,
    quantiles: probabilities.map((probability, index) => ({ probability, value: at(values, places[index] as number) })),
    tailMean: tailMeanOf(values, tail, minimum, maximum),
    histogram,
  }
}

function rangeOf(values: Float64Array): readonly [number, number] {
  let minimum = values[0] as number
  let maximum = minimum
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number
    if (value < minimum) minimum = value
    if (value > maximum) maximum = value
  }
  return [minimum, maximum]
}

/** No mean lies outside its sample; that of equal values is their value. */
function meanOf(values: Float64Array, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, blockSum(values, 0) / values.length))
}

/** Two passes; what the mean is wrong by is taken out of the squares again. */
function deviationOf(values: Float64Array, mean: number): number {
  const squares = blockSumOfSquares(values, mean)
  const rest = blockSum(values, mean)
  return Math.sqrt(Math.max(0, squares - (rest * rest) / values.length) / (values.length - 1))
}

function histogramOf(values: Float64Array, from: number, to: number, bins: number): Histogram {
  const counts = new Float64Array(bins)
  const scale = from === to ? 0 : bins / (to - from)
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(bins - 1, Math.floor(((values[i] as number) - from) * scale))
    counts[bin] = (counts[bin] as number) + 1
  }
  return { from, width: (to - from) / bins, counts: [...counts] }
}

/** The type 7 value between two ranks that are in their places. */
function at(values: Float64Array, place: number): number {
  const rank = Math.floor(place)
  const below = values[rank] as number
  return place === rank ? below : below + (place - rank) * ((values[rank + 1] as number) - below)
}

function tailMeanOf(
  values: Float64Array,
  { count, end }: DistributionOptions['tail'],
  minimum: number,
  maximum: number,
): number {
  const start = end === 'low' ? 0 : values.length - count
  return Math.min(maximum, Math.max(minimum, blockSum(values, 0, start, start + count) / count))
}
