import { compare, type Fraction, multiply, roundFraction } from '../../numeric/internal.ts'
import type { CaseTables } from '../columns/CaseTables.ts'
import { scaledFraction } from '../columns/readScaled.ts'
import { exactLimit } from '../columns/toDouble.ts'

/**
 * A group in whole numbers. With the term (ratio, constant) ÷ bottom of an institution and class, twice the points of a
 * case in units of 10^-places are
 *
 *   2 · score · (ratio · cost ÷ mean + constant) ÷ bottom = (slope · ratio · cost + level · constant) ÷ (under · bottom)
 */
export interface GroupNumbers {
  readonly slope: bigint
  readonly level: bigint
  readonly under: bigint
  /** The rounded score, to which the points of some classes are limited. */
  readonly cap: bigint
  /** By class but the last, the largest cost in fen that is not above it. */
  readonly bounds: readonly bigint[]
}

/** The largest cost of a case in fen, as in the columns. */
export const largestFen = BigInt(exactLimit)

export function groupNumbers({ catalogue, classes, places }: CaseTables): readonly GroupNumbers[] {
  const uppers = classes.flatMap(({ upTo, inclusive }) => (upTo === null ? [] : [{ upTo, inclusive }]))
  return catalogue.groups.map(({ score: givenScore, referenceMean }) => {
    const score = scaledFraction(givenScore, places)
    const mean = scaledFraction(referenceMean, 2)
    const [slope, level, under] = [2n * score.n * mean.d, 2n * score.n * mean.n, score.d * mean.n]
    const common = divisorOf(divisorOf(slope, level), under)
    return {
      slope: slope / common,
      level: level / common,
      under: under / common,
      cap: roundFraction(score, { mode: 'halfUp', places: 0 }).n,
      bounds: uppers.map(({ upTo, inclusive }) => largestIn(multiply(upTo, mean), inclusive)),
    }
  })
}

/** cost ≤ bound ⇔ cost ≤ ⌊bound⌋, cost < bound ⇔ cost ≤ ⌈bound⌉ − 1; no cost is above {@link largestFen}. */
function largestIn(bound: Fraction, inclusive: boolean): bigint {
  if (compare(bound, { n: largestFen, d: 1n }) > 0) return largestFen
  const floor = bound.n / bound.d
  return !inclusive && bound.n % bound.d === 0n ? floor - 1n : floor
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisorOf(b, a % b)
}
