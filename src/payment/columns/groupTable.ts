import { type Fraction, fromInteger, multiply, roundFraction } from '../../numeric/index.ts'
import { readList, readRecord } from '../../policy/index.ts'
import type { ExactClass } from '../ExactDeviationRule.ts'
import { readScaled, type Scaled, scaledFraction } from './readScaled.ts'
import { exactLimit, toDouble } from './toDouble.ts'

/** What is looked up by group. Scores are in units of 10^-places, costs in fen. */
export interface GroupTable {
  /** The score where it is a whole number up to 2^32, NaN where not. */
  readonly plain: Float64Array
  /** The score of every group, as a double. */
  readonly score: Float64Array
  /** Score ÷ reference mean: units of points for each fen. */
  readonly slope: Float64Array
  /** The rounded score, to which the points of some classes are limited. */
  readonly cap: Float64Array
  /** By group and class but the last: the largest cost that is not above the class. */
  readonly bounds: Float64Array
  /** Score and mean once more, as exact quotients; NaN where their digits are too many. */
  readonly scoreTop: Float64Array
  readonly scoreBottom: Float64Array
  readonly meanTop: Float64Array
  readonly meanBottom: Float64Array
  /** The largest plain score. */
  readonly largestPlain: number
}

const plainLimit = 2 ** 32

export function groupTable(input: unknown, classes: readonly ExactClass[], places: number): GroupTable {
  const groups = readList(input, ['groups'])
  const bounds = classes.slice(0, -1).map(readBound)
  const isCapped = classes.some(({ atMostScore }) => atMostScore)
  const column = (width = 1) => new Float64Array(groups.length * width)
  const [plain, score, slope, cap] = [column(), column(), column(), column()]
  const [scoreTop, scoreBottom, meanTop, meanBottom] = [column(), column(), column(), column()]
  const table = { plain, score, slope, cap, bounds: column(bounds.length), scoreTop, scoreBottom, meanTop, meanBottom }
  let largestPlain = 0
  for (let group = 0; group < groups.length; group++) {
    const record = readRecord(groups[group], ['score', 'referenceMean'], ['groups', group])
    const scored = readScaled(record['score'], places, ['groups', group, 'score'])
    const mean = readScaled(record['referenceMean'], 2, ['groups', group, 'referenceMean'])
    const isPlain = scored.bottom === 1 && scored.top <= plainLimit
    if (isPlain && scored.top > largestPlain) largestPlain = scored.top
    plain[group] = isPlain ? scored.top : Number.NaN
    score[group] = scored.value
    slope[group] = scored.value / mean.value
    cap[group] = isCapped ? roundedScore(scored, record['score'], places) : Number.POSITIVE_INFINITY
    for (let found = 0; found < bounds.length; found++) {
      const bound = bounds[found] as Bound
      table.bounds[group * bounds.length + found] = largestCost(bound, mean, record['referenceMean'])
    }
    scoreTop[group] = scored.top
    scoreBottom[group] = scored.bottom
    meanTop[group] = mean.top
    meanBottom[group] = mean.bottom
  }
  return { ...table, largestPlain }
}

/** No limit where the rounded score is no exact double: points of that size are added up exactly, with their limit. */
function roundedScore({ top, bottom }: Scaled, input: unknown, places: number): number {
  if (bottom === 1) return top
  const { n } = roundFraction(scaledFraction(input, places, []), { mode: 'halfUp', places: 0 })
  return n < BigInt(exactLimit) ? Number(n) : Number.POSITIVE_INFINITY
}

/** The bound of a class: the largest ratio in it, or the smallest that is not. */
interface Bound {
  readonly ratio: Fraction
  readonly top: number
  readonly bottom: number
  readonly inclusive: boolean
}

function readBound({ upTo, inclusive }: ExactClass): Bound {
  const ratio = upTo as Fraction
  return { ratio, top: toDouble(fromInteger(ratio.n)), bottom: toDouble(fromInteger(ratio.d)), inclusive }
}

/**
 * Cost ÷ mean ≤ ratio ⇔ cost ≤ ⌊ratio · mean⌋, and cost ÷ mean < ratio ⇔ cost ≤ ⌈ratio · mean⌉ − 1: a cost in whole fen
 * falls into its class by one comparison of doubles that hold whole numbers.
 */
function largestCost({ ratio, top, bottom, inclusive }: Bound, mean: Scaled, input: unknown): number {
  const above = top * mean.top
  const below = bottom * mean.bottom
  // Both are exact below 2^53. Their quotient may be rounded up to the next whole number, never beyond it; below 2^52 the
  // test of that is exact.
  if (above < exactLimit / 2 && below < exactLimit / 2) {
    const rounded = Math.floor(above / below)
    const floor = rounded * below > above ? rounded - 1 : rounded
    return !inclusive && floor * below === above ? floor - 1 : floor
  }
  const { n, d } = multiply(ratio, scaledFraction(input, 2, []))
  // Above 2^53 the double may be rounded, and no cost reaches it.
  return Number(!inclusive && n % d === 0n ? n / d - 1n : n / d)
}
