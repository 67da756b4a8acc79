import { type Fraction, fromInteger, multiply, roundFraction } from '../../numeric/internal.ts'
import type { ExactClass } from '../DeviationRule.ts'
import type { ReadCaseGroup, ReadCatalogue } from './CaseCatalogue.ts'
import { exactLimit, readScaled, type Scaled, scaledFraction, toDouble } from './readScaled.ts'
import { type TermTable, termTable } from './termTable.ts'

/**
 * A catalogue made ready for counting: typed arrays by group, and by institution and class, none by group and
 * institution together.
 */
export interface CaseTables {
  readonly places: number
  readonly classes: readonly ExactClass[]
  readonly ids: readonly string[]
  readonly coefficients: readonly Fraction[]
  readonly groups: GroupTable
  readonly terms: TermTable
  /** What the tables were made from: the rare case that doubles cannot decide is computed from it. */
  readonly catalogue: ReadCatalogue
}

export function caseTables(catalogue: ReadCatalogue): CaseTables {
  const { places, institutions } = catalogue
  const { classes } = catalogue.deviation
  const groups = groupTable(catalogue.groups, classes, places)
  const ids = institutions.map(({ id }) => id)
  const coefficients = institutions.map(({ coefficient }) => coefficient)
  const terms = termTable(coefficients, classes, groups.largestPlain)
  return { places, classes, ids, coefficients, groups, terms, catalogue }
}

/**
 * What is looked up by group, `stride` numbers a group in one array: one array and not one for each, because the compiler
 * looks at every array anew for every case. Scores are in units of 10^-places, costs in fen.
 */
interface GroupTable {
  readonly count: number
  readonly stride: number
  readonly slots: Float64Array
  /** By group, score and mean once more, as exact quotients; NaN where their digits are too many. */
  readonly scoreTop: Float64Array
  readonly scoreBottom: Float64Array
  readonly meanTop: Float64Array
  readonly meanBottom: Float64Array
  /** The largest plain score. */
  readonly largestPlain: number
}

/** Where the numbers of a group stand in its slots. */
export const groupSlot = {
  /** The score where it is a whole number up to 2^32, NaN where not. */
  plain: 0,
  /** The score of every group, as a double. */
  score: 1,
  /** Score ÷ reference mean: units of points for each fen. */
  slope: 2,
  /** The rounded score, to which the points of some classes are limited; infinite where there are none such. */
  cap: 3,
  /** From here on by class the largest cost that is not above it: at least three, infinite where there are fewer. */
  bounds: 4,
} as const

const plainLimit = 2 ** 32

function groupTable(groups: readonly ReadCaseGroup[], classes: readonly ExactClass[], places: number): GroupTable {
  const bounds = classes.slice(0, -1).map(readBound)
  const isCapped = classes.some(({ atMostScore }) => atMostScore)
  const stride = groupSlot.bounds + Math.max(3, bounds.length)
  const slots = new Float64Array(groups.length * stride).fill(Number.POSITIVE_INFINITY)
  const column = () => new Float64Array(groups.length)
  const [scoreTop, scoreBottom, meanTop, meanBottom] = [column(), column(), column(), column()]
  let largestPlain = 0
  for (let group = 0; group < groups.length; group++) {
    const { score: givenScore, referenceMean } = groups[group] as ReadCaseGroup
    const score = readScaled(givenScore, places)
    const mean = readScaled(referenceMean, 2)
    const isPlain = score.bottom === 1 && score.top <= plainLimit
    if (isPlain && score.top > largestPlain) largestPlain = score.top
    const at = group * stride
    slots[at + groupSlot.plain] = isPlain ? score.top : Number.NaN
    slots[at + groupSlot.score] = score.value
    slots[at + groupSlot.slope] = score.value / mean.value
    if (isCapped) slots[at + groupSlot.cap] = roundedScore(score, givenScore, places)
    for (let found = 0; found < bounds.length; found++) {
      slots[at + groupSlot.bounds + found] = largestCost(bounds[found] as Bound, mean, referenceMean)
    }
    scoreTop[group] = score.top
    scoreBottom[group] = score.bottom
    meanTop[group] = mean.top
    meanBottom[group] = mean.bottom
  }
  return { count: groups.length, stride, slots, scoreTop, scoreBottom, meanTop, meanBottom, largestPlain }
}

/** No limit where the rounded score is no exact double: points of that size are added up exactly, with their limit. */
function roundedScore({ top, bottom }: Scaled, input: unknown, places: number): number {
  if (bottom === 1) return top
  const { n } = roundFraction(scaledFraction(input, places), { mode: 'halfUp', places: 0 })
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
  // Below 2^52 both are exact, and a quotient that is not whole lies further from the next whole number than it is rounded.
  if (above < exactLimit / 2 && below < exactLimit / 2) {
    const floor = Math.floor(above / below)
    return !inclusive && floor * below === above ? floor - 1 : floor
  }
  const { n, d } = multiply(ratio, scaledFraction(input, 2))
  // Above 2^53 the double may be rounded, and no cost reaches it.
  return Number(!inclusive && n % d === 0n ? n / d - 1n : n / d)
}
